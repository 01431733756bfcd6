import { money, toWire } from '@corridor/kernel/money'
import { baseCurrency, type LimitDirection, type LimitViolation } from './contract.ts'
import { findBrokenLimit, type Limits, limitAnswer, type Used } from './limits.ts'

/** The limits that apply to a customer, and an amount in their currency (EUR minor units). */
export type LimitFacts = { readonly limits: Limits; readonly baseMinor: bigint }

/** The first limit that the amount would break beside what is used already, null when it fits. */
export function findViolation(
  facts: LimitFacts,
  used: Used,
  direction: LimitDirection,
): LimitViolation | null {
  const broken = findBrokenLimit(facts.limits, used, facts.baseMinor)
  if (!broken) return null
  const inBase = (minor: bigint) => toWire(money(minor, baseCurrency))
  return {
    ...limitAnswer(broken),
    scope: broken.scope,
    direction,
    limit: inBase(broken.limitMinor),
    used: inBase(broken.usedMinor),
    remaining: inBase(broken.remainingMinor),
    amountInBase: inBase(facts.baseMinor),
  }
}
