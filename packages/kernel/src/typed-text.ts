/**
 * The one tidier of what people type and paste. Browser and server use the same functions, so that a form refuses
 * nothing that the server would take. Amounts have a reader of their own.
 */

// Characters that Unicode shows as nothing (soft hyphen, zero-width, direction marks, Hangul fillers, tags) and the
// empty Braille cell. Source: Unicode 16, DerivedCoreProperties.txt, Default_Ignorable_Code_Point.
const invisible = /[\p{Default_Ignorable_Code_Point}\u2800]/gu
// In these scripts a joiner inside a word is spelling: Persian names and the Indic conjuncts (UAX 31, section 2.3).
const joining =
  '\\p{Script=Arabic}\\p{Script=Devanagari}\\p{Script=Bengali}\\p{Script=Gurmukhi}\\p{Script=Gujarati}' +
  '\\p{Script=Oriya}\\p{Script=Tamil}\\p{Script=Telugu}\\p{Script=Kannada}\\p{Script=Malayalam}\\p{Script=Sinhala}'
const speltJoiner = new RegExp(`(?<=[${joining}])[\\u200C\\u200D](?=[${joining}])`, 'gu')
// Which form of a Han character is meant: part of the name as its bearer writes it.
const hanVariant = /(?<=\p{Script=Han})[\uFE00-\uFE02\u{E0100}-\u{E01EF}]/gu
const held = /\u200C|\u200D|[\uFE00-\uFE02\u{E0100}-\u{E01EF}]/u
const dashes = /[\p{Dash_Punctuation}\u2212\uFE63\uFF0D\u2043]/gu
const anyDigit = /\p{Nd}/gu
const wide = /[\uFF01-\uFF5E]/gu

/** Removes what nobody sees, except where it is part of a word's spelling. */
export function withoutInvisible(text: string): string {
  if (!held.test(text)) return text.replace(invisible, '')
  const kept = new Set<number>()
  for (const pattern of [speltJoiner, hanVariant]) {
    for (const match of text.matchAll(pattern)) kept.add(match.index)
  }
  return text.replace(invisible, (char, at: number) => (kept.has(at) ? char : ''))
}

/** Digits of any script as 0 to 9: Arabic-Indic, Persian, Devanagari, full-width and the others of Unicode. */
export function asciiDigits(text: string): string {
  return text.replace(anyDigit, (digit) => String(digitValue(digit)))
}

/**
 * A value that is made of codes, digits and separators: digits of any script are 0 to 9, full-width characters are
 * plain ones, every dash is a hyphen, every run of blanks one space, and what nobody sees is gone.
 */
export function tidyTyped(text: string): string {
  return asciiDigits(text.replace(wide, plain))
    .replace(dashes, '-')
    .replace(invisible, '')
    .trim()
    .replace(/\s+/gu, ' ')
}

/** A line of prose: composed (NFC), one space between words, without what nobody sees. Digits stay as they are. */
export function tidyLine(text: string): string {
  return withoutInvisible(text).normalize('NFC').trim().replace(/\s+/gu, ' ')
}

/** A number or code without its grouping: `23–14–70` and `٢٣١٤٧٠` are `231470`. */
export function bareCode(text: string): string {
  return tidyTyped(text).replace(/[\s-]/g, '')
}

/** An IBAN as it is stored, whatever stands in front: `IBAN: de89 3704…` is `DE893704…`. */
export function bareIbanText(text: string): string {
  const bare = bareCode(text).toUpperCase()
  return bare.replace(/^IBAN[:.]*(?=[A-Z]{2}[0-9]{2})/, '')
}

/** A one-time or recovery code as it was issued: without blanks and dashes, digits as 0 to 9. */
export function tidyCode(text: string): string {
  return bareCode(text)
}

function plain(char: string): string {
  return char.normalize('NFKC')
}

/** Unicode keeps the ten digits of a script side by side, its zero first; some scripts stand behind one another. */
function digitValue(digit: string): number {
  const code = digit.codePointAt(0) ?? 0
  if (code < 0x80) return code - 0x30
  let zero = code
  while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1
  return (code - zero) % 10
}
