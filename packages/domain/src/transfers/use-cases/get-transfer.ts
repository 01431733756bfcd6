import type { CustomerActor } from '@corridor/kernel/actor'
import type { Id } from '@corridor/kernel/ids'
import { ok, type Result } from '@corridor/kernel/result'
import type { CodedTransfer } from '../contract.ts'
import { transfersErrors } from '../errors.ts'
import { findShown } from '../store/shown.ts'
import { transferViewOf } from '../transfer-view.ts'

/** One transfer of this customer. Error: transfers.not-found, also for somebody else's. */
export async function getTransfer(
  actor: CustomerActor,
  transferId: Id<'tr'>,
): Promise<Result<CodedTransfer>> {
  const found = await findShown(transferId)
  if (found?.transfer.customerId !== actor.customerId) return transfersErrors.fail('not-found')
  return ok(transferViewOf(found.transfer, found.history))
}
