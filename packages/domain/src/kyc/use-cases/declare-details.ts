import { databaseNow } from '@corridor/db/clock'
import type { Actor } from '@corridor/kernel/actor'
import type { Id } from '@corridor/kernel/ids'
import { ok, type Result } from '@corridor/kernel/result'
import type { DeclaredDetails } from '../contract.ts'
import { kycErrors } from '../errors.ts'
import { editableCheck } from '../steps/editable-check.ts'
import { changeCheck, sealDeclared } from '../store/checks.ts'
import { database } from '../store.ts'

/** The customer declares address, occupation and purpose; kept encrypted. Opens a draft if needed. */
export async function declareDetails(
  actor: Actor,
  input: DeclaredDetails,
): Promise<Result<{ checkId: Id<'chk'> }>> {
  if (actor.kind !== 'customer') return kycErrors.fail('not-found')
  const found = await editableCheck(actor.customerId)
  if (!found.ok) return found
  const check = found.value
  const details = await sealDeclared(check.checkId, { details: input, person: null })
  const isChanged = await database.transaction(async (tx) =>
    changeCheck(tx, check, await databaseNow(tx), { details }),
  )
  return isChanged ? ok({ checkId: check.checkId }) : kycErrors.fail('already-decided')
}
