import { fromWire } from '@corridor/kernel/money'
import { ok, type Result } from '@corridor/kernel/result'
import { creditSandboxAccount } from '../adapters/sandbox-bank-rail.ts'
import type { SimulateBankDepositInput } from '../contract.ts'

/** Demonstrations only: money arrives at the sandbox bank under what the payer wrote. */
export async function simulateBankDeposit(
  input: SimulateBankDepositInput,
): Promise<Result<{ creditId: string }>> {
  const { reference, amount } = input
  return ok({ creditId: await creditSandboxAccount(reference, fromWire(amount)) })
}
