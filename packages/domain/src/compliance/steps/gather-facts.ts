import { convertAt } from '@corridor/domain/fx'
import { getCustomerSummary } from '@corridor/domain/identity'
import { getTier } from '@corridor/domain/kyc'
import { fromWire } from '@corridor/kernel/money'
import { fullNameOf } from '@corridor/kernel/name-rule'
import { ok, type Result } from '@corridor/kernel/result'
import { type AssessInput, baseCurrency } from '../contract.ts'
import type { Party } from './screen-parties.ts'

/** What an assessment knows from the doors of other domains, before anything of its own is locked. */
export type Gathered = {
  readonly tier: number
  readonly baseMinor: bigint
  readonly rate: string
  readonly rateAsOf: string
  /** The customer's country, whose limits apply. */
  readonly country: string
  readonly recipientName: string | null
  /** Whose names are looked up on the lists. */
  readonly parties: readonly Party[]
}

/** Asks the other domains. Fails when one cannot answer: try again. */
export async function gatherFacts(input: AssessInput): Promise<Result<Gathered>> {
  const recipientId = input.recipient.customerId
  const isOwn = recipientId === input.customerId
  const [customer, tier, converted, recipient] = await Promise.all([
    getCustomerSummary(input.customerId),
    getTier(input.customerId),
    convertAt({ amount: input.amount, to: baseCurrency }),
    recipientId && !isOwn ? getCustomerSummary(recipientId) : null,
  ])
  if (!customer.ok) return customer
  if (!tier.ok) return tier
  if (!converted.ok) return converted
  if (recipient && !recipient.ok) return recipient
  const payee = recipient?.value
  const parties: Party[] = [partyOf('customer', customer.value)]
  // others see "Ana S."; the lists, ours too, have whole names
  const recipientName = payee ? fullNameOf(payee) : (input.recipient.name ?? null)
  if (payee) parties.push(partyOf('recipient', payee))
  else if (recipientName && !isOwn) {
    parties.push({
      subject: 'recipient',
      subjectKey: `recipient:${input.recipient.key}`,
      name: recipientName,
      country: input.recipient.country,
      kind: kindOf(input.recipient.type),
    })
  }
  return ok({
    tier: tier.value.tier,
    country: customer.value.country,
    baseMinor: fromWire(converted.value.amount).minor,
    rate: converted.value.rate,
    rateAsOf: converted.value.asOf,
    recipientName,
    parties,
  })
}

function kindOf(type: AssessInput['recipient']['type']): Party['kind'] {
  if (type === undefined) return undefined
  return type === 'business' ? 'organisation' : 'person'
}

function partyOf(
  subject: Party['subject'],
  one: {
    customerId: string
    firstName: string
    lastName: string
    birthDate: string
    country: string
  },
): Party {
  const birthYear = Number(one.birthDate.slice(0, 4))
  return {
    subject,
    subjectKey: `customer:${one.customerId}`,
    name: fullNameOf(one),
    country: one.country,
    ...(birthYear > 1800 ? { birthYear } : {}),
  }
}
