import { databaseNow } from '@corridor/db/clock'
import {
  claimRecoveryProof,
  noteRecoveryProof,
  openRecoveryProof,
  type RecoveryPerson,
} from '@corridor/domain/identity'
import { type Id, newId } from '@corridor/kernel/ids'
import { ok, type Result } from '@corridor/kernel/result'
import { currentCorrelationId } from '@corridor/telemetry'
import { isEditable, isOpen } from '../check-state.ts'
import type { DocumentView, UploadDocumentInput } from '../contract.ts'
import { hasNeededDocuments } from '../document-rules.ts'
import { kycErrors } from '../errors.ts'
import { handInCheck } from '../steps/hand-in-check.ts'
import {
  type Check,
  changeCheck,
  findCheck,
  insertDraft,
  listChecksOf,
  sealDeclared,
} from '../store/checks.ts'
import { listDocuments } from '../store/documents.ts'
import { database } from '../store.ts'
import { takeDocument } from './upload-document.ts'

/** An identity document is what proves a person; a proof of address, which is tier 2, is not asked for again. */
const identityTier = 1

/**
 * Takes a document for the recovery that a mailed link is about, as uploadDocument does for a signed-in customer.
 * Errors: identity.{link-invalid, recovery-not-now}, those of uploadDocument.
 */
export async function uploadRecoveryDocument(
  token: string,
  input: UploadDocumentInput,
): Promise<Result<DocumentView>> {
  const claim = await openRecoveryProof(token)
  if (!claim.ok) return claim
  const check = await recoveryCheck(claim.value)
  return check.ok ? await takeDocument(check.value, input) : check
}

/**
 * Hands in a fresh identity check for a recovery: the person declared has to be the account's, and the provider (or an
 * officer) compares the documents with that person. It raises no tier. Errors: identity.{link-invalid,
 * recovery-not-now, recovery-wrong-person}, document-missing, already-decided.
 */
export async function submitRecoveryProof(
  token: string,
  person: RecoveryPerson,
): Promise<Result<void>> {
  const claim = await claimRecoveryProof(token, person)
  if (!claim.ok) return claim
  const opened = await recoveryCheck(claim.value)
  if (!opened.ok) return opened
  const check = opened.value
  const documents = await listDocuments(check.checkId)
  if (!hasNeededDocuments(documents, identityTier)) return kycErrors.fail('document-missing')
  const details = await sealDeclared(check.checkId, { details: null, person })
  if (!(await markSubmitted(check, details))) return kycErrors.fail('already-decided')
  await noteRecoveryProof({ ...claim.value, checkId: check.checkId })
  const submitted = await findCheck(check.checkId)
  if (submitted) await handInCheck(submitted)
  return ok()
}

/** The check of this recovery that is being filled in; one that an earlier recovery left open goes to this one. */
async function recoveryCheck(claim: {
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

async function markSubmitted(check: Check, details: Uint8Array<ArrayBuffer>): Promise<boolean> {
  return database.transaction(async (tx) => {
    const at = await databaseNow(tx)
    return await changeCheck(tx, check, at, {
      state: 'submitted',
      details,
      round: check.round + 1,
      correlationId: currentCorrelationId(),
      submittedAt: at,
      sentAt: at,
      acceptedAt: null,
      providerOutcome: null,
      providerReasons: [],
      ownerId: null,
      dueAt: null,
      escalatedAt: null,
    })
  })
}
