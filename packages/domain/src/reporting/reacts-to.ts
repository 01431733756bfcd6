import {
  paymentFailed,
  paymentHeldBack,
  paymentReturned,
  paymentReversed,
  paymentSettled,
} from '@corridor/domain/payments/events'
import { transferCompleted, transfersEvents } from '@corridor/domain/transfers/events'
import {
  type EventDefinition,
  type PublishedEvent,
  type Reaction,
  together,
} from '@corridor/kernel/event'
import type { Id } from '@corridor/kernel/ids'
import { fromWire, type WireMoney } from '@corridor/kernel/money'
import type { z } from 'zod'
import { depositSteps, type Step, transferSteps } from './activity-state.ts'
import { type ActivityOfEvent, recordActivity } from './steps/record-activity.ts'
import type { ActivityFact } from './store/write-activity.ts'

const subscriber = 'reporting.record-activity'

type TransferFacts = {
  readonly transferId: Id<'tr'>
  readonly customerId: Id<'cus'>
  readonly recipientCustomerId: Id<'cus'> | null
  readonly recipientId: Id<'rcp'> | null
  readonly kind: 'send' | 'payout' | 'conversion'
  readonly source: WireMoney
  readonly target: WireMoney
  readonly isRecipientNicknamed?: boolean | undefined
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
    isNicknamed: facts.isRecipientNicknamed ?? null,
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
      isNicknamed: null,
      at,
    },
  ]
}

const activity = together<ActivityOfEvent>(subscriber, (events) =>
  recordActivity(subscriber, events),
)

function depositLine(step: Step) {
  return ({ id, occurredAt, payload }: PublishedEvent<DepositFacts>): ActivityOfEvent => ({
    eventId: id,
    facts: [
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
        isNicknamed: null,
        at: new Date(occurredAt),
      },
    ],
  })
}

const transferReactions = transfersEvents.map((event): Reaction => {
  const step = transferSteps[event.type]
  const isThere = event.type === transferCompleted.type
  const definition: EventDefinition<string, z.ZodType<TransferFacts>> = event
  return activity.on(definition, ({ id, occurredAt, payload }) => {
    const at = new Date(occurredAt)
    return {
      eventId: id,
      facts: [sendersLine(payload, step, at), ...(isThere ? receiversLine(payload, step, at) : [])],
    }
  })
})

/** Foreign events and the lines of activity that they change. */
export const reactsTo: Reaction[] = [
  ...transferReactions,
  activity.on(paymentSettled, depositLine(depositSteps.settled)),
  activity.on(paymentHeldBack, depositLine(depositSteps['held-back'])),
  activity.on(paymentFailed, depositLine(depositSteps.failed)),
  activity.on(paymentReturned, depositLine(depositSteps.returned)),
  activity.on(paymentReversed, depositLine(depositSteps.reversed)),
]
