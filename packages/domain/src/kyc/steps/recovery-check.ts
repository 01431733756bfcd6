import { databaseNow } from '@corridor/db/clock'
import { type Id, newId } from '@corridor/kernel/ids'
import { ok, type Result } from '@corridor/kernel/result'
import { isEditable, isOpen } from '../check-state.ts'
import { identityTier } from '../document-rules.ts'
import { kycErrors } from '../errors.ts'
import { type Check, changeCheck, insertDraft, listChecksOf } from '../store/checks.ts'
import { database } from '../store.ts'

/** The check of this recovery that is being filled in; one that an earlier recovery left open goes to this one. */
export async function recoveryCheck(claim: {
  customerId: Id<'cus'>
  recoveryId: Id<'rec'>
}): Promise<Result<Check>> {
  const { customerId, recoveryId } = claim
  const open = async () =>
    (await listChecksOf(customerId, 'recovery')).find((check) => isOpen(check.state))
  await insertDraft({ checkId: newId('chk'), customerId, targetTier: identityTier, recoveryId })
  const check = await open()
  if (!check || !isEditable(check.state)) return kycErrors.fail('not-editable')
  if (check.recoveryId === recoveryId) return ok(check)
  const isMoved = await database.transaction(async (tx) =>
    changeCheck(tx, check, await databaseNow(tx), { recoveryId }),
  )
  const moved = isMoved ? await open() : undefined
  return moved ? ok(moved) : kycErrors.fail('already-decided')
}
