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
const pageLines = 500
const aMinuteMs = 60_000

/**
 * Copies what the ledger booked on the account since the last time, through its door, newest first until an entry that
 * is known: with every name by which the partner may know it. Only when all of it is there does the mark move, so that a
 * copy that broke off begins again and leaves no hole.
 */
export async function copyBooks(account: KnownAccount): Promise<void> {
  const { partnerAccountId, ledgerAccountId: accountId, bookSeq, bookReadAt } = account
  const readAt = new Date()
  // entries of one instant are read again, and known by their place
  const from = bookReadAt ? new Date(bookReadAt.getTime() - aMinuteMs).toISOString() : beginning
  const to = new Date(readAt.getTime() + aMinuteMs).toISOString()
  let newest = bookSeq
  let cursor: string | undefined
  do {
    const page = unwrap(
      await getStatement({ accountId, from, to, clock: 'recorded', limit: pageLines, cursor }),
    )
    const fresh = page.items.filter(({ seq }) => BigInt(seq) > bookSeq)
    const [first] = fresh
    if (first && BigInt(first.seq) > newest) newest = BigInt(first.seq)
    if (fresh.length > 0) await insertEntries(partnerAccountId, await named(fresh))
    cursor = fresh.length === page.items.length ? (page.nextCursor ?? undefined) : undefined
  } while (cursor)
  await passEntries(database.client, partnerAccountId, newest, readAt)
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
