import { databaseNow } from '@corridor/db/clock'
import { appendEvents } from '@corridor/db/outbox'
import type { Complete } from '@corridor/db/run-once'
import { getCustomerSummary } from '@corridor/domain/identity'
import type { Actor } from '@corridor/kernel/actor'
import type { Id } from '@corridor/kernel/ids'
import { ok, type Result } from '@corridor/kernel/result'
import { isEditable, isOpen } from '../check-state.ts'
import type { CodedKycStatus } from '../contract.ts'
import { hasNeededDocuments } from '../document-rules.ts'
import { kycErrors } from '../errors.ts'
import { kycSubmitted } from '../events.ts'
import { type Standing, statusViewOf } from '../status-view.ts'
import { type Check, findCheck, listChecksOf, readDeclared, sealDeclared } from '../store/checks.ts'
import { listDocuments } from '../store/documents.ts'
import { readTier } from '../store/standing.ts'
import { database } from '../store.ts'
import { storedAnswer } from '../stored-answer.ts'
import { handInCheck } from './hand-in-check.ts'
import { markSubmitted } from './mark-submitted.ts'

type Submitted = {
  readonly checkId: Id<'chk'>
  /** The standing at the moment of handing in; null when it was handed in before. */
  readonly view: CodedKycStatus | null
}

/**
 * Does the work of submitCheck.
 * @param complete stores the answer under a client's key in the transaction that hands the check in (submitIdentity)
 */
export async function submitDraft(actor: Actor, complete?: Complete): Promise<Result<Submitted>> {
  if (actor.kind !== 'customer') return kycErrors.fail('not-found')
  const { customerId } = actor
  const checks = await listChecksOf(customerId)
  const check = checks.find(({ state }) => isOpen(state))
  if (!check) return kycErrors.fail('details-missing')
  // A second press of the button is no error.
  if (!isEditable(check.state)) return ok({ checkId: check.checkId, view: null })
  const declared = await readDeclared(check.checkId)
  if (!declared?.details) return kycErrors.fail('details-missing')
  const documents = await listDocuments(check.checkId)
  if (!hasNeededDocuments(documents, check.targetTier)) return kycErrors.fail('document-missing')
  const customer = await getCustomerSummary(customerId)
  if (!customer.ok) return customer
  const { firstName, lastName, birthDate } = customer.value
  const details = await sealDeclared(check.checkId, {
    details: declared.details,
    person: { firstName, lastName, birthDate },
  })
  const standing = { customerId, tier: await readTier(customerId), checks, documents }
  const view = await handIn(check, details, standing, complete)
  const submitted = view && (await findCheck(check.checkId))
  if (submitted) await handInCheck(submitted)
  return ok({ checkId: check.checkId, view })
}

/** Null when a parallel request handed it in first. */
async function handIn(
  check: Check,
  details: Uint8Array<ArrayBuffer>,
  standing: Standing,
  complete?: Complete,
): Promise<CodedKycStatus | null> {
  const { checkId, customerId } = check
  return database.transaction(async (tx) => {
    const at = await databaseNow(tx)
    if (!(await markSubmitted(tx, check, details, at))) return null
    await appendEvents(tx, [kycSubmitted.of(checkId, { customerId, checkId })])
    const submitted: Check = { ...check, state: 'submitted', hasDetails: true, submittedAt: at }
    const checks = standing.checks.map((one) => (one.checkId === checkId ? submitted : one))
    const view = statusViewOf({ ...standing, checks })
    await complete?.(tx, storedAnswer(view))
    return view
  })
}
