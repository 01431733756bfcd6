import { formatAmount } from '@corridor/kernel/money'
import { type ExportedStatement, referenceOf } from './exported-statement.ts'

const columns = [
  'date',
  'value_date',
  'amount',
  'currency',
  'counterparty',
  'account',
  'text',
  'end_to_end_id',
  'reference',
] as const

/**
 * A statement as CSV (RFC 4180) for programs: an ASCII minus, a point, no grouping, days of ISO 8601; the typographic
 * minus is taken for a letter, and 1,234 for one and a bit. A text that a spreadsheet would run as a formula is given
 * an apostrophe in front (OWASP, CSV injection): what a payer writes is a stranger's.
 */
export function writeCsv(statement: ExportedStatement): string {
  const rows = statement.lines.map((line) => [
    line.bookedOn,
    line.valueOn ?? '',
    formatAmount(line.amount),
    line.amount.currency,
    harmless(line.counterpartyName),
    harmless(line.counterpartyAccount),
    harmless(line.remittance),
    harmless(line.endToEndId),
    harmless(referenceOf(statement, line)),
  ])
  return [columns, ...rows].map((row) => `${row.map(quoted).join(',')}\r\n`).join('')
}

const harmless = (text: string | null) => {
  const line = (text ?? '').replace(/\s+/g, ' ').trim()
  return /^[=+\-@]/.test(line) ? `'${line}` : line
}

const quoted = (cell: string) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)
