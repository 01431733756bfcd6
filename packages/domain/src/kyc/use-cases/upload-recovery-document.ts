import { openRecoveryProof } from '@corridor/domain/identity'
import type { Result } from '@corridor/kernel/result'
import type { DocumentView, UploadDocumentInput } from '../contract.ts'
import { recoveryCheck } from '../steps/recovery-check.ts'
import { takeDocument } from '../steps/take-document.ts'

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
