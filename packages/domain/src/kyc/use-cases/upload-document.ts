import type { Actor } from '@corridor/kernel/actor'
import type { Result } from '@corridor/kernel/result'
import { type DocumentView, maxDocumentBytes, type UploadDocumentInput } from '../contract.ts'
import { kycErrors } from '../errors.ts'
import { editableCheck } from '../steps/editable-check.ts'
import { takeDocument } from '../steps/take-document.ts'

/**
 * Takes an identity document of at most 10 MiB: judged by its bytes, cleaned of metadata, sealed and kept
 * under a random name. It takes the place of an earlier upload of the same kind and side; the same file again is
 * that upload.
 */
export async function uploadDocument(
  actor: Actor,
  input: UploadDocumentInput,
): Promise<Result<DocumentView>> {
  if (actor.kind !== 'customer') return kycErrors.fail('not-found')
  // Size before everything, so that nothing large is worked on.
  if (input.bytes.length > maxDocumentBytes) return kycErrors.fail('document-too-large')
  const found = await editableCheck(actor.customerId)
  return found.ok ? await takeDocument(found.value, input) : found
}
