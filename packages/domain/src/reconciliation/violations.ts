import type { Violation } from '@corridor/db/check'

/** Each rule and subject once, as it was found last. */
export function distinct(violations: readonly Violation[]): Violation[] {
  const byKey = new Map(violations.map((one) => [`${one.rule} ${one.subject}`, one]))
  return [...byKey.values()]
}
