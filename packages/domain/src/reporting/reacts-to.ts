import {
  paymentFailed,
  paymentHeldBack,
  paymentReturned,
  paymentReversed,
  paymentSettled,
} from '@corridor/domain/payments/events'
import { transferCompleted, transfersEvents } from '@corridor/domain/transfers/events'
import { on, type PublishedEvent, type Reaction } from '@corridor/kernel/event'
import type { Id } from '@corridor/kernel/ids'
import { fromWire, type WireMoney } from '@corridor/kernel/money'
import { depositSteps, type Step, transferSteps } from './activity-state.ts'
import type { ActivityFact } from './store/activity.ts'
import { recordActivity } from './use-cases/record-activity.ts'

const subscriber = 'reporting.record-activity'

type TransferFacts = {
  readonly transferId: Id<'tr'>
  readonly customerId: Id<'cus'>
  readonly recipientCustomerId: Id<'cus'> | null
  readonly recipientId: Id<'rcp'> | null
  readonly kind: 'send' | 'payout' | 'conversion'
  readonly source: WireMoney
  readonly target: WireMoney
}

type DepositFacts = {
  readonly depositId: Id<'dep'>
  readonly customerId: Id<'cus'>
  readonly amount: WireMoney
}

/** The sender's line; the other amount only where it says something that the first does not. */
function sendersLine(facts: TransferFacts, step: Step, at: Date): ActivityFact {
  const { source, target, kind } = facts
  const isOwn = kind === 'conversion'
  return {
    customerId: facts.customerId,
    subjectId: facts.transferId,
    kind,
    step,
    direction: isOwn ? 'between' : 'out',
    amount: fromWire(source),
    otherAmount: isOwn || source.currency !== target.currency ? fromWire(target) : null,
    counterpartyCustomerId: isOwn ? null : facts.recipientCustomerId,
    recipientId: facts.recipientId,
    at,
  }
}

/** The receiver's line: nothing is there before the money is. */
function receiversLine(facts: TransferFacts, step: Step, at: Date): ActivityFact[] {
  if (facts.kind !== 'send' || !facts.recipientCustomerId) return []
  return [
    {
      customerId: facts.recipientCustomerId,
      subjectId: facts.transferId,
      kind: 'received',
      step,
      direction: 'in',
      amount: fromWire(facts.target),
      otherAmount: null,
      counterpartyCustomerId: facts.customerId,
      recipientId: null,
      at,
    },
  ]
}

function depositLine(step: Step) {
  return ({ id, occurredAt, payload }: PublishedEvent<DepositFacts>) =>
    recordActivity(subscriber, id, [
      {
        customerId: payload.customerId,
        subjectId: payload.depositId,
        kind: 'deposit',
        step,
        direction: 'in',
        amount: fromWire(payload.amount),
        otherAmount: null,
        counterpartyCustomerId: null,
        recipientId: null,
        at: new Date(occurredAt),
      },
    ])
}

const transferReactions = transfersEvents.map((event): Reaction => {
  const step = transferSteps[event.type]
  return {
    subscriber,
    eventType: event.type,
    run: async (published) => {
      const facts: TransferFacts = event.payload.parse(published.payload)
      const at = new Date(published.occurredAt)
      const isThere = event.type === transferCompleted.type
      await recordActivity(subscriber, published.id, [
        sendersLine(facts, step, at),
        ...(isThere ? receiversLine(facts, step, at) : []),
      ])
    },
  }
})

/** Foreign events and the lines of activity that they change. */
export const reactsTo: Reaction[] = [
  ...transferReactions,
  on(paymentSettled, subscriber, depositLine(depositSteps.settled)),
  on(paymentHeldBack, subscriber, depositLine(depositSteps['held-back'])),
  on(paymentFailed, subscriber, depositLine(depositSteps.failed)),
  on(paymentReturned, subscriber, depositLine(depositSteps.returned)),
  on(paymentReversed, subscriber, depositLine(depositSteps.reversed)),
]
