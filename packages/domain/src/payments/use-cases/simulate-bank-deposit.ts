import { fromWire } from '@corridor/kernel/money'
import { ok, type Result } from '@corridor/kernel/result'
import { creditSandboxAccount } from '../adapters/sandbox-bank-rail.ts'
import { type SimulateBankDepositInput, simulateBankDepositInputSchema } from '../contract.ts'
import { paymentsErrors } from '../errors.ts'

/** Demonstrations only: money arrives at the sandbox bank under what the payer wrote. */
export async function simulateBankDeposit(
  input: SimulateBankDepositInput,
): Promise<Result<{ creditId: string }>> {
  const parsed = simulateBankDepositInputSchema.safeParse(input)
  if (!parsed.success) return paymentsErrors.fail('invalid-input')
  const { reference, amount } = parsed.data
  return ok({ creditId: await creditSandboxAccount(reference, fromWire(amount)) })
}
