import type { CurrencyCode } from '@corridor/kernel/currency'
import { type Money, money } from '@corridor/kernel/money'
import { nearestDay, readShortDay } from './iso-day.ts'
import { readRemittance } from './mt940-remittance.ts'
import type { IsoDay, StatementLine } from './statement.ts'
import { readAmount, readCurrency } from './statement-amount.ts'
import { faultAt, type StatementFaultCode } from './statement-faults.ts'
import type { StatementHead, StatementPart } from './statement-parts.ts'

/** A field with the line of the file where it begins. */
type Field = { readonly tag: string; readonly lines: readonly string[]; readonly row: number }

type Message = {
  readonly head: StatementHead
  readonly currency: CurrencyCode | null
  readonly closing: { readonly balance: Money | null; readonly row: number } | null
}

/**
 * The messages of an MT940 file, each closed by `-` or `-}`, or by the next `:20:`.
 *
 * An entry date is month and day alone and is taken in the year nearest to its value date. RC takes a credit back and
 * lowers the balance, RD raises it. Checked: opening balance and lines make the closing one, on each page (60M, 62M) too.
 * Source: SWIFT user handbook, category 9, MT 940 fields 25, 28C, 60a, 61, 62a, 86.
 */
export function* readMt940(text: string): Generator<StatementPart> {
  let position = 0
  for (const message of messagesOf(text)) {
    position += 1
    yield* readMessage(message, position)
  }
  if (position === 0) yield faultPart(1, 'field-missing', ':20:')
}

function* readMessage(fields: readonly Field[], number: number): Generator<StatementPart> {
  const { head, currency, closing, faults } = headOf(fields, number)
  yield* faults
  yield { kind: 'statement', head }
  let sum = 0n
  for (const [at, field] of fields.entries()) {
    if (field.tag !== '61' || currency === null) continue
    const next = fields[at + 1]
    const part = lineOf(field, next?.tag === '86' ? next : null, currency)
    if (part.kind === 'line') sum += part.line.amount.minor
    yield part
  }
  if (closing === null) return
  const { openingBalance } = head
  const { balance, row } = closing
  if (!openingBalance || !balance) return
  if (openingBalance.currency !== balance.currency) {
    yield faultPart(row, 'currency-differs', balance.currency)
  } else if (openingBalance.minor + sum !== balance.minor) {
    const found = `${openingBalance.minor + sum}, not ${balance.minor}`
    yield faultPart(row, 'balance-mismatch', found)
  }
}

function headOf(fields: readonly Field[], number: number): Message & { faults: StatementPart[] } {
  const faults: StatementPart[] = []
  const begin = fields[0]?.row ?? 1
  const find = (...tags: string[]) => fields.find((field) => tags.includes(field.tag)) ?? null
  const need = (...tags: string[]) => {
    const found = find(...tags)
    if (!found)
      faults.push(faultPart(begin, 'field-missing', tags.map((tag) => `:${tag}:`).join(' ')))
    return found
  }
  const account = textOf(need('25', '25P'))
  const opening = balanceOf(need('60F', '60M'), faults)
  const closingField = need('62F', '62M')
  const closing = balanceOf(closingField, faults)
  const reference = textOf(find('20')) || String(number)
  // a reference is often the same word each day, and numbers of statements begin again each year
  const id = [reference, textOf(find('28C', '28')), closing?.day ?? opening?.day ?? '']
  const currency = opening?.currency ?? closing?.currency ?? null
  const head: StatementHead = {
    format: 'mt940',
    version: null,
    statementId: id.filter(Boolean).join('/'),
    account,
    currency: currency ?? '',
    openingBalance: opening?.balance ?? null,
    closingBalance: closing?.balance ?? null,
  }
  return {
    head,
    currency,
    closing: closingField && { balance: head.closingBalance, row: closingField.row },
    faults,
  }
}

const textOf = (field: Field | null) => field?.lines.join('').trim() ?? ''

const balancePattern = /^([CD])(\d{6})([A-Z]{3})([\d,.]+)$/

