/** Every record of a NACHA file has this many characters, and a block holds ten records. */
export const recordLength = 94
export const blockingFactor = 10

/** Transaction codes by what they do to the receiver. Source: Nacha Operating Rules, appendix 3, transaction codes. */
const credits = new Set(['21', '22', '23', '31', '32', '33', '41', '42', '43', '51', '52', '53'])
const debits = new Set(['26', '27', '28', '36', '37', '38', '46', '47', '48', '55', '56'])

/** Whether an entry credits or debits the receiver, or returns such a one; null for a code that is none. */
export function directionOf(transactionCode: string): 'credit' | 'debit' | null {
  if (credits.has(transactionCode)) return 'credit'
  return debits.has(transactionCode) ? 'debit' : null
}

export type NachaTotals = {
  entries: number
  hash: bigint
  debit: bigint
  credit: bigint
}

export const noTotals = (): NachaTotals => ({ entries: 0, hash: 0n, debit: 0n, credit: 0n })

const hashDigits = 10n ** 10n

/** Counts an entry with its addenda; the hash is the sum of the first eight digits of routing numbers, its last ten digits. */
export function addEntry(
  totals: NachaTotals,
  entry: { routing: string; direction: 'credit' | 'debit'; minor: bigint },
): void {
  totals.entries += 1
  totals.hash = (totals.hash + BigInt(entry.routing.slice(0, 8))) % hashDigits
  totals[entry.direction] += entry.minor
}

/** Adds a batch's totals to the file's. */
export function addTotals(totals: NachaTotals, more: NachaTotals): void {
  totals.entries += more.entries
  totals.hash = (totals.hash + more.hash) % hashDigits
  totals.debit += more.debit
  totals.credit += more.credit
}
