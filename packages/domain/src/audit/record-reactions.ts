import { type EventDefinition, type Reaction, together } from '@corridor/kernel/event'
import type { z } from 'zod'
import { type EventFacts, type Recorded, recordEvents } from './steps/record-events.ts'

/** All recorded events share one queue, whose handlers are told apart by the event's type. */
const subscriber = 'audit.record-event'

export const customer = (customerId: string) => `customer:${customerId}`
export const staff = (staffId: string) => `staff:${staffId}`
export const system = (name: string) => `system:${name}`

type Owned = { customerId: string }
type Facts<S extends z.ZodType> = (payload: z.output<S>) => EventFacts

const records = together(subscriber, (recorded: readonly Recorded[]) =>
  recordEvents(subscriber, recorded),
)

/** One event that is kept. A new one is one line in the table below. */
export function record<S extends z.ZodType>(
  event: EventDefinition<string, S>,
  facts: Facts<S>,
): Reaction {
  return records.on(event, (published) => ({ event: published, facts: facts(published.payload) }))
}

/** An event that a customer caused and that is about nothing but the customer. */
export function own<S extends z.ZodType<Owned>>(event: EventDefinition<string, S>): Reaction {
  return record(event, (p) => ({ actor: customer(p.customerId), about: [p.customerId] }))
}

type StaffCaused = Owned & { by?: string; reason?: string }
/** An event about a customer that staff caused, or the customer when it names nobody. */
export function byStaff<S extends z.ZodType<StaffCaused>>(
  event: EventDefinition<string, S>,
): Reaction {
  return record(event, (p) => ({
    actor: p.by ?? customer(p.customerId),
    about: [p.customerId],
    reason: p.reason,
  }))
}

type TransferCaused = Owned & { transferId: string; reasonCode?: string }
export function ofTransfer<S extends z.ZodType<TransferCaused>>(
  event: EventDefinition<string, S>,
  cause: 'customer' | 'system',
): Reaction {
  return record(event, (p) => ({
    actor: cause === 'customer' ? customer(p.customerId) : system('transfers'),
    about: [p.transferId],
    reason: p.reasonCode,
  }))
}

type PayoutCaused = { payoutId: string; transferId: string; reasonCode?: string }
export function ofPayout<S extends z.ZodType<PayoutCaused>>(
  event: EventDefinition<string, S>,
): Reaction {
  return record(event, (p) => ({
    actor: system('payments'),
    about: [p.payoutId, p.transferId],
    reason: p.reasonCode,
  }))
}

type DepositCaused = Owned & { depositId: string; walletId: string; reasonCode?: string }
export function ofDeposit<S extends z.ZodType<DepositCaused>>(
  event: EventDefinition<string, S>,
): Reaction {
  return record(event, (p) => ({
    actor: system('payments'),
    about: [p.depositId, p.walletId],
    reason: p.reasonCode,
  }))
}

type CheckCaused = Owned & { checkId: string; by?: string; reasonCode?: string }
export function ofCheck<S extends z.ZodType<CheckCaused>>(
  event: EventDefinition<string, S>,
  cause: 'customer' | 'system',
): Reaction {
  return record(event, (p) => ({
    actor: p.by ?? (cause === 'customer' ? customer(p.customerId) : system('kyc')),
    about: [p.checkId, p.customerId],
    reason: p.reasonCode,
  }))
}

type WalletCaused = Owned & { walletId: string; by?: string; reason?: string }
export function ofWallet<S extends z.ZodType<WalletCaused>>(
  event: EventDefinition<string, S>,
): Reaction {
  return record(event, (p) => ({
    actor: p.by ?? customer(p.customerId),
    about: [p.walletId],
    reason: p.reason,
  }))
}

type RecipientCaused = Owned & { recipientId: string }
export function ofRecipient<S extends z.ZodType<RecipientCaused>>(
  event: EventDefinition<string, S>,
): Reaction {
  return record(event, (p) => ({ actor: customer(p.customerId), about: [p.recipientId] }))
}
