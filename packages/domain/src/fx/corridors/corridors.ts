import type { CurrencyCode } from '@corridor/kernel/currency'
import { type Money, parseAmount } from '@corridor/kernel/money'
import { africanAndMiddleEasternCorridors } from './africa-middle-east.ts'
import { americanCorridors } from './americas.ts'
import { asianPacificCorridors } from './asia-pacific.ts'
import type { Corridor, Row } from './corridor.ts'
import { europeanCorridors } from './europe.ts'

// Reference lengths: ACH 10, Mexico 100 (semantics 4.1), SEPA 140, Faster Payments 18; the others 35 (one SWIFT line).
const rows: readonly Row[] = [
  ...europeanCorridors,
  ...americanCorridors,
  ...asianPacificCorridors,
  ...africanAndMiddleEasternCorridors,
]

/** Every corridor, in the order in which a route looks for its own. */
export const corridors: readonly Corridor[] = rows.map((row) => ({
  currency: row[0],
  countries: row[1],
  methods: row[2],
  variablePercent: row[3],
  fixedUnits: row[4],
  minimum: row[5],
  maximum: row[6],
  referenceMaxLength: row[7],
  calendar: row[8],
  timeZone: row[9],
  weekdays: row[10],
  delivery: row[11],
}))

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
