import type { Actor } from '@corridor/kernel/actor'
import type { Id } from '@corridor/kernel/ids'
import { ok, type Result } from '@corridor/kernel/result'
import { submitDraft } from '../steps/submit-draft.ts'

/**
 * Hands the customer's check in: what was declared is frozen together with the person as identity knows
 * them, and the provider is asked. The answer comes later.
 */
export async function submitCheck(actor: Actor): Promise<Result<{ checkId: Id<'chk'> }>> {
  const submitted = await submitDraft(actor)
  return submitted.ok ? ok({ checkId: submitted.value.checkId }) : submitted
}
