/** A day without a time: `2026-11-30`. Days compare as texts. */
export type Day = string

/** What the ledger booked on a partner's account: money that came in is positive. */
export type OurItem = {
  /** Place among the entries of its account, from 1. */
  readonly seq: number
  readonly minor: bigint
  readonly day: Day
  /** What a partner may name it by, tidied. */
  readonly references: readonly string[]
}

/** A line of the partner's statement, signed as ours. */
export type TheirItem = {
  /** Place among the account's lines as they were imported. */
  readonly seq: number
  readonly minor: bigint
  readonly day: Day
  readonly references: readonly string[]
}

export type Match = {
  /** The rule's place among the rules, from 0. */
  readonly rule: number
  readonly ours: readonly number[]
  readonly theirs: readonly number[]
  /** What both sides name; null where the rule asks for no reference. */
  readonly reference: string | null
  /** Theirs less ours. */
  readonly differenceMinor: bigint
  /** The widest distance between the days of the two sides. */
  readonly days: number
}

const dayMs = 86_400_000
const known = new Map<Day, number>()

/** The day's number, so that two may be subtracted. */
export function dayNumber(day: Day): number {
  const found = known.get(day)
  if (found !== undefined) return found
  const number = Date.parse(`${day}T00:00:00Z`) / dayMs
  if (known.size > 10_000) known.clear()
  known.set(day, number)
  return number
}

/** Whole days between two. */
export function daysBetween(a: Day, b: Day): number {
  return Math.abs(dayNumber(a) - dayNumber(b))
}

export function dayOf(number: number): Day {
  return new Date(number * dayMs).toISOString().slice(0, 10)
}

export function magnitude(minor: bigint): bigint {
  return minor < 0n ? -minor : minor
}