function balanceOf(
  field: Field | null,
  faults: StatementPart[],
): { day: IsoDay | null; currency: CurrencyCode | null; balance: Money | null } | null {
  if (field === null) return null
  const found = balancePattern.exec(textOf(field))
  if (!found) {
    faults.push(faultPart(field.row, 'field-malformed', textOf(field)))
    return null
  }
  const [, mark, date = '', code = '', amount = ''] = found
  const day = readShortDay(date)
  const currency = readCurrency(code)
  if (day === null) faults.push(faultPart(field.row, 'date-malformed', date))
  if (currency === null) {
    faults.push(faultPart(field.row, 'currency-unknown', code))
    return { day, currency, balance: null }
  }
  const read = readAmount(amount, currency)
  if (read === null) faults.push(faultPart(field.row, 'amount-malformed', amount))
  const balance = read && mark === 'D' ? money(-read.minor, currency) : read
  return { day, currency, balance }
}

/** Value date, entry date, mark, funds code, amount, kind, the customer's reference, the bank's. */
const linePattern =
  /^(\d{6})(\d{4})?(RC|RD|C|D)([A-Z])?(\d[\d.]*,\d*|,\d+)([NSF][A-Z0-9]{3})(.*?)(?:\/\/(.*))?$/

function lineOf(field: Field, info: Field | null, currency: CurrencyCode): StatementPart {
  const [written = ''] = field.lines
  const found = linePattern.exec(written.trim())
  if (!found) return faultPart(field.row, 'field-malformed', written)
  const [, value = '', entry, mark, , amountText = '', kind = '', own = '', bank] = found
  const valueOn = readShortDay(value)
  const bookedOn = valueOn && (entry === undefined ? valueOn : nearestDay(entry, valueOn))
  if (valueOn === null || bookedOn === null) {
    return faultPart(field.row, 'date-malformed', value + (entry ?? ''))
  }
  const read = readAmount(amountText, currency)
  if (read === null) return faultPart(field.row, 'amount-malformed', amountText)
  const isIn = mark === 'C' || mark === 'RD'
  const info86 = readRemittance(info?.lines ?? [])
  const line: StatementLine = {
    position: field.row,
    amount: isIn ? read : money(-read.minor, currency),
    bookedOn,
    valueOn,
    isReversal: mark === 'RC' || mark === 'RD',
    bankReference: referenceOf(bank),
    ...info86,
    endToEndId: info86.endToEndId ?? referenceOf(own),
    kindCode: kind,
  }
  return { kind: 'line', line }
}

function referenceOf(text: string | undefined): string | null {
  const reference = text?.trim() ?? ''
  return reference === '' || reference === 'NONREF' || reference === 'NOTPROVIDED'
    ? null
    : reference
}

/** Messages one by one, so that only one is in memory beside the text. */
function* messagesOf(text: string): Generator<Field[]> {
  let fields: Field[] = []
  for (const field of fieldsOf(text)) {
    if (field.tag === '20' || field.tag === '-') {
      if (fields.length > 0) yield fields
      fields = []
    }
    if (field.tag !== '-') fields.push(field)
  }
  if (fields.length > 0) yield fields
}

const begins = /^:(\d{2}[A-Z]?):(.*)$/

function* fieldsOf(text: string): Generator<Field> {
  let field: { tag: string; lines: string[]; row: number } | null = null
  let row = 0
  for (let from = 0; from < text.length; ) {
    const end = text.indexOf('\n', from)
    const line = text.slice(from, end < 0 ? text.length : end).replace(/\r$/, '')
    from = end < 0 ? text.length : end + 1
    row += 1
    // block 4 of a SWIFT message begins after its headers, on the same line or alone
    const inner = line.replace(/^\{1:.*\{4:/, '').replace(/^\{4:/, '')
    const found = begins.exec(inner)
    const isEnd = inner === '-' || inner.startsWith('-}')
    if (!found && !isEnd) {
      field?.lines.push(inner)
      continue
    }
    if (field) yield field
    field = found ? { tag: found[1] ?? '', lines: [found[2] ?? ''], row } : null
    if (isEnd) yield { tag: '-', lines: [], row }
  }
  if (field) yield field
}

function faultPart(row: number, code: StatementFaultCode, found: string | null): StatementPart {
  return { kind: 'fault', fault: faultAt(`line ${row}`, code, found) }
}
