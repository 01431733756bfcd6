import { ok, type Result } from '@corridor/kernel/result'
import { forceSandboxPayout } from '../adapters/sandbox-bank-rail.ts'
import { type SimulatePayoutOutcomeInput, simulatePayoutOutcomeInputSchema } from '../contract.ts'
import { paymentsErrors } from '../errors.ts'

/** Demonstrations only: decides what the sandbox rail does with a payout. */
export async function simulatePayoutOutcome(
  input: SimulatePayoutOutcomeInput,
): Promise<Result<void>> {
  const parsed = simulatePayoutOutcomeInputSchema.safeParse(input)
  if (!parsed.success) return paymentsErrors.fail('invalid-input')
  const { payoutId, outcome } = parsed.data
  return (await forceSandboxPayout(payoutId, outcome)) ? ok() : paymentsErrors.fail('not-found')
}
