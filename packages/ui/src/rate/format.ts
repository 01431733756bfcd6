import { displayLocale } from '../money/format.ts'

const formatter = new Intl.NumberFormat(displayLocale, {
  minimumFractionDigits: 2,
  maximumFractionDigits: 6,
})

/** A rate's decimal text for display, at most six digits after the point: "1.084200" -> "1.0842". */
export function formatRate(rate: string): string {
  if (!/^[0-9]+(\.[0-9]+)?$/.test(rate)) return rate
  const shown = formatter.format(rate as Intl.StringNumericLiteral)
  if (!/^0\.0*$/.test(shown)) return shown
  // Tiny rates (1 VND = 0.0000329 EUR) keep four meaningful digits.
  return new Intl.NumberFormat(displayLocale, { maximumSignificantDigits: 4 }).format(
    rate as Intl.StringNumericLiteral,
  )
}
