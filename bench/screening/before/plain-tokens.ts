import anyAscii from 'any-ascii'

const hanOrHangul = /[\p{Script=Han}\p{Script=Hangul}]/u
const hangul = /\p{Script=Hangul}/u
const abjad = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Thai}\p{Script=Khmer}]/u

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

/** True when the script writes few or no vowels, so that only consonants can be compared. */
export function hasFewVowels(text: string): boolean {
  return abjad.test(text)
}

/**
 * A name as lower-case ASCII words: NFKC, transliterated, marks removed, abbreviations joined
 * ("S.A." -> "sa"), digits that stand for letters put back ("Ig0r" -> "igor").
 */
export function toPlainTokens(text: string): string[] {
  const latin = hanOrHangul.test(text) ? fromHanOrHangul(text) : text
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
      if (!hanOrHangul.test(word)) return word
      const syllables = [...word].map((char) => anyAscii(char).toLowerCase())
      if (!hangul.test(word)) return syllables.join(' ')
      const [surname = '', ...given] = syllables
      const known = given.length > 0 ? (koreanSurnames[surname] ?? surname) : surname
      return [known, ...given.map((s) => s.replace('eo', 'o').replace('eu', 'u'))].join(' ')
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
