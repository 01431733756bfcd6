import { type Money, money, toWire } from '@corridor/kernel/money'
import {
  baseCurrency,
  type LimitDirection,
  type LimitScope,
  type LimitView,
  type LimitViolation,
  limitScopes,
} from './contract.ts'

/** A limit that adds up over time; `per-transfer` does not. */
export type WindowScope = Exclude<LimitScope, 'per-transfer'>
export const windowScopes: readonly WindowScope[] = ['day', 'month', 'lifetime']

/** A row of the limits table. `country` '*' is every country without a row of its own. */
export type TierLimit = {
  readonly country: string
  readonly scope: LimitScope
  /** EUR minor units; null: no limit. */
  readonly limitMinor: bigint | null
}

/** What applies to one customer, in EUR minor units. */
export type Limits = Readonly<Record<LimitScope, bigint | null>>
export type Used = Readonly<Record<WindowScope, bigint>>

/** The country's own row wins over the row for all countries; no row means no limit. */
export function pickLimits(rows: readonly TierLimit[], country: string): Limits {
  const pick = (scope: LimitScope): bigint | null => {
    const own = rows.find((row) => row.scope === scope && row.country === country)
    const usual = rows.find((row) => row.scope === scope && row.country === '*')
    return (own ?? usual)?.limitMinor ?? null
  }
  return {
    'per-transfer': pick('per-transfer'),
    day: pick('day'),
    month: pick('month'),
    lifetime: pick('lifetime'),
  }
}

/** Key of the window that holds `now`: UTC calendar day, UTC calendar month, or everything. */
export function windowKey(scope: WindowScope, now: Date): string {
  if (scope === 'lifetime') return 'all'
  return now.toISOString().slice(0, scope === 'day' ? 10 : 7)
}

/** When the window that holds `now` ends (UTC); null where it never does. */
export function windowEnd(scope: LimitScope, now: Date): Date | null {
  const [year, month, day] = [now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate()]
  if (scope === 'day') return new Date(Date.UTC(year, month, day + 1))
  if (scope === 'month') return new Date(Date.UTC(year, month + 1, 1))
  return null
}

export type BrokenLimit = {
  readonly scope: LimitScope
  readonly limitMinor: bigint
  readonly usedMinor: bigint
  readonly remainingMinor: bigint
}

/** The first limit that `amountMinor` more would break, narrowest scope first; null when it fits. */
export function findBrokenLimit(
  limits: Limits,
  used: Used,
  amountMinor: bigint,
): BrokenLimit | null {
  for (const scope of limitScopes) {
    const limitMinor = limits[scope]
    if (limitMinor === null) continue
    const usedMinor = scope === 'per-transfer' ? 0n : used[scope]
    if (usedMinor + amountMinor <= limitMinor) continue
    const rest = limitMinor - usedMinor
    return { scope, limitMinor, usedMinor, remainingMinor: rest > 0n ? rest : 0n }
  }
  return null
}

function inBase(minor: bigint): Money {
  return money(minor, baseCurrency)
}

/** "1,000.00 EUR": digits grouped, code behind, as everywhere on screen. */
export function moneyText(value: Money): string {
  const { amount, currency } = toWire(value)
  const [whole = '', fraction] = amount.split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',')
  return `${fraction === undefined ? grouped : `${grouped}.${fraction}`} ${currency}`
}

/** The broken limit's public facts: what a screen may show beside the sentence. */
export function limitDetails(broken: BrokenLimit): Record<string, string> {
  return {
    scope: broken.scope,
    limit: moneyText(inBase(broken.limitMinor)),
    used: moneyText(inBase(broken.usedMinor)),
    remaining: moneyText(inBase(broken.remainingMinor)),
  }
}

/** Code and facts of a broken limit. A limit of zero means: not verified yet. */
export function limitAnswer(broken: BrokenLimit): Pick<LimitViolation, 'code' | 'details'> {
  const isNone = broken.limitMinor === 0n
  return {
    code: isNone ? 'compliance.not-verified' : 'compliance.limit-exceeded',
    details: limitDetails(broken),
  }
}

/** Limits as a screen shows them, narrowest scope first. */
export function limitViews(
  direction: LimitDirection,
  limits: Limits,
  used: Used,
  now: Date,
): LimitView[] {
  return limitScopes.map((scope) => {
    const usedMinor = scope === 'per-transfer' ? 0n : used[scope]
    const limit = limits[scope]
    const rest = limit === null ? null : limit > usedMinor ? limit - usedMinor : 0n
    return {
      direction,
      scope,
      limit: limit === null ? null : toWire(inBase(limit)),
      used: toWire(inBase(usedMinor)),
      remaining: rest === null ? null : toWire(inBase(rest)),
      resetsAt: windowEnd(scope, now)?.toISOString() ?? null,
    }
  })
}
