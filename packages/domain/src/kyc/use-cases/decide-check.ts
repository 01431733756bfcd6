import { databaseNow } from '@corridor/db/clock'
import { appendEvents } from '@corridor/db/outbox'
import { type Actor, actorRef, type StaffActor } from '@corridor/kernel/actor'
import { uuidOf } from '@corridor/kernel/ids'
import { ok, type Result } from '@corridor/kernel/result'
import { checkListItem } from '../check-views.ts'
import type { CheckListItem, CheckState, DecideCheckInput, Decision } from '../contract.ts'
import { decidedEvent } from '../decided-events.ts'
import { kycErrors } from '../errors.ts'
import { officerReason } from '../reasons.ts'
import { type Check, changeCheck, findCheck, sealNote } from '../store/checks.ts'
import { raiseTier } from '../store/standing.ts'
import { database } from '../store.ts'

const stateAfter: Readonly<Record<Decision, CheckState>> = {
  approve: 'approved',
  refuse: 'refused',
  'ask-again': 'more-needed',
}

/**
 * An officer decides a referred check, once: of two at the same time one is told that it was decided. The
 * reason code writes the customer's message; a refusal needs a note. Approval raises the tier.
 */
export async function decideCheck(
  actor: Actor,
  input: DecideCheckInput,
): Promise<Result<CheckListItem>> {
  if (actor.kind !== 'staff') return kycErrors.fail('not-found')
  const { checkId, decision, reasonCode, note, version } = input
  if (!officerReason(reasonCode, decision)) return kycErrors.fail('reason-unknown')
  if (decision === 'refuse' && !note) return kycErrors.fail('note-required')
  const check = await findCheck(checkId)
  if (!check || check.state === 'draft') return kycErrors.fail('not-found')
  if (check.state !== 'in-review') return kycErrors.fail('already-decided')
  if (version !== undefined && version !== check.version) return kycErrors.fail('already-decided')
  if (check.ownerId && check.ownerId !== actor.staffId) return kycErrors.fail('already-claimed')
  if (!(await decide(actor, check, input))) return kycErrors.fail('already-decided')
  const decided = await findCheck(checkId)
  return decided ? ok(checkListItem(decided)) : kycErrors.fail('not-found')
}

async function decide(actor: StaffActor, check: Check, input: DecideCheckInput): Promise<boolean> {
  const { checkId, customerId } = check
  const { decision, reasonCode, note } = input
  const sealedNote = note ? await sealNote(checkId, note) : null
  const by = actorRef(actor)
  return database.transaction(async (tx) => {
    const at = await databaseNow(tx)
    const isChanged = await changeCheck(tx, check, at, {
      state: stateAfter[decision],
      ownerId: uuidOf(actor.staffId),
      decidedAt: at,
      decidedBy: by,
      reasonCode,
      note: sealedNote,
    })
    if (!isChanged) return false
    if (decision === 'approve' && check.purpose === 'verification') {
      await raiseTier(tx, customerId, check.targetTier)
    }
    await appendEvents(tx, [decidedEvent(check, decision, { reasonCode, by })])
    return true
  })
}
