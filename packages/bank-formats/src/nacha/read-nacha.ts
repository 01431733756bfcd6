import { money, negate } from '@corridor/kernel/money'
import { readDayOfYear, readShortDay } from '../day.ts'
import { FaultList } from '../fault-list.ts'
import type {
  IsoDay,
  NotificationOfChange,
  ReadStatements,
  Statement,
  StatementLine,
} from '../statement.ts'
import { checkControls } from './controls.ts'
import { amountIn, fieldOf, type NachaRecord, recordLength, splitRecords } from './records.ts'

type Batch = {
  readonly file: NachaRecord
  readonly header: NachaRecord
  readonly lines: StatementLine[]
  readonly changes: NotificationOfChange[]
}

/**
 * Returns and notifications of change, as an originating bank hands them on in a NACHA file (NACHA Operating Rules,
 * appendix 3 and 4: records of 94 characters in blocks of ten). The amount of an entry that came back is signed as our
 * account sees it: a credit that we sent comes in again, a debit that we drew goes out again.
 */
export function readNacha(text: string): ReadStatements {
  const faults = new FaultList()
  const records = splitRecords(text, faults)
  const [header] = records
  if (header?.type !== '1') {
    faults.add('1', 'field-missing', 'file header')
    return { statements: [], faults: faults.faults }
  }
  checkControls(records, faults)
  const statements = readBatches(header, records, faults).map(statementOf)
  return { statements, faults: faults.faults }
}

function readBatches(
  file: NachaRecord,
  records: readonly NachaRecord[],
  faults: FaultList,
): Batch[] {
  const batches: Batch[] = []
  let entry: NachaRecord | null = null
  for (const record of records) {
    const batch = batches.at(-1)
    if (record.type === '5') batches.push({ file, header: record, lines: [], changes: [] })
    if (record.type === '6') entry = record
    if (record.type === '7' && entry && batch) {
      readAddenda(entry, record, batch, faults)
      entry = null
    }
  }
  return batches
}

/** An entry with its addenda: 99 says why it came back, 98 what was wrong in it. */
function readAddenda(
  entry: NachaRecord,
  addenda: NachaRecord,
  batch: Batch,
  faults: FaultList,
): void {
  const kind = fieldOf(addenda, 2, 3)
  const code = fieldOf(addenda, 4, 6)
  const originalTrace = fieldOf(addenda, 7, 21)
  if (kind === '98' && /^C[0-9]{2}$/.test(code)) {
    batch.changes.push({
      position: entry.line,
      code,
      originalTrace,
      corrected: fieldOf(addenda, 36, 64),
    })
    return
  }
  if (kind !== '99' || !/^R[0-9]{2}$/.test(code)) {
    faults.add(String(addenda.line), 'bad-line', addenda.text)
    return
  }
  const line = returnedLine(
    entry,
    { code, originalTrace, more: fieldOf(addenda, 36, 79) },
    batch,
    faults,
  )
  if (line) batch.lines.push(line)
}

type Reason = { readonly code: string; readonly originalTrace: string; readonly more: string }

function returnedLine(
  entry: NachaRecord,
  reason: Reason,
  batch: Batch,
  faults: FaultList,
): StatementLine | null {
  const place = String(entry.line)
  const minor = amountIn(fieldOf(entry, 30, 39))
  if (minor === null) return faults.add(place, 'bad-amount', fieldOf(entry, 30, 39))
  const kind = fieldOf(entry, 2, 3)
  const isCredit = returnOfCredit.has(kind)
  if (!isCredit && !returnOfDebit.has(kind)) return faults.add(place, 'bad-line', entry.text)
  const bookedOn = settledOn(batch.header, batch.file)
  if (!bookedOn)
    return faults.add(String(batch.header.line), 'bad-date', fieldOf(batch.header, 70, 75))
  const amount = money(minor, 'USD')
  return {
    position: entry.line,
    amount: isCredit ? amount : negate(amount),
    bookedOn,
    valueOn: bookedOn,
    isReversal: true,
    bankReference: fieldOf(entry, 80, 94) || null,
    endToEndId: reason.originalTrace || null,
    remittance: [fieldOf(entry, 40, 54), reason.more].filter(Boolean).join(' ') || null,
    counterpartyName: fieldOf(entry, 55, 76) || null,
    counterpartyAccount: fieldOf(entry, 13, 29) || null,
    kindCode: fieldOf(batch.header, 51, 53),
    returnReason: reason.code,
  }
}

/** Transaction codes of what comes back: of a credit to a checking, savings, ledger or loan account, and of a debit. */
const returnOfCredit = new Set(['21', '31', '41', '51'])
const returnOfDebit = new Set(['26', '36', '46', '56'])

/** The day on which the operator settles the batch, where it has set one; or else the effective, or the file's own day. */
function settledOn(batch: NachaRecord, file: NachaRecord): IsoDay | null {
  const created = readShortDay(fieldOf(file, 24, 29))
  const settled = created && readDayOfYear(fieldOf(batch, 76, 78), created)
  return settled ?? readShortDay(fieldOf(batch, 70, 75)) ?? created
}

function statementOf(batch: Batch): Statement {
  return {
    format: 'nacha-return',
    version: null,
    statementId: [
      fieldOf(batch.file, 24, 33),
      fieldOf(batch.file, 34, 34),
      fieldOf(batch.header, 88, 94),
    ].join('/'),
    account: fieldOf(batch.header, 41, 50),
    currency: 'USD',
    openingBalance: null,
    closingBalance: null,
    lines: batch.lines,
    changes: batch.changes,
  }
}

/** Whether a text begins as a NACHA file does: priority code 01, and records of 94. */
export function isNacha(text: string): boolean {
  return text.startsWith('101') && /^[^\r\n]*/.exec(text)?.[0].length === recordLength
}
