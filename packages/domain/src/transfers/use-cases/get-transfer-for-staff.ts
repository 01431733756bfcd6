import type { StaffActor } from '@corridor/kernel/actor'
import type { Id } from '@corridor/kernel/ids'
import { ok, type Result } from '@corridor/kernel/result'
import type { CodedStaffTransfer } from '../contract.ts'
import { transfersErrors } from '../errors.ts'
import { historiesOf } from '../store/queries.ts'
import { findTransfer } from '../store.ts'
import { staffTransferViewOf } from '../transfer-view.ts'

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
