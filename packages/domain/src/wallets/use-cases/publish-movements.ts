import type { ledgerTransferPosted } from '@corridor/domain/ledger/events'
import type { Id } from '@corridor/kernel/ids'
import { add, fromWire, type Money, toWire } from '@corridor/kernel/money'
import type { z } from 'zod'
import { parseOwnerRef } from '../account-refs.ts'
import { walletCredited, walletDebited } from '../events.ts'
import * as store from '../store.ts'

type Posted = z.output<typeof ledgerTransferPosted.payload>

/** Tells of each wallet that a posting touched how much it took from it and how much it gave to it. */
export async function publishMovements(
  subscriber: string,
  eventId: string,
  posted: Posted,
): Promise<void> {
  const taken = sumByWallet(posted, 'debit')
  const given = sumByWallet(posted, 'credit')
  const wallets = await store.findMany([...new Set([...taken.keys(), ...given.keys()])])
  const events = wallets.flatMap(({ walletId, customerId }) => {
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
      ...(out ? [walletDebited.of(walletId, movement(out))] : []),
      ...(into ? [walletCredited.of(walletId, movement(into))] : []),
    ]
  })
  await store.publishOnce(subscriber, eventId, events)
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
