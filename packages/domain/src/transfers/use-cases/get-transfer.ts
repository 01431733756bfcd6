import type { CustomerActor, StaffActor } from '@corridor/kernel/actor'
import type { Id } from '@corridor/kernel/ids'
import { ok, type Result } from '@corridor/kernel/result'
import type { CodedStaffTransfer, CodedTransfer } from '../contract.ts'
import { transfersErrors } from '../errors.ts'
import { historiesOf } from '../store/queries.ts'
import { findShown } from '../store/shown.ts'
import { findTransfer } from '../store.ts'
import { staffTransferViewOf, transferViewOf } from '../transfer-view.ts'

/** One transfer of this customer. Error: transfers.not-found, also for somebody else's. */
export async function getTransfer(
  actor: CustomerActor,
  transferId: Id<'tr'>,
): Promise<Result<CodedTransfer>> {
  const found = await findShown(transferId)
  if (found?.transfer.customerId !== actor.customerId) return transfersErrors.fail('not-found')
  return ok(transferViewOf(found.transfer, found.history))
}

/** One transfer with the ids of everything that it did. Error: transfers.not-found. */
export async function getTransferForStaff(
  _actor: StaffActor,
  transferId: Id<'tr'>,
): Promise<Result<CodedStaffTransfer>> {
  const transfer = await findTransfer(transferId)
  if (!transfer) return transfersErrors.fail('not-found')
  const histories = await historiesOf([transferId])
  return ok(staffTransferViewOf(transfer, histories.get(transferId) ?? []))
}
