import { money } from '@corridor/kernel/money'
import { nearestDayOfYear, readShortDay } from './iso-day.ts'
import {
  addEntry,
  addTotals,
  blockingFactor,
  directionOf,
  type NachaTotals,
  noTotals,
  recordLength,
} from './nacha-record.ts'
import type { IsoDay, StatementLine } from './statement.ts'
import { faultAt, type StatementFaultCode } from './statement-faults.ts'
import type { StatementPart } from './statement-parts.ts'

type Row = { readonly text: string; readonly number: number }

type File = {
  readonly id: string
  readonly createdOn: IsoDay | null
  readonly totals: NachaTotals
  batches: number
  rows: number
  isClosed: boolean
}

type Batch = {
  readonly settledOn: IsoDay | null
  readonly totals: NachaTotals
  entry: Row | null
}

/**
 * A NACHA file of returns (addenda 99, R-codes) and notifications of change (addenda 98, C-codes): a statement for each
 * batch, a line for each entry.
 *
 * A returned credit comes back to us and is positive, a returned debit is taken from us. A notification of change moves
 * nothing: its amount is zero, its text the corrected data. The end-to-end id is the identification that we had written.
 * Checked: records of 94 characters, blocks of ten, and the counts, hashes and totals of each batch and of the file.
 * Source: Nacha Operating Rules, appendix 3 (record formats) and appendix 4 (returns, notifications of change).
 */
export function* readNacha(text: string): Generator<StatementPart> {
  let file: File | null = null
  let batch: Batch | null = null
  for (const row of rowsOf(text)) {
    if (row.text.length !== recordLength) {
      yield faultPart(row, 'record-length-wrong', `${row.text.length}: ${row.text}`)
      if (row.text.length < recordLength) continue
    }
    if (file) file.rows += 1
    const kind = row.text.charAt(0)
    if (file?.isClosed) {
      if (!/^9+$/.test(row.text)) yield faultPart(row, 'record-unexpected', row.text)
    } else if (kind === '1' && !file) {
      file = fileOf(row)
      if (file.createdOn === null) yield faultPart(row, 'date-malformed', row.text.slice(23, 29))
    } else if (kind === '5' && file && !batch) {
      batch = { settledOn: settledOn(row.text, file), totals: noTotals(), entry: null }
      yield headOf(row, file)
    } else if (kind === '6' && batch) {
      if (batch.entry) yield faultPart(batch.entry, 'return-reason-missing', batch.entry.text)
      const counted = countEntry(row, batch)
      batch.entry = counted === null ? row : null
      if (counted !== null) yield counted
    } else if (kind === '7' && batch) {
      batch.totals.entries += 1
      if (batch.entry) yield lineOf(batch.entry, row, batch)
      batch.entry = null
    } else if (kind === '8' && file && batch) {
      if (batch.entry) yield faultPart(batch.entry, 'return-reason-missing', batch.entry.text)
      yield* differences(row, batch.totals, [4, 10, 20, 32])
      addTotals(file.totals, batch.totals)
      file.batches += 1
      batch = null
    } else if (kind === '9' && file && !batch) {
      yield* fileDifferences(row, file)
      file.isClosed = true
    } else yield faultPart(row, 'record-unexpected', row.text)
  }
  if (!file?.isClosed) {
    yield { kind: 'fault', fault: faultAt('file', 'message-unfinished', 'record 9') }
  } else if (file.rows % blockingFactor !== 0) {
    yield { kind: 'fault', fault: faultAt('file', 'blocks-wrong', `${file.rows}`) }
  }
}

function fileOf(row: Row): File {
  const id = `${row.text.slice(13, 23).trim()}-${row.text.slice(23, 34).replaceAll(' ', '')}`
  return {
    id,
    createdOn: readShortDay(row.text.slice(23, 29)),
    totals: noTotals(),
    batches: 0,
    rows: 1,
    isClosed: false,
  }
}

/** The operator writes the day of settlement as the day of a year. */
function settledOn(header: string, file: File): IsoDay | null {
  return file.createdOn && nearestDayOfYear(header.slice(75, 78), file.createdOn)
}

function headOf(row: Row, file: File): StatementPart {
  return {
    kind: 'statement',
    head: {
      format: 'nacha-return',
      version: null,
      statementId: `${file.id}/${row.text.slice(87, 94)}`,
      account: row.text.slice(40, 50).trim(),
      currency: 'USD',
      openingBalance: null,
      closingBalance: null,
    },
  }
}

