import type { IsoDay } from '../statement.ts'
import type { CsvMapping } from './csv-mapping.ts'

const patterns: Readonly<Record<CsvMapping['dateFormat'], RegExp>> = {
  'YYYY-MM-DD': /^(?<y>[0-9]{4})-(?<m>[0-9]{2})-(?<d>[0-9]{2})$/,
  YYYYMMDD: /^(?<y>[0-9]{4})(?<m>[0-9]{2})(?<d>[0-9]{2})$/,
  'DD.MM.YYYY': /^(?<d>[0-9]{1,2})\.(?<m>[0-9]{1,2})\.(?<y>[0-9]{4})$/,
  'DD/MM/YYYY': /^(?<d>[0-9]{1,2})\/(?<m>[0-9]{1,2})\/(?<y>[0-9]{4})$/,
  'DD-MM-YYYY': /^(?<d>[0-9]{1,2})-(?<m>[0-9]{1,2})-(?<y>[0-9]{4})$/,
  'MM/DD/YYYY': /^(?<m>[0-9]{1,2})\/(?<d>[0-9]{1,2})\/(?<y>[0-9]{4})$/,
}
const longMonths = [1, 3, 5, 7, 8, 10, 12]

/** The day that is written, or null where the text is no day of the calendar. A time behind it is not read. */
export function parseCsvDay(text: string, format: CsvMapping['dateFormat']): IsoDay | null {
  const written = text.trim().split(/[T ]/)[0] ?? ''
  const { y = '', m = '', d = '' } = patterns[format].exec(written)?.groups ?? {}
  const [year, month, day] = [Number(y), Number(m), Number(d)]
  if (y === '' || month < 1 || month > 12 || day < 1 || day > daysOf(year, month)) return null
  return `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`
}

function daysOf(year: number, month: number): number {
  if (month !== 2) return longMonths.includes(month) ? 31 : 30
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
}
