import { formatAmount, type Money } from '@corridor/kernel/money'
import { type ExportedEntry, type ExportedStatement, oneLine } from './exported-statement.ts'

const lineEnd = '\r\n'
const columns = [
  'date',
  'value_date',
  'amount',
  'currency',
  'balance',
  'description',
  'counterparty',
  'reference',
]

/**
 * A statement as CSV (RFC 4180, UTF-8): amounts with an ASCII minus and a point, without grouping, so that every program reads
 * the same number. A text that a spreadsheet would take for a formula has an apostrophe before it.
 */
export function writeCsv(statement: ExportedStatement): string {
  let { minor } = statement.openingBalance
  const rows = statement.entries.map((entry) => {
    minor += entry.amount.minor
    return rowOf(entry, { minor, currency: entry.amount.currency })
  })
  return [columns, ...rows].map((row) => `${row.map(quoted).join(',')}${lineEnd}`).join('')
}

function rowOf(entry: ExportedEntry, balance: Money): string[] {
  return [
    entry.bookedOn,
    entry.valueOn,
    formatAmount(entry.amount),
    entry.amount.currency,
    formatAmount(balance),
    plain(entry.text),
    plain(entry.counterpartyName ?? ''),
    plain(entry.reference),
  ]
}

function plain(text: string): string {
  const line = oneLine(text)
  return /^[=+\-@]/.test(line) ? `'${line}` : line
}

function quoted(value: string): string {
  return /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value
}
