import { outcomeSchema } from '@corridor/domain/reconciliation/contract'
import { invariantKeys } from '@corridor/kernel/invariants'
import type { AskedFor } from '../../page/address-query.ts'

export const outcomes = outcomeSchema.options

/** The outcome and the promise that an address asks for; all where it says nothing that is known. */
export function runsFilter(one: AskedFor) {
  return {
    outcome: outcomes.find((outcome) => outcome === one('outcome')),
    invariant: invariantKeys.find((key) => key === one('invariant')),
  }
}
