import type { ledgerTransferPosted } from '@corridor/domain/ledger/events'
import type { NewEvent, PublishedEvent } from '@corridor/kernel/event'
import type { Id } from '@corridor/kernel/ids'
import { add, fromWire, type Money, toWire } from '@corridor/kernel/money'
import type { z } from 'zod'
import { parseOwnerRef } from '../account-refs.ts'
import { walletCredited, walletDebited } from '../events.ts'
import type { WalletRecord } from '../store.ts'
import * as store from '../store.ts'

type Posted = z.output<typeof ledgerTransferPosted.payload>

/** A posting, and the event that tells of it. */
export type PostedEvent = Pick<PublishedEvent<Posted>, 'id' | 'correlationId' | 'payload'>

type Movements = {
  readonly event: PostedEvent
  readonly taken: ReadonlyMap<Id<'wal'>, Money>
  readonly given: ReadonlyMap<Id<'wal'>, Money>
}

/** Tells of each wallet that a posting touched how much it took from it and how much it gave to it. */
export async function publishMovements(
  subscriber: string,
  posted: readonly PostedEvent[],
): Promise<void> {
  const movements = posted.map((event) => ({
    event,
    taken: sumByWallet(event.payload, 'debit'),
    given: sumByWallet(event.payload, 'credit'),
  }))
  const touched = movements.flatMap(({ taken, given }) => [...taken.keys(), ...given.keys()])
  const found = await store.findMany([...new Set(touched)])
  const wallets = new Map(found.map((wallet) => [wallet.walletId, wallet]))
  await store.publishAllOnce(
    subscriber,
    movements.map((one) => ({ eventId: one.event.id, events: eventsOf(one, wallets) })),
  )
}

function eventsOf(
  { event, taken, given }: Movements,
  wallets: ReadonlyMap<Id<'wal'>, Pick<WalletRecord, 'customerId'>>,
): NewEvent[] {
  const { payload: posted, correlationId } = event
  return [...new Set([...taken.keys(), ...given.keys()])].flatMap((walletId) => {
    const customerId = wallets.get(walletId)?.customerId
    if (!customerId) return []
    const movement = (amount: Money) => ({
      walletId,
      customerId,
      amount: toWire(amount),
      code: posted.code,
      reference: posted.reference,
      ledgerTransferId: posted.ledgerTransferId,
    })
    const out = taken.get(walletId)
    const into = given.get(walletId)
    return [
      ...(out ? [{ ...walletDebited.of(walletId, movement(out)), correlationId }] : []),
      ...(into ? [{ ...walletCredited.of(walletId, movement(into)), correlationId }] : []),
    ]
  })
}

function sumByWallet(posted: Posted, direction: 'debit' | 'credit'): Map<Id<'wal'>, Money> {
  const sums = new Map<Id<'wal'>, Money>()
  for (const leg of posted.legs) {
    const owner = parseOwnerRef(leg.ownerRef)
    if (leg.direction !== direction || owner?.kind !== 'wallet') continue
    const amount = fromWire(leg.amount)
    const sum = sums.get(owner.walletId)
    sums.set(owner.walletId, sum ? add(sum, amount) : amount)
  }
  return sums
}
