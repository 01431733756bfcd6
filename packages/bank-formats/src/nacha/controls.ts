import type { FaultList } from '../fault-list.ts'
import { amountIn, fieldOf, type NachaRecord } from './records.ts'

/** What a batch, or a file, adds up to. */
type Sums = { count: number; hash: bigint; debit: bigint; credit: bigint }

const nothing = (): Sums => ({ count: 0, hash: 0n, debit: 0n, credit: 0n })
/** An entry hash keeps its last ten digits. */
const hashModulus = 10n ** 10n

/** Compares what the controls of a file say with what stands in it: entries, hashes, sums and the number of batches. */
export function checkControls(records: readonly NachaRecord[], faults: FaultList): void {
  const file = nothing()
  let batch = nothing()
  let batches = 0
  let isClosed = false
  for (const record of records) {
    if (record.type === '5') batch = nothing()
    if (record.type === '6') count(record, batch)
    if (record.type === '7') batch.count++
    if (record.type === '8') {
      batches++
      compare(
        record,
        batch,
        { count: [5, 10], hash: [11, 20], debit: [21, 32], credit: [33, 44] },
        faults,
      )
      add(file, batch)
    }
    if (record.type === '9') {
      isClosed = true
      compare(
        record,
        file,
        { count: [14, 21], hash: [22, 31], debit: [32, 43], credit: [44, 55] },
        faults,
      )
      if (Number(fieldOf(record, 2, 7)) !== batches) {
        faults.add(String(record.line), 'control-mismatch', fieldOf(record, 2, 7))
      }
    }
  }
  // a file that was cut off ends without it
  if (!isClosed) faults.add(String(records.at(-1)?.line ?? 1), 'field-missing', 'file control')
}

function count(entry: NachaRecord, batch: Sums): void {
  batch.count++
  batch.hash += amountIn(fieldOf(entry, 4, 11)) ?? 0n
  const amount = amountIn(fieldOf(entry, 30, 39)) ?? 0n
  // the second digit of a transaction code: up to 4 money for the account, above money from it
  if (Number(fieldOf(entry, 3, 3)) < 5) batch.credit += amount
  else batch.debit += amount
}

function add(file: Sums, batch: Sums): void {
  file.count += batch.count
  file.hash += batch.hash
  file.debit += batch.debit
  file.credit += batch.credit
}

type Places = Readonly<Record<keyof Sums, readonly [number, number]>>

function compare(record: NachaRecord, sums: Sums, places: Places, faults: FaultList): void {
  const counted = { ...sums, count: BigInt(sums.count), hash: sums.hash % hashModulus }
  for (const key of ['count', 'hash', 'debit', 'credit'] as const) {
    const [from, to] = places[key]
    const stated = fieldOf(record, from, to)
    if (amountIn(stated) !== counted[key]) {
      faults.add(String(record.line), 'control-mismatch', `${stated} / ${counted[key]}`)
    }
  }
}
