import type { CurrencyCode } from '@corridor/kernel/currency'
import type { CalendarName } from './calendars.ts'

/** One way to a bank account (or mobile wallet) in a currency. Countries are ISO 3166 codes. */
export type Corridor = {
  readonly currency: CurrencyCode
  readonly countries: readonly string[]
  /** Kinds of account, as the recipient's requirements name them. */
  readonly methods: readonly string[]
  /** Added to the conversion's percentage. */
  readonly variablePercent: string
  /** Times the source currency's fixed unit. */
  readonly fixedUnits: number
  /** Least and most that the rail takes, in the target currency. */
  readonly minimum: string
  readonly maximum: string
  readonly referenceMaxLength: number
  readonly calendar: CalendarName
  readonly timeZone: string
  /** Days of the week on which the rail works, 0 = Sunday. */
  readonly weekdays: readonly number[]
  readonly delivery: Delivery
}

export type Delivery =
  /** Day and night, holidays too. */
  | { readonly kind: 'instant'; readonly withinMinutes: number }
  /** Ordered before `cutOff` (local time, HH:MM), it counts from that day. */
  | {
      readonly kind: 'business-days'
      readonly cutOff: string
      readonly min: number
      readonly max: number
    }

export const mondayToFriday = [1, 2, 3, 4, 5] as const
export const sundayToThursday = [0, 1, 2, 3, 4] as const
export const instant = (withinMinutes: number): Delivery => ({ kind: 'instant', withinMinutes })
export const days = (cutOff: string, min: number, max: number): Delivery => ({
  kind: 'business-days',
  cutOff,
  min,
  max,
})
