/** Digits and marks of the world's ways to write an amount, brought to a few letters that a reader can compare. */

/** The zero of every script whose ten digits stand in a row and are written by customers of ours or their banks. */
const zeros = [
  0x0660, 0x06f0, 0x07c0, 0x0966, 0x09e6, 0x0a66, 0x0ae6, 0x0b66, 0x0be6, 0x0c66, 0x0ce6, 0x0d66,
  0x0e50, 0x0ed0, 0x0f20, 0x1040, 0x17e0, 0x1810, 0xff10,
]

/** "٣" and "３" -> "3"; any other character is left as it is. */
function latinDigit(character: string): string {
  const point = character.codePointAt(0) ?? 0
  const zero = zeros.find((first) => point >= first && point < first + 10)
  return zero === undefined ? character : String(point - zero)
}

/** Digits of every known script as 0 to 9. */
export function latinDigits(text: string): string {
  return text.replace(/\p{Nd}/gu, latinDigit)
}

/** Marks that are one mark written in several ways. ٫ and ٬ keep their own: each has one meaning only. */
const sameMarks: readonly [RegExp, string][] = [
  // marks of direction, byte order and width are not seen, so they are not meant
  [/[\u061c\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g, ''],
  [/[\s\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g, ' '],
  [/\uff0e/g, '.'],
  [/[\uff0c\u060c]/g, ','],
  [/[\u2018\u2019\u02bc\u02b9\u2032\u00b4\u0060\uff07]/g, "'"],
  [/[\u2212\u2010-\u2015\ufe63\uff0d]/g, '-'],
  [/\uff0b/g, '+'],
  [/\uff04/g, '$'],
  [/\uffe1/g, '£'],
  [/\uffe5/g, '¥'],
]

/** An amount's text in plain digits and marks; what it says is not changed. */
export function plainMarks(text: string): string {
  return sameMarks.reduce((plain, [kind, mark]) => plain.replace(kind, mark), latinDigits(text))
}

/** What a point or a comma is to people: between thousands, or before the fraction; undefined where it is neither. */
export type MarkUse = 'group' | 'decimal' | undefined

/**
 * The use of a point or comma on the screens that the person reads. Where a language has marks of its own (٬ ٫), it is
 * how it writes Latin digits; where it has no use for the mark, that of English: "1,250.50".
 */
export function ownUse(mark: '.' | ',', shownIn: string): MarkUse {
  return (
    localUse(mark, shownIn) ??
    localUse(mark, latinTag(shownIn)) ??
    (mark === ',' ? 'group' : 'decimal')
  )
}

/** A language as it writes Latin digits. */
export function latinTag(locale: string): string {
  return locale.includes('-u-') ? locale : `${locale}-u-nu-latn`
}

const uses = new Map<string, { group: string; decimal: string }>()

/** The use of a point or comma where a language is written. Some, like Swiss French, write numbers one way and money another: the fraction's mark counts first. */
export function localUse(mark: '.' | ',', locale: string): MarkUse {
  const { group, decimal } = marksOf(locale)
  return decimal.includes(mark) ? 'decimal' : group.includes(mark) ? 'group' : undefined
}

function marksOf(locale: string): { group: string; decimal: string } {
  const known = uses.get(locale)
  if (known) return known
  const parts = [
    numberFormat(locale, {}),
    numberFormat(locale, { style: 'currency', currency: 'EUR' }),
  ]
    .flatMap((format) => format.formatToParts(1_234_567.5))
    .map(({ type, value }) => ({ type, value: plainMarks(value) }))
  const of = (kind: string) => parts.filter(({ type }) => type === kind).map(({ value }) => value)
  const made = { group: of('group').join(''), decimal: of('decimal').join('') }
  uses.set(locale, made)
  return made
}

/** A browser may name a language that Intl refuses; the product's own is used then. */
function numberFormat(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  try {
    return new Intl.NumberFormat(locale, options)
  } catch {
    return new Intl.NumberFormat('en-GB', options)
  }
}

const affixes = new Map<string, readonly string[]>()

/** How a currency is written beside a number, longest first: its code and its signs, here and in the language. */
export function currencyAffixes(
  currency: string,
  ...locales: readonly string[]
): readonly string[] {
  const key = `${currency} ${locales.join(' ')}`
  const known = affixes.get(key)
  if (known) return known
  const signs = ['en-GB', ...locales].flatMap((language) =>
    (['symbol', 'narrowSymbol'] as const).flatMap((currencyDisplay) =>
      numberFormat(language, { style: 'currency', currency, currencyDisplay })
        .formatToParts(1)
        .filter(({ type }) => type === 'currency')
        .map(({ value }) => value.normalize('NFKC')),
    ),
  )
  const made = [
    ...new Set([currency, ...signs].map((sign) => plainMarks(sign).trim().toUpperCase())),
  ]
    .filter((sign) => sign !== '')
    .sort((one, other) => other.length - one.length)
  affixes.set(key, made)
  return made
}
