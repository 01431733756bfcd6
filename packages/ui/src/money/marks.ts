import { latinDigits, latinTag } from '@corridor/kernel/amount-marks'
import { numberFormat } from '@corridor/words/formatters'
import type { Locale } from '@corridor/words/languages'

/** How a language writes plain numbers. */
type Marks = {
  readonly group: string
  readonly decimal: string
  /** From nought to nine. */
  readonly digits: readonly string[]
  readonly format: Intl.NumberFormat
}

function marksOf(locale: string): Marks {
  const format = numberFormat(locale, {})
  const parts = format.formatToParts(1_234_567.5)
  const of = (kind: string) => parts.find(({ type }) => type === kind)?.value ?? ''
  const digits = Array.from({ length: 10 }, (_, digit) => format.format(digit))
  return { group: of('group'), decimal: of('decimal'), digits, format }
}

/** The marks that go with a number's own digits: Latin ones are grouped as the language writes Latin digits. */
function marksFor(written: string, locale: Locale): Marks {
  const own = marksOf(locale)
  const isOwn = [own.decimal, ...own.digits].some((sign) => written.includes(sign))
  return isOwn ? own : marksOf(latinTag(locale))
}

/** Decimal text in the reader's digits and with their mark before the fraction, without groups: "1250.5" -> "1250,5". */
export function ownWriting(decimal: string, locale: Locale): string {
  const { decimal: point, digits } = marksOf(locale)
  return decimal.replace(/[\d.]/g, (sign) =>
    sign === '.' ? point : (digits[Number(sign)] ?? sign),
  )
}

/** What `ownWriting` wrote, as decimal text again. */
export function plainWriting(written: string, locale: Locale): string {
  return latinDigits(written).replaceAll(marksFor(written, locale).decimal, '.')
}

/** What stands between thousands where this number is grouped. */
export function groupMark(written: string, locale: Locale): string {
  return marksFor(written, locale).group
}

/** "1250,5" -> "1.250,5" as the reader writes it; what is anything but digits and a fraction comes back as it is. */
export function grouped(written: string, locale: Locale): string {
  const { group, decimal, format } = marksFor(written, locale)
  const [whole = '', fraction, more] = written.split(decimal)
  const digits = /^[1-9]\d*$/.test(latinDigits(whole)) ? BigInt(latinDigits(whole)) : null
  const isFraction = fraction === undefined || /^\p{Nd}*$/u.test(fraction)
  if (digits === null || more !== undefined || !isFraction) return written
  let end = 0
  const groups = format
    .formatToParts(digits)
    .filter(({ type }) => type === 'integer')
    .map(({ value }) => {
      const start = end
      end += value.length
      return whole.slice(start, end)
    })
  return [groups.join(group), ...(fraction === undefined ? [] : [fraction])].join(decimal)
}
