import { type Id, newId } from '@corridor/kernel/ids'
import { ok, type Result } from '@corridor/kernel/result'
import { isEditable, isOpen, maxRefusals, refusalsIn } from '../check-state.ts'
import { kycErrors } from '../errors.ts'
import { type Check, insertDraft, listChecksOf } from '../store/checks.ts'
import { readTier } from '../store/standing.ts'

const highestTier = 2

/** The check that the customer is filling in; opens a draft for the next tier when there is none. */
export async function editableCheck(customerId: Id<'cus'>): Promise<Result<Check>> {
  const found = await openCheck(customerId)
  if (found) return isEditable(found.state) ? ok(found) : kycErrors.fail('not-editable')
  const [tier, checks] = await Promise.all([readTier(customerId), listChecksOf(customerId)])
  if (tier >= highestTier) return kycErrors.fail('already-verified')
  if (refusalsIn(checks) >= maxRefusals) return kycErrors.fail('attempts-exhausted')
  await insertDraft({ checkId: newId('chk'), customerId, targetTier: tier + 1 })
  // A parallel request may have opened it first.
  const draft = await openCheck(customerId)
  if (!draft) throw new Error('a draft disappeared')
  return isEditable(draft.state) ? ok(draft) : kycErrors.fail('not-editable')
}

async function openCheck(customerId: Id<'cus'>): Promise<Check | null> {
  const checks = await listChecksOf(customerId)
  return checks.find((check) => isOpen(check.state)) ?? null
}
