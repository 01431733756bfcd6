import anyAscii from 'any-ascii'
import { lettersOf } from './abjad-letters.ts'
import { fromGreek } from './greek-names.ts'
import { fromHangul } from './han-readings.ts'

const hanOrHangul = /[\p{Script=Han}\p{Script=Hangul}]/u
const vowelless = /[\p{Script=Thai}\p{Script=Khmer}]/u
const abjadRun =
  /(?:[\p{Script=Arabic}\p{Script=Hebrew}\p{M}\p{Cf}\u0640]|(?<=\p{Script=Hebrew})['"](?=\p{Script=Hebrew}))+/gu

/** A name longer than this says nothing more; what a search costs must not be the sender's choice. */
const longestText = 600
const longestWord = 40
const mostWords = 24

/** A word of a name: in lower-case ASCII and, from Arabic or Hebrew script, the letters it was written in. */
export type Word = {
  readonly text: string
  readonly letters?: string
  /** A Han character's reading: jing is never a misspelt jiang. */
  readonly isSyllable?: boolean
}

/** True when the script writes few vowels and its letters have no table here: consonants are compared. */
export function hasFewVowels(text: string): boolean {
  return vowelless.test(text)
}

/** A text in one form (NFKC), without piled-up marks, not longer than what is compared. */
export function tidyText(text: string): string {
  return text
    .slice(0, longestText * 4)
    .replace(/(\p{M}{2})\p{M}+/gu, '$1')
    .slice(0, longestText)
    .normalize('NFKC')
}

/** The words of a name that are compared: the first 24, single letters last when there are more. */
export function toWords(text: string): Word[] {
  const tidy = tidyText(text)
  const words: Word[] = []
  let from = 0
  for (const run of tidy.matchAll(abjadRun)) {
    const letters = lettersOf(run[0])
    if (letters === '') continue
    words.push(...plainWords(tidy.slice(from, run.index)))
    words.push({
      text: toPlainTokens(run[0]).join('') || 'x',
      letters: letters.slice(0, longestWord),
    })
    from = run.index + run[0].length
  }
  words.push(...plainWords(tidy.slice(from)))
  if (words.length <= mostWords) return words
  const long = words.filter((word) => word.text.length > 1)
  return (long.length > 0 ? long : words).slice(0, mostWords)
}

function plainWords(text: string): Word[] {
  return toPlainTokens(text).map((token) => ({ text: token.slice(0, longestWord) }))
}

/**
 * A name as lower-case ASCII words: NFKC, transliterated, marks removed, abbreviations joined
 * ("S.A." -> "sa"), digits that stand for letters put back ("Ig0r" -> "igor").
 */
export function toPlainTokens(text: string): string[] {
  const latin = hanOrHangul.test(text) ? fromHanOrHangul(text) : fromGreek(text)
  return anyAscii(joinAbbreviations(splitCamel(latin).normalize('NFKC')))
    .toLowerCase()
    .replace(/[`'"’]/g, '')
    .replace(/&|\+/g, ' and ')
    .split(/[^a-z0-9]+/)
    .filter((token) => token !== '')
    .map(withoutLeet)
}

function fromHanOrHangul(text: string): string {
  return text
    .split(/\s+/)
    .map((word) => {
      if (/\p{Script=Hangul}/u.test(word)) return fromHangul(word)
      if (!hanOrHangul.test(word)) return word
      return [...word].map((char) => anyAscii(char).toLowerCase()).join(' ')
    })
    .join(' ')
}

/** "RamiMakhlouf" -> "Rami Makhlouf"; leaves McDonald, LXC and iPhone-like short pieces alone. */
function splitCamel(text: string): string {
  return text.replace(/(\p{Ll}{3,})(\p{Lu}\p{Ll}{2,})/gu, '$1 $2')
}

function joinAbbreviations(text: string): string {
  return text.replace(
    /(?<![\p{L}\p{N}])(?:\p{L}\.\s?){2,}(?:\p{L}(?![\p{L}\p{N}]))?/gu,
    (run) => `${run.replace(/[.\s]/g, '')} `,
  )
}

const leet: Readonly<Record<string, string>> = { '0': 'o', '1': 'i', '5': 's', '3': 'e' }

function withoutLeet(token: string): string {
  if (!/[a-z]/.test(token) || !/[0135]/.test(token)) return token
  if ((token.match(/[a-z]/g) ?? []).length < 3) return token
  return token.replace(/[0135]/g, (digit) => leet[digit] ?? digit)
}
