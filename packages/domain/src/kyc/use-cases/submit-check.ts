import { databaseNow } from '@corridor/db/clock'
import { appendEvents } from '@corridor/db/outbox'
import { getCustomerSummary } from '@corridor/domain/identity'
import type { Actor } from '@corridor/kernel/actor'
import type { Id } from '@corridor/kernel/ids'
import { ok, type Result } from '@corridor/kernel/result'
import { isEditable } from '../check-state.ts'
import { hasNeededDocuments } from '../document-rules.ts'
import { kycErrors } from '../errors.ts'
import { kycSubmitted } from '../events.ts'
import { handInCheck } from '../hand-in-check.ts'
import { openCheck } from '../open-check.ts'
import { type Check, changeCheck, findCheck, readDeclared, sealDeclared } from '../store/checks.ts'
import { listDocuments } from '../store/documents.ts'
import { database } from '../store.ts'

/**
 * Hands the customer's check in: what was declared is frozen together with the person as identity knows
 * them, and the provider is asked. The answer comes later.
 */
export async function submitCheck(actor: Actor): Promise<Result<{ checkId: Id<'chk'> }>> {
  if (actor.kind !== 'customer') return kycErrors.fail('not-found')
  const check = await openCheck(actor.customerId)
  if (!check) return kycErrors.fail('details-missing')
  // A second press of the button is no error.
  if (!isEditable(check.state)) return ok({ checkId: check.checkId })
  const declared = await readDeclared(check.checkId)
  if (!declared) return kycErrors.fail('details-missing')
  const documents = await listDocuments(check.checkId)
  if (!hasNeededDocuments(documents, check.targetTier)) return kycErrors.fail('document-missing')
  const customer = await getCustomerSummary(actor.customerId)
  if (!customer.ok) return customer
  const { firstName, lastName, birthDate } = customer.value
  const details = await sealDeclared(check.checkId, {
    details: declared.details,
    person: { firstName, lastName, birthDate },
  })
  const submitted = await markSubmitted(check, details)
  if (submitted) await handInCheck(submitted)
  return ok({ checkId: check.checkId })
}

/** Null when a parallel request handed it in first. */
async function markSubmitted(
  check: Check,
  details: Uint8Array<ArrayBuffer>,
): Promise<Check | null> {
  const { checkId, customerId } = check
  const isChanged = await database.transaction(async (tx) => {
    const at = await databaseNow(tx)
    const isMine = await changeCheck(tx, check, at, {
      state: 'submitted',
      details,
      round: check.round + 1,
      submittedAt: at,
      sentAt: at,
      acceptedAt: null,
      providerOutcome: null,
      providerReasons: [],
      ownerId: null,
      dueAt: null,
      escalatedAt: null,
    })
    if (isMine) await appendEvents(tx, [kycSubmitted.of(checkId, { customerId, checkId })])
    return isMine
  })
  return isChanged ? findCheck(checkId) : null
}
