import { databaseNow } from '@corridor/db/clock'
import { claimEvent } from '@corridor/db/outbox'
import { convertAt } from '@corridor/domain/fx'
import type { Id } from '@corridor/kernel/ids'
import { fromWire, type WireMoney } from '@corridor/kernel/money'
import { unwrap } from '@corridor/kernel/result'
import { baseCurrency } from '../contract.ts'
import { lockCustomer, releaseLimits, takeLimits } from '../store/limits.ts'
import { database } from '../store.ts'

/** Counts money that came in against the customer's incoming limits. Once per event. */
export async function recordDeposit(
  subscriber: string,
  eventId: string,
  deposit: {
    readonly depositId: Id<'dep'>
    readonly customerId: Id<'cus'>
    readonly amount: WireMoney
  },
): Promise<void> {
  const converted = unwrap(await convertAt({ amount: deposit.amount, to: baseCurrency }))
  await database.transaction(async (tx) => {
    if (!(await claimEvent(tx, subscriber, eventId))) return
    await lockCustomer(tx, deposit.customerId)
    await takeLimits(tx, {
      subjectId: deposit.depositId,
      customerId: deposit.customerId,
      direction: 'in',
      amountMinor: fromWire(converted.amount).minor,
      state: 'confirmed',
      now: await databaseNow(tx),
    })
  })
}

/** A deposit was taken back: it no longer counts. Once per event. */
export async function removeDeposit(
  subscriber: string,
  eventId: string,
  depositId: Id<'dep'>,
): Promise<void> {
  await database.transaction(async (tx) => {
    if (await claimEvent(tx, subscriber, eventId)) await releaseLimits(tx, depositId)
  })
}
