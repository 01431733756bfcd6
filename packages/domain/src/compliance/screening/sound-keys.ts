import { withoutArticle } from './abjad-letters.ts'

/**
 * Coarse classes of consonants that hold across scripts: what two spellings of one word agree in even when every
 * vowel and every h differs. Only for finding candidates; the comparison itself is finer.
 */
const letterClasses: Readonly<Record<string, readonly string[]>> = {
  ب: ['B'],
  پ: ['B'],
  ت: ['T'],
  ط: ['T'],
  ث: ['T', 'S'],
  ج: ['K'],
  چ: ['S', 'K'],
  خ: ['K', ''],
  د: ['T'],
  ذ: ['T', 'S'],
  ر: ['R'],
  ز: ['S'],
  ژ: ['S', 'K'],
  س: ['S'],
  ش: ['S'],
  ص: ['S'],
  ض: ['T', 'S'],
  ظ: ['S', 'T'],
  غ: ['K'],
  ف: ['F'],
  ڤ: ['F'],
  ق: ['K'],
  ك: ['K'],
  گ: ['K'],
  ل: ['L'],
  م: ['M'],
  ن: ['N'],
  و: ['', 'F'],
  ة: ['', 'T'],
  ږ: ['S', 'K'],
  ښ: ['S', 'K'],
  ځ: ['S', 'TS'],
  څ: ['S', 'TS'],
  ב: ['B', 'F'],
  ג: ['K'],
  ד: ['T'],
  ו: ['', 'F'],
  ז: ['S'],
  ח: ['', 'K'],
  ט: ['T'],
  כ: ['K'],
  ל: ['L'],
  מ: ['M'],
  נ: ['N'],
  ס: ['S'],
  פ: ['B', 'F'],
  צ: ['S'],
  ק: ['K'],
  ר: ['R'],
  ש: ['S'],
  ת: ['T'],
}

const latinClasses: readonly (readonly [string, readonly string[]])[] = [
  ['sch', ['S']],
  ['tch', ['S', 'K']],
  ['dzh', ['K']],
  ['sh', ['S']],
  ['ch', ['S', 'K']],
  ['kh', ['K']],
  ['gh', ['K']],
  ['ph', ['F']],
  ['th', ['T', 'S']],
  ['dh', ['T']],
  ['zh', ['S', 'K']],
  ['dj', ['K']],
  ['dg', ['K']],
  ['ck', ['K']],
  ['ts', ['S']],
  ['tz', ['S']],
  ['dz', ['S', 'TS']],
  ['ce', ['S', 'K']],
  ['ci', ['S', 'K']],
  ['b', ['B']],
  ['p', ['B']],
  ['t', ['T']],
  ['d', ['T']],
  ['s', ['S']],
  ['z', ['S']],
  ['x', ['K', 'S']],
  ['c', ['K']],
  ['k', ['K']],
  ['q', ['K']],
  ['g', ['K']],
  ['j', ['K', '']],
  ['r', ['R']],
  ['l', ['L']],
  ['m', ['M']],
  ['n', ['N']],
  ['f', ['F']],
  ['v', ['F']],
]

/** Longer spellings first, as in the table. */
const byFirstLetter = Map.groupBy(latinClasses, ([text]) => text.charAt(0))

const longestKey = 6
const mostReadings = 12

/** The readings with one more class behind each; neighbours of one class are one. */
function extend(readings: readonly string[], classes: readonly string[]): string[] {
  const longer = new Set<string>()
  for (const reading of readings) {
    for (const one of classes) {
      longer.add(one === '' || reading.endsWith(one) ? reading : reading + one)
    }
  }
  return [...longer].slice(0, mostReadings)
}

/** What a word in Arabic or Hebrew script may sound like, with its article and without. */
export function keysOfLetters(letters: string): string[] {
  const bare = withoutArticle(letters)
  const forms = new Set([letters, bare, bare.replace(/(?<=.{2})ال(?=.{2})/u, '')])
  return unique(
    [...forms].flatMap((form) => {
      let readings: string[] = ['']
      for (const letter of form) readings = extend(readings, letterClasses[letter] ?? [''])
      return readings
    }),
  )
}

/** What a word in Latin letters may sound like. */
export function keysOfLatin(word: string): string[] {
  const forms = /^[aeu]l.{4}/.test(word) ? [word, word.slice(2)] : [word]
  return unique(
    forms.flatMap((form) => {
      let readings: string[] = ['']
      for (let at = 0; at < form.length; ) {
        const known = byFirstLetter
          .get(form.charAt(at))
          ?.find(([text]) => form.startsWith(text, at))
        if (known) readings = extend(readings, known[1])
        at += known && !/^c[ei]$/.test(known[0]) ? known[0].length : 1
      }
      return readings
    }),
  )
}

function unique(readings: readonly string[]): string[] {
  return [...new Set(readings.map((reading) => reading.slice(0, longestKey)))]
}
