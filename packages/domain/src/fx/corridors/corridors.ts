import type { CurrencyCode } from '@corridor/kernel/currency'
import { type Money, parseAmount } from '@corridor/kernel/money'
import { africanAndMiddleEasternCorridors } from './africa-middle-east.ts'
import { americanCorridors } from './americas.ts'
import { asianPacificCorridors } from './asia-pacific.ts'
import type { Corridor } from './corridor.ts'
import { europeanCorridors } from './europe.ts'

/**
 * Every corridor, in the order in which a route looks for its own. Reference lengths: ACH 10, Mexico 100 (semantics 4.1),
 * SEPA 140, Faster Payments 18; the others 35 (one SWIFT line).
 */
export const corridors: readonly Corridor[] = [
  ...europeanCorridors,
  ...americanCorridors,
  ...asianPacificCorridors,
  ...africanAndMiddleEasternCorridors,
]

/** The corridor of a route; without a country or a method, the currency's first one. */
export function findCorridor(route: {
  readonly currency: CurrencyCode
  readonly country?: string | null
  readonly method?: string | null
}): Corridor | null {
  const found = corridors.find(
    (corridor) =>
      corridor.currency === route.currency &&
      (!route.country || corridor.countries.includes(route.country)) &&
      (!route.method || corridor.methods.includes(route.method)),
  )
  return found ?? null
}

/** Least and most of one payout, in the target currency. */
export type Limits = { readonly minimum: Money; readonly maximum: Money }

export function limitsOf(corridor: Corridor): Limits {
  const minimum = parseAmount(corridor.minimum, corridor.currency)
  const maximum = parseAmount(corridor.maximum, corridor.currency)
  if (!minimum || !maximum) throw new TypeError(`limits of ${corridor.currency} are malformed`)
  return { minimum, maximum }
}
