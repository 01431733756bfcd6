import type { CurrencyCode } from '@corridor/kernel/currency'
import type { Money } from '@corridor/kernel/money'
import type { IsoDay, StatementLine } from '../statement.ts'
import type { CsvFault, CsvFileFault } from './csv-faults.ts'
import { type CsvField, type CsvMapping, csvFields } from './csv-mapping.ts'
import { type CsvRecord, csvRecords } from './csv-records.ts'
import { parseCsvAmount } from './parse-csv-amount.ts'
import { parseCsvDay } from './parse-csv-day.ts'

/** A line with the balance behind it, where the file has a column of balances. */
export type CsvLine = StatementLine & { readonly balance: Money | null }
/** What 64 KB of a file hold. */
export type CsvBatch = {
  readonly lines: readonly CsvLine[]
  readonly faults: readonly CsvFileFault[]
}

type Places = Partial<Record<CsvField, number>>
const shownLength = 80

/** The lines of a partner's CSV in batches, in the order of the file; each bad one is a fault that names line and text. */
export async function* csvLines(
  bytes: Uint8Array,
  mapping: CsvMapping,
  currency: CurrencyCode,
): AsyncGenerator<CsvBatch> {
  const records = csvRecords(bytes, mapping)
  let places: Places | null = null
  for (let step = await records.next(); ; step = await records.next()) {
    if (step.done) {
      const end = step.value ?? (places ? null : headerMissing)
      if (end) yield { lines: [], faults: [end] }
      return
    }
    const [first, ...others] = step.value
    if (places || !first) {
      yield readBatch(step.value, places ?? {}, mapping, currency)
      continue
    }
    places = placesOf(first.values, mapping)
    const missing = missingOf(places, mapping, first.line)
    if (missing.length > 0) {
      yield { lines: [], faults: missing }
      return
    }
    yield readBatch(others, places, mapping, currency)
  }
}

const headerMissing: CsvFileFault = { place: 'line 1', code: 'header-missing', found: null }

function placesOf(headings: readonly string[], { columns }: CsvMapping): Places {
  const tidy = headings.map((heading) =>
    heading
      .replace(/^\ufeff/, '')
      .trim()
      .toLowerCase(),
  )
  return Object.fromEntries(
    csvFields.flatMap((field) => {
      const at = tidy.indexOf((columns[field] ?? '').trim().toLowerCase())
      return columns[field] && at >= 0 ? [[field, at]] : []
    }),
  )
}

function missingOf(places: Places, { columns }: CsvMapping, line: number): CsvFileFault[] {
  return csvFields.flatMap((field) => {
    const heading = columns[field]
    if (!heading || places[field] !== undefined) return []
    return [{ place: `line ${line}`, code: 'column-missing', found: heading.slice(0, shownLength) }]
  })
}

function readBatch(
  records: readonly CsvRecord[],
  places: Places,
  mapping: CsvMapping,
  currency: CurrencyCode,
): CsvBatch {
  const lines: CsvLine[] = []
  const faults: CsvFileFault[] = []
  for (const record of records) {
    const read = readRecord(record, places, mapping, currency)
    if ('code' in read) faults.push(read)
    else lines.push(read)
  }
  return { lines, faults }
}

function readRecord(
  { line, values }: CsvRecord,
  places: Places,
  mapping: CsvMapping,
  currency: CurrencyCode,
): CsvLine | CsvFileFault {
  const textOf = (field: CsvField) => {
    const at = places[field]
    return (at === undefined ? '' : (values[at] ?? '')).trim()
  }
  const fault = (code: CsvFault, field: CsvField): CsvFileFault => ({
    place: `line ${line}`,
    code,
    found: textOf(field).slice(0, shownLength),
  })
  const stated = textOf('currency').toUpperCase()
  if (places.currency !== undefined && stated !== currency)
    return fault('currency-other', 'currency')
  const bookedOn = parseCsvDay(textOf('bookedOn'), mapping.dateFormat)
  if (!bookedOn) return fault('day-unreadable', 'bookedOn')
  const valueOn = dayOrNull(textOf('valueOn'), mapping)
  if (valueOn === undefined) return fault('day-unreadable', 'valueOn')
  const unsigned = parseCsvAmount(textOf('amount'), mapping.decimalSign, currency)
  if (typeof unsigned === 'string') return fault(unsigned, 'amount')
  if (unsigned.minor === 0n) return fault('amount-zero', 'amount')
  const amount = places.sign === undefined ? unsigned : signed(unsigned, textOf('sign'), mapping)
  if (!amount) return fault('sign-unreadable', 'sign')
  const balance =
    textOf('balance') === ''
      ? null
      : parseCsvAmount(textOf('balance'), mapping.decimalSign, currency)
  if (typeof balance === 'string') return fault('balance-unreadable', 'balance')
  return {
    position: line,
    amount,
    bookedOn,
    valueOn,
    isReversal: false,
    bankReference: textOf('bankReference') || null,
    endToEndId: textOf('endToEndId') || null,
    remittance: textOf('remittance').replace(/\s+/g, ' ') || null,
    counterpartyName: null,
    counterpartyAccount: null,
    kindCode: textOf('kindCode') || null,
    returnReason: null,
    balance,
  }
}

function dayOrNull(text: string, { dateFormat }: CsvMapping): IsoDay | null | undefined {
  return text === '' ? null : (parseCsvDay(text, dateFormat) ?? undefined)
}

/** An amount by its sign column; null where the column is empty, or the amount has a sign of its own as well. */
function signed(amount: Money, sign: string, { outgoingSign }: CsvMapping): Money | null {
  if (sign === '' || amount.minor < 0n) return null
  const isOutgoing = sign.toLowerCase() === outgoingSign?.toLowerCase()
  return isOutgoing ? { ...amount, minor: -amount.minor } : amount
}
