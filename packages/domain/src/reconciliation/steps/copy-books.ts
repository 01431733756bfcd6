import { getStatement } from '@corridor/domain/ledger'
import type { StatementLine } from '@corridor/domain/ledger/contract'
import { readPartnerReferences } from '@corridor/domain/payments'
import { fromWire } from '@corridor/kernel/money'
import { unwrap } from '@corridor/kernel/result'
import { distinct } from '../matching/tidy-reference.ts'
import { type BookedEntry, insertEntries, passEntries } from '../store/books.ts'
import type { KnownAccount } from '../store/partner-accounts.ts'
import { database } from '../store.ts'

const beginning = '2000-01-01T00:00:00.000Z'
const end = '9999-01-01T00:00:00.000Z'
const pageLines = 500
const aMinuteMs = 60_000

/**
 * Copies what the ledger booked on the account since the last time, through its door, newest first until an entry that
 * is known: with every name by which the partner may know it. Only when all of it is there does the mark move, so that a
 * copy that broke off begins again and leaves no hole. Where it begins says the ledger's own clock, which the newest
 * entry that is known was recorded by: the clock of whoever copies may differ.
 * @throws Error when the ledger gave entries with a hole between them
 */
export async function copyBooks(account: KnownAccount): Promise<void> {
  const { partnerAccountId, ledgerAccountId: accountId, bookSeq, bookRecordedAt } = account
  // entries of one instant are read again, and known by their place
  const from = bookRecordedAt
    ? new Date(bookRecordedAt.getTime() - aMinuteMs).toISOString()
    : beginning
  let newest: BookedEntry | null = null
  let copied = 0n
  let cursor: string | undefined
  do {
    const page = unwrap(
      await getStatement({ accountId, from, to: end, clock: 'recorded', limit: pageLines, cursor }),
    )
    const fresh = await named(page.items.filter(({ seq }) => BigInt(seq) > bookSeq))
    if (fresh.length > 0) await insertEntries(partnerAccountId, fresh)
    newest ??= fresh[0] ?? null
    copied += BigInt(fresh.length)
    cursor = fresh.length === page.items.length ? (page.nextCursor ?? undefined) : undefined
  } while (cursor)
  if (!newest) return
  if (newest.seq - bookSeq !== copied) throw new Error('entries of the ledger were passed over')
  await passEntries(database.client, partnerAccountId, newest)
}

/** Entries with all their names. A debit of an account of ours at a partner is money that came in. */
async function named(lines: readonly StatementLine[]): Promise<BookedEntry[]> {
  const names = await readPartnerReferences([...new Set(lines.map((line) => line.reference))])
  return lines.map((line) => {
    const { minor } = fromWire(line.amount)
    return {
      seq: BigInt(line.seq),
      ledgerTransferId: line.ledgerTransferId,
      minor: line.direction === 'debit' ? minor : -minor,
      balanceMinor: fromWire(line.balance).minor,
      code: line.code,
      reference: line.reference,
      references: distinct([line.reference, ...(names.get(line.reference) ?? [])]),
      bookedOn: line.effectiveAt.slice(0, 10),
      recordedAt: new Date(line.recordedAt),
    }
  })
}
