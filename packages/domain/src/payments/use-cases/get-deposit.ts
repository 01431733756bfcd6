import type { Actor } from '@corridor/kernel/actor'
import type { Id } from '@corridor/kernel/ids'
import { ok, type Result } from '@corridor/kernel/result'
import { maySee } from '../actor-rules.ts'
import type { CodedDeposit } from '../contract.ts'
import { depositView } from '../deposit-view.ts'
import { paymentsErrors } from '../errors.ts'
import { findDeposit } from '../store/deposits.ts'

/** One deposit; a foreign one answers as a missing one. */
export async function getDeposit(
  actor: Actor,
  depositId: Id<'dep'>,
): Promise<Result<CodedDeposit>> {
  const deposit = await findDeposit(depositId)
  if (!deposit || !maySee(actor, deposit.customerId)) return paymentsErrors.fail('not-found')
  return ok(depositView(deposit))
}