/** Adds an entry to its batch, or says what it lacks. */
function countEntry(row: Row, batch: Batch): StatementPart | null {
  const direction = directionOf(row.text.slice(1, 3))
  const routing = row.text.slice(3, 11)
  const amount = row.text.slice(29, 39)
  if (direction === null) return faultPart(row, 'field-malformed', row.text.slice(1, 3))
  if (!/^\d{8}$/.test(routing)) return faultPart(row, 'field-malformed', routing)
  if (!/^\d{10}$/.test(amount)) return faultPart(row, 'amount-malformed', amount)
  addEntry(batch.totals, { routing, direction, minor: BigInt(amount) })
  return null
}

function lineOf(entry: Row, addenda: Row, batch: Batch): StatementPart {
  const code = addenda.text.slice(3, 6)
  const isReturn = addenda.text.slice(1, 3) === '99' && /^R\d\d$/.test(code)
  const isChange = addenda.text.slice(1, 3) === '98' && /^C\d\d$/.test(code)
  if (!isReturn && !isChange) return faultPart(addenda, 'return-reason-missing', addenda.text)
  if (batch.settledOn === null) return faultPart(entry, 'date-malformed', addenda.text)
  const minor = BigInt(entry.text.slice(29, 39))
  const isOurs = directionOf(entry.text.slice(1, 3)) === 'credit'
  const part = (from: number, to: number) => entry.text.slice(from, to).trim() || null
  const more = addenda.text.slice(35, isReturn ? 79 : 64).trim()
  const line: StatementLine = {
    position: entry.number,
    amount: money(isOurs ? minor : -minor, 'USD'),
    bookedOn: batch.settledOn,
    valueOn: batch.settledOn,
    isReversal: isReturn,
    bankReference: addenda.text.slice(79, 94).trim() || null,
    endToEndId: part(39, 54),
    remittance: more || null,
    counterpartyName: part(54, 76),
    counterpartyAccount: part(12, 29),
    kindCode: code,
    returnReason: isReturn ? code : null,
  }
  return { kind: 'line', line }
}

/** What a control record says otherwise; `at` is where entries, hash, debits and credits begin. */
function* differences(
  row: Row,
  totals: NachaTotals,
  at: readonly [number, number, number, number],
  countDigits = 6,
): Generator<StatementPart> {
  const told = (from: number, digits: number) => row.text.slice(from, from + digits)
  const checks: readonly [StatementFaultCode, string, bigint][] = [
    ['count-wrong', told(at[0], countDigits), BigInt(totals.entries)],
    ['hash-wrong', told(at[1], 10), totals.hash],
    ['total-wrong', told(at[2], 12), totals.debit],
    ['total-wrong', told(at[3], 12), totals.credit],
  ]
  for (const [code, text, counted] of checks) {
    const isSame = /^\d+$/.test(text) && BigInt(text) === counted
    if (!isSame) yield faultPart(row, code, `${text}, not ${counted}`)
  }
}

function* fileDifferences(row: Row, file: File): Generator<StatementPart> {
  const batches = row.text.slice(1, 7)
  if (Number(batches) !== file.batches) {
    yield faultPart(row, 'count-wrong', `${batches}, not ${file.batches}`)
  }
  const blocks = row.text.slice(7, 13)
  const rows = Math.ceil(file.rows / blockingFactor)
  if (Number(blocks) !== rows) yield faultPart(row, 'blocks-wrong', `${blocks}, not ${rows}`)
  yield* differences(row, file.totals, [13, 21, 31, 43], 8)
}

/** Records by lines, or, in a file without line ends, by their length. */
function* rowsOf(text: string): Generator<Row> {
  if (!/[\r\n]/.test(text.slice(0, recordLength + 2))) {
    const whole = text.replace(/[\r\n]+$/, '')
    for (let at = 0; at < whole.length; at += recordLength) {
      yield { text: whole.slice(at, at + recordLength), number: at / recordLength + 1 }
    }
    return
  }
  let number = 0
  for (const line of text.split(/\r\n|\r|\n/)) {
    number += 1
    if (line.trim() !== '') yield { text: line, number }
  }
}

function faultPart(row: Row, code: StatementFaultCode, found: string | null): StatementPart {
  return { kind: 'fault', fault: faultAt(`line ${row.number}`, code, found) }
}
