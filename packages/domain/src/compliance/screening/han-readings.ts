import anyAscii from 'any-ascii'
import table from '../data/han-readings.json' with { type: 'json' }

/**
 * A name in Han characters says itself in Mandarin, Korean and Japanese each in another way, and does not say in
 * which. any-ascii reads Mandarin; `data/han-readings.json` (Unihan: kHangul, kJapaneseOn, kJapaneseKun) the others.
 */
const readings: Readonly<Record<string, string>> = table

const han = /\p{Script=Han}/u

/** Usual spellings of the commonest Korean surnames, which any-ascii writes by the letter. */
const koreanSurnames: Readonly<Record<string, string>> = {
  gim: 'kim',
  bag: 'park',
  i: 'lee',
  choe: 'choi',
  jeong: 'jung',
  gang: 'kang',
  jo: 'cho',
  yun: 'yoon',
  im: 'lim',
  sin: 'shin',
  gwon: 'kwon',
  go: 'ko',
  no: 'roh',
  bae: 'bae',
  baeg: 'paek',
}

/** Korean syllables as words in Latin letters, the surname as Koreans spell it. */
export function fromHangul(word: string): string {
  const [surname = '', ...given] = [...word].map((char) => anyAscii(char).toLowerCase())
  const known = given.length > 0 ? (koreanSurnames[surname] ?? surname) : surname
  return [known, ...given.map((s) => s.replace('eo', 'o').replace('eu', 'u'))].join(' ')
}

/** The Han characters of a name, when it has nothing else and is short enough to be one. */
export function hanCharacters(text: string): string[] | null {
  const characters = [...text.replace(/[\s·・]/g, '')]
  if (characters.length < 2 || characters.length > 6) return null
  return characters.every((char) => han.test(char)) ? characters : null
}

/** The Korean readings of a name in Han: one for each reading of its surname. */
export function koreanReadings(text: string): string[] {
  const characters = hanCharacters(text)
  if (!characters || characters.length > 4) return []
  const [surname = [], ...given] = characters.map((char) => [
    ...(readings[char]?.split(' ')[0] ?? ''),
  ])
  const rest = given.map((choices) => choices[0])
  if (surname.length === 0 || rest.includes(undefined)) return []
  return surname.map((first) => fromHangul(first + rest.join('')))
}

/** In the middle of a word a Japanese consonant is often voiced: yama + ta is Yamada. */
const voiced: readonly (readonly [RegExp, string])[] = [
  [/^k/, 'g'],
  [/^sh/, 'j'],
  [/^s/, 'z'],
  [/^ts/, 'z'],
  [/^t/, 'd'],
  [/^[hf]/, 'b'],
]

/** What a character may sound like in Japanese, by its own and in the middle of a word. */
function soundsOf(char: string, isFirst: boolean): string[] {
  const known = readings[char]?.split(' ')[1]?.split(',') ?? []
  const spoken = isFirst ? known : known.flatMap((one) => [one, ...voicedOf(one)])
  return [...new Set(spoken.flatMap((one) => [one, withShortVowels(one)]))].filter(Boolean)
}

function voicedOf(reading: string): string[] {
  const rule = voiced.find(([first]) => first.test(reading))
  return rule ? [reading.replace(rule[0], rule[1])] : []
}

/** Taro, Tarou, Taroo and Tarou with a macron are one name. */
export function withShortVowels(word: string): string {
  return word.replace(/ou|oo|oh(?![aeiou])/g, 'o').replace(/uu/g, 'u')
}

const mostReadings = 300

/** How a Japanese family name of one to three characters in front may sound: by these words it is looked up. */
export function japaneseSurnames(characters: readonly string[]): string[] {
  const found = new Set<string>()
  let heads: string[] = ['']
  for (const [at, char] of characters.slice(0, Math.min(3, characters.length - 1)).entries()) {
    const sounds = soundsOf(char, at === 0)
    heads = heads.flatMap((head) => sounds.map((one) => head + one)).slice(0, mostReadings)
    for (const head of heads) found.add(withShortVowels(head))
  }
  return [...found]
}

/** True when the characters, split in two, may be read as these two words, in either order. */
export function isJapaneseReading(
  characters: readonly string[],
  words: readonly string[],
): boolean {
  const [first = '', second = '', ...others] = words
  if (second === '' || others.length > 0) return false
  for (let at = 1; at < characters.length; at++) {
    const [head, tail] = [characters.slice(0, at), characters.slice(at)]
    if (canSound(head, first) && canSound(tail, second)) return true
    if (canSound(head, second) && canSound(tail, first)) return true
  }
  return false
}

function canSound(characters: readonly string[], word: string): boolean {
  return [word, withShortVowels(word)].some((form) => canSpell(characters, form, true))
}

function canSpell(characters: readonly string[], word: string, isFirst: boolean): boolean {
  const [char, ...rest] = characters
  if (char === undefined) return word === ''
  return soundsOf(char, isFirst).some(
    (sound) => word.startsWith(sound) && canSpell(rest, word.slice(sound.length), false),
  )
}
