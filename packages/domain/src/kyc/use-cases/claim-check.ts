import { databaseNow } from '@corridor/db/clock'
import { appendEvents } from '@corridor/db/outbox'
import type { Actor } from '@corridor/kernel/actor'
import { uuidOf } from '@corridor/kernel/ids'
import { ok, type Result } from '@corridor/kernel/result'
import { checkListItem } from '../check-views.ts'
import type { CheckListItem, ClaimCheckInput } from '../contract.ts'
import { kycErrors } from '../errors.ts'
import { kycClaimed } from '../events.ts'
import { changeCheck, findCheck } from '../store/checks.ts'
import { database } from '../store.ts'

/** An officer takes a check that waits; from another officer only when they say so. */
export async function claimCheck(
  actor: Actor,
  input: ClaimCheckInput,
): Promise<Result<CheckListItem>> {
  if (actor.kind !== 'staff') return kycErrors.fail('not-found')
  const { staffId } = actor
  const check = await findCheck(input.checkId)
  if (!check || check.state === 'draft') return kycErrors.fail('not-found')
  if (check.state !== 'in-review') return kycErrors.fail('already-decided')
  if (check.ownerId === staffId) return ok(checkListItem(check))
  if (check.ownerId && !input.isTakeOver) return kycErrors.fail('already-claimed')
  const { checkId, customerId } = check
  const isMine = await database.transaction(async (tx) => {
    const at = await databaseNow(tx)
    if (!(await changeCheck(tx, check, at, { ownerId: uuidOf(staffId) }))) return false
    await appendEvents(tx, [kycClaimed.of(checkId, { customerId, checkId, staffId })])
    return true
  })
  if (!isMine) return kycErrors.fail('already-claimed')
  const claimed = await findCheck(checkId)
  return claimed ? ok(checkListItem(claimed)) : kycErrors.fail('not-found')
}
