import { databaseNow } from '@corridor/db/clock'
import { claimEvent } from '@corridor/db/outbox'
import { convertAt } from '@corridor/domain/fx'
import type { Id } from '@corridor/kernel/ids'
import { fromWire, type WireMoney } from '@corridor/kernel/money'
import { unwrap } from '@corridor/kernel/result'
import { baseCurrency } from '../contract.ts'
import { confirmLimits, lockCustomer, takeLimits } from '../store/limits.ts'
import { database } from '../store.ts'

/**
 * Money came in: what the deposit reserved of the incoming limits becomes lasting; one that holds no reservation
 * is counted now, limit or not, because the money is there. Once per event.
 */
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
    await confirmLimits(tx, deposit.depositId)
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
