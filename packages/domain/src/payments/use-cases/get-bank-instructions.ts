import { randomBytes } from 'node:crypto'
import { checkLimits } from '@corridor/domain/compliance'
import { findWallet } from '@corridor/domain/wallets'
import type { Actor } from '@corridor/kernel/actor'
import { toWire } from '@corridor/kernel/money'
import { err, ok, type Result } from '@corridor/kernel/result'
import { bankRail } from '../adapters/registry.ts'
import { makeBankReference } from '../bank-reference.ts'
import type { CodedBankInstructions, GetBankInstructionsInput } from '../contract.ts'
import { paymentsErrors } from '../errors.ts'
import { findInstruction, insertInstruction, pointInstruction } from '../store/bank-money.ts'

const maxTries = 10

/**
 * Where and under which reference the customer sends money of one currency. The reference is the
 * customer's own for that currency and never changes.
 */
export async function getBankInstructions(
  actor: Actor,
  input: GetBankInstructionsInput,
): Promise<Result<CodedBankInstructions>> {
  if (actor.kind !== 'customer') return paymentsErrors.fail('not-found')
  const { customerId } = actor
  const { currency } = input
  const account = bankRail().receivingAccount(currency)
  if (!account) return paymentsErrors.fail('bank-transfer-unavailable')
  const wallet = await findWallet(customerId, currency)
  if (!wallet.ok) return wallet
  if (!wallet.value || wallet.value.state === 'closed')
    return paymentsErrors.fail('wallet-not-found')
  // The smallest amount there is: it breaks no limit, so what is refused is the funding itself.
  const smallest = toWire({ minor: 1n, currency })
  const limits = await checkLimits({ customerId, amount: smallest, direction: 'in' })
  if (!limits.ok) return limits
  if (limits.value?.code === 'compliance.not-verified') {
    return err({ code: limits.value.code })
  }
  const { walletId } = wallet.value
  for (let i = 0; i < maxTries; i++) {
    const instruction = await findInstruction(customerId, currency)
    if (!instruction) {
      const reference = makeBankReference(randomBytes(8))
      await insertInstruction({ customerId, walletId, currency, reference })
      continue
    }
    const { reference } = instruction
    if (instruction.walletId !== walletId) await pointInstruction(reference, walletId)
    const lines = [{ code: 'reference' as const, value: reference }, ...account.lines]
    return ok({ ...account, currency, walletId, reference, lines })
  }
  throw new Error('no free bank reference was found')
}
