import { ok, type Result } from '@corridor/kernel/result'
import { forceSandboxPayout } from '../adapters/sandbox-bank-rail.ts'
import type { SimulatePayoutOutcomeInput } from '../contract.ts'
import { paymentsErrors } from '../errors.ts'

/** Demonstrations only: decides what the sandbox rail does with a payout. */
export async function simulatePayoutOutcome(
  input: SimulatePayoutOutcomeInput,
): Promise<Result<void>> {
  const { payoutId, outcome } = input
  return (await forceSandboxPayout(payoutId, outcome)) ? ok() : paymentsErrors.fail('not-found')
}
