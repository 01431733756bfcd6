import { databaseNow } from '@corridor/db/clock'
import {
  claimRecoveryProof,
  noteRecoveryProof,
  type RecoveryPerson,
} from '@corridor/domain/identity'
import { ok, type Result } from '@corridor/kernel/result'
import { hasNeededDocuments, identityTier } from '../document-rules.ts'
import { kycErrors } from '../errors.ts'
import { handInCheck } from '../steps/hand-in-check.ts'
import { markSubmitted } from '../steps/mark-submitted.ts'
import { recoveryCheck } from '../steps/recovery-check.ts'
import { findCheck, sealDeclared } from '../store/checks.ts'
import { listDocuments } from '../store/documents.ts'
import { database } from '../store.ts'

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
  const isMine = await database.transaction(async (tx) =>
    markSubmitted(tx, check, details, await databaseNow(tx)),
  )
  if (!isMine) return kycErrors.fail('already-decided')
  await noteRecoveryProof({ ...claim.value, checkId: check.checkId })
  const submitted = await findCheck(check.checkId)
  if (submitted) await handInCheck(submitted)
  return ok()
}
