import { formatAmount, type Money, negate } from '@corridor/kernel/money'
import type { IsoDay } from '../statement.ts'
import { type ExportedEntry, type ExportedStatement, oneLine } from './exported-statement.ts'

const lineEnd = '\r\n'
/** What the SWIFT character set has: Latin letters without marks, digits and some signs. */
const notSwift = /[^A-Za-z0-9/\-?:().,'+ ]/g
const wide = 65
const mostLines = 6

/**
 * A statement as MT940: one file an account and currency, since AqBanking gives all accounts of a file the first one's
 * currency. The entry date is left out where it lies in another year than the value date: readers take it into the value
 * date's year.
 * @param toLatin writes a text in Latin letters; what SWIFT's set does not have afterwards becomes a point
 */
export function writeMt940(
  statement: ExportedStatement,
  toLatin: (text: string) => string,
): string {
  const say = (text: string) => toLatin(oneLine(text)).replace(notSwift, '.')
  const fields = [
    `:20:${say(statement.statementId).slice(0, 16)}`,
    `:25:${say(statement.account).slice(0, 35)}`,
    `:28C:${statement.number}/1`,
    `:60F:${balance(statement.openingBalance, statement.openingOn)}`,
    ...statement.entries.flatMap((entry) => [entryLine(entry, say), ...details(entry, say)]),
    `:62F:${balance(statement.closingBalance, statement.closingOn)}`,
    '-',
  ]
  return fields.join(lineEnd) + lineEnd
}

function balance(amount: Money, on: IsoDay): string {
  return `${side(amount)}${shortDay(on)}${amount.currency}${unsigned(amount)}`
}

function entryLine(entry: ExportedEntry, say: (text: string) => string): string {
  const isSameYear = entry.bookedOn.slice(0, 4) === entry.valueOn.slice(0, 4)
  const bookedOn = isSameYear ? entry.bookedOn.slice(5).replace('-', '') : ''
  // a reversal names the side of what it takes back: money that comes in takes a debit back
  const mark = entry.isReversal ? (entry.amount.minor < 0n ? 'RC' : 'RD') : side(entry.amount)
  const reference = say(entry.reference).replaceAll('//', '/').slice(-16)
  return `:61:${shortDay(entry.valueOn)}${bookedOn}${mark}${unsigned(entry.amount)}NMSC${reference}`
}

/** The text in lines of 65; what is longer than six of them is cut, since the format has no more. */
function details(entry: ExportedEntry, say: (text: string) => string): string[] {
  const text = say(entry.text)
  if (text === '') return []
  const lines = Array.from({ length: Math.ceil(text.length / wide) }, (_, index) =>
    // a line that begins with a sign of the format would be read as one
    text.slice(index * wide, (index + 1) * wide).replace(/^[:-]/, '.'),
  )
  return [`:86:${lines.slice(0, mostLines).join(lineEnd)}`]
}

const side = (amount: Money): string => (amount.minor < 0n ? 'D' : 'C')
const shortDay = (day: IsoDay): string => day.slice(2).replaceAll('-', '')

/** With a comma, which stands there even before nothing: `1234,`. */
function unsigned(amount: Money): string {
  const text = formatAmount(amount.minor < 0n ? negate(amount) : amount)
  return text.includes('.') ? text.replace('.', ',') : `${text},`
}
