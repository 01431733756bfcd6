import type { Money } from '@corridor/kernel/money'
import { toEpcText } from './epc-characters.ts'
import { type ExportedStatement, referenceOf } from './exported-statement.ts'
import type { IsoDay, StatementLine } from './statement.ts'
import { swiftAmount } from './write-mt103.ts'

const subfield = /.{1,27}/g
const longestText = 140
const lineLength = 65
const mostLines = 6
const textSubfields = 10

/**
 * A statement as MT940, one file for one currency: programs that meet two give all accounts the first one.
 *
 * The entry date is left out where it falls into another year than the value date, since most programs take it in the
 * value date's year. Field 86 has the German structure, from which they take payee and text; texts are cut to its
 * ten subfields. Source: SWIFT user handbook, MT 940; DFÜ agreement appendix 3, chapter 8.2.
 */
export function writeMt940(statement: ExportedStatement): string {
  const { openingBalance, closingBalance } = statement
  const rows = [
    `:20:${toEpcText(statement.statementId).slice(0, 16)}`,
    `:25:${statement.account}`,
    `:28C:${String(statement.number).padStart(5, '0')}/001`,
    `:60F:${balance(openingBalance, statement.openedOn)}`,
    ...statement.lines.flatMap((line) => lineRows(statement, line)),
    `:62F:${balance(closingBalance, statement.closedOn)}`,
    '-',
  ]
  return `${rows.join('\r\n')}\r\n`
}

const shortDay = (day: IsoDay) => day.slice(2).replaceAll('-', '')

function balance(amount: Money, on: IsoDay): string {
  return `${amount.minor < 0n ? 'D' : 'C'}${shortDay(on)}${amount.currency}${swiftAmount(amount)}`
}

function lineRows(statement: ExportedStatement, line: StatementLine): string[] {
  const valueOn = line.valueOn ?? line.bookedOn
  const isSameYear = valueOn.slice(0, 4) === line.bookedOn.slice(0, 4)
  const entryDay = isSameYear ? line.bookedOn.slice(5).replace('-', '') : ''
  const isIn = line.amount.minor >= 0n
  const mark = line.isReversal ? (isIn ? 'RD' : 'RC') : isIn ? 'C' : 'D'
  const reference = toEpcText(referenceOf(statement, line)).replaceAll('/', '-').slice(-16)
  const entry = `:61:${shortDay(valueOn)}${entryDay}${mark}${swiftAmount(line.amount)}NTRFNONREF//${reference}`
  return [entry, ...informationRows(line)]
}

function informationRows(line: StatementLine): string[] {
  const texts = [
    ...(line.endToEndId === null ? [] : split(`EREF+${clean(line.endToEndId)}`)),
    ...(line.remittance === null
      ? []
      : split(`SVWZ+${clean(line.remittance).slice(0, longestText).trim()}`)),
  ].slice(0, textSubfields)
  const names = split(clean(line.counterpartyName ?? '')).slice(0, 2)
  const subfields = [
    line.amount.minor < 0n ? '177' : '166',
    line.amount.minor < 0n ? '?00PAYMENT OUT' : '?00PAYMENT IN',
    ...texts.map((text, at) => `?${20 + at}${text}`),
    line.counterpartyAccount === null ? '' : `?31${clean(line.counterpartyAccount)}`,
    ...names.map((text, at) => `?${32 + at}${text}`),
  ]
  return wrapped(`:86:${subfields.join('')}`)
}

/** Rows that neither end with a space, which would be lost, nor begin like a field or the end of a message. */
function wrapped(text: string): string[] {
  const rows: string[] = []
  for (let at = 0; at < text.length && rows.length < mostLines; ) {
    let end = Math.min(at + lineLength + (rows.length === 0 ? 4 : 0), text.length)
    while (end < text.length && end > at + 1 && /[ :-]/.test(text.slice(end - 1, end + 1))) end -= 1
    rows.push(text.slice(at, end))
    at = end
  }
  return rows
}

/** The subfields' own mark may not stand in a text. */
const clean = (text: string) => toEpcText(text).replaceAll('?', '.')

/** Full subfields, the last one shorter: whoever joins them has the text again. */
function split(text: string): string[] {
  return text.match(subfield) ?? []
}
