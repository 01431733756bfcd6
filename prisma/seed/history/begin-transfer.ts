import type { AssessmentKind } from '@corridor/domain/compliance/contract'
import type { PastAssessment } from '@corridor/domain/compliance/history'
import { type Calculation, convertForComparison, customerRateOf } from '@corridor/domain/fx/history'
import type { TransferKind, TransferState } from '@corridor/domain/transfers/contract'
import { transferCreated } from '@corridor/domain/transfers/events'
import { factsOf, type PastTransfer } from '@corridor/domain/transfers/history'
import type { Id } from '@corridor/kernel/ids'
import { money } from '@corridor/kernel/money'
import { later, minuteMs } from './calendar.ts'
import type { Person } from './people.ts'
import { tell } from './tell.ts'
import type { Purse, Saved, World } from './world.ts'

type Writable<T> = { -readonly [K in keyof T]: T[K] }

/** A transfer as the story goes on with it. */
export type Told = {
  readonly transfer: Writable<PastTransfer> & {
    readonly steps: { state: TransferState; at: Date; note: string | null }[]
  }
  readonly assessment: Writable<PastAssessment>
  readonly calculation: Calculation
  readonly source: Purse
  /** Of another customer, or of one's own; null where the money leaves to a bank. */
  readonly target: Purse | null
  readonly saved: Saved | null
  readonly isNewRecipient: boolean
}

export type Order = {
  readonly person: Person
  readonly kind: TransferKind
  readonly calculation: Calculation
  readonly source: Purse
  readonly target: Purse | null
  readonly saved: Saved | null
  readonly isNewRecipient: boolean
  readonly recipient: {
    readonly name: string
    readonly detail: string
    readonly key: string
    readonly customerId: Id<'cus'> | null
    readonly country: string | null
  }
}

const references = [
  'Rent',
  'For the family',
  'School fees',
  'Invoice 2041',
  'Thank you',
  'Groceries',
  'Birthday',
  'Medicine',
  'Savings',
  'Trip in spring',
  'Wedding present',
  'Electricity',
] as const

/** A quote that was taken, and the transfer that came of it, in its first state. */
export function beginTransfer(world: World, order: Order, at: Date): Told {
  const { random } = world
  const { person, kind, calculation, recipient, source, target } = order
  const transferId = random.id('tr', at)
  const quoteId = random.id('quo', at)
  const { customerId } = person
  const createdAt = later(at, -random.between(8_000, 9 * minuteMs))
  world.quotes.push({ quoteId, customerId, calculation, createdAt, used: { transferId, at } })
  const transfer: Told['transfer'] = {
    transferId,
    customerId,
    clientKey: random.hex(32),
    fingerprint: random.hex(64),
    kind,
    outcome: null,
    quoteId,
    recipientId: order.saved?.recipient.recipientId ?? null,
    recipientCustomerId: kind === 'conversion' ? customerId : recipient.customerId,
    recipientName: recipient.name,
    recipientDetail: recipient.detail,
    recipientKey: recipient.key,
    reference: kind !== 'conversion' && random.isBelow(0.55) ? random.pick(references) : null,
    sourceWalletId: source.wallet.walletId,
    targetWalletId: target?.wallet.walletId ?? null,
    ...amountsOf(calculation),
    holdId: random.id('hld', at),
    assessmentId: random.id('asm', at),
    alertId: null,
    ledgerTransferId: null,
    payoutId: null,
    refundLedgerTransferId: null,
    failureCode: null,
    correlationId: random.uuid(at),
    steps: [{ state: 'created', at, note: null }],
  }
  world.transfers.push(transfer)
  const assessment = assessmentOf(world, order, transfer, at)
  const facts = factsOf(transfer, 'created')
  const isRecipientNicknamed = kind === 'send' ? { isRecipientNicknamed: false } : {}
  const created = transferCreated.of(transferId, { ...facts, ...isRecipientNicknamed })
  tell(world, at, created, transfer.correlationId)
  const { saved, isNewRecipient } = order
  return { transfer, assessment, calculation, source, target, saved, isNewRecipient }
}

function amountsOf(calculation: Calculation) {
  const { source, target, liquidity, residue, spread, rate, variableFee, fixedFee } = calculation
  return {
    source,
    target,
    fee: money(variableFee.minor + fixedFee.minor, source.currency),
    liquidity,
    residue,
    spread,
    rate: customerRateOf(rate.rate, calculation.spreadPercent),
    rateAsOf: rate.asOf,
    deliveryEstimate: calculation.delivery.to,
  }
}

/** What the rules said of it. It is written down with the world only when the money was set aside. */
function assessmentOf(
  { random, prices }: World,
  { person, kind, calculation, recipient }: Order,
  { transferId, assessmentId }: PastTransfer,
  at: Date,
): Told['assessment'] {
  const { source } = calculation
  const route = { source: source.currency, target: 'EUR', fixed: 'source', amount: source } as const
  const inEuros = source.currency === 'EUR' ? null : prices({ ...route, payOut: 'conversion' }, at)
  const rate = inEuros?.ok ? inEuros.value.rate : { ...calculation.rate, rate: '1' }
  const assessed: AssessmentKind = kind
  return {
    assessmentId,
    transferId,
    customerId: person.customerId,
    kind: assessed,
    amount: source,
    base: convertForComparison(source, 'EUR', rate.rate),
    rate: rate.rate,
    rateAsOf: rate.asOf,
    tier: person.tier,
    recipient: {
      key: recipient.key,
      name: recipient.name,
      country: recipient.country,
      customerId: recipient.customerId,
    },
    fingerprint: random.hex(64),
    verdict: 'allow',
    outcome: 'open',
    code: null,
    reasons: [],
    createdAt: later(at, 55),
  }
}
