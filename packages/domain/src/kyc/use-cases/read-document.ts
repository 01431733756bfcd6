import { createHash, timingSafeEqual } from 'node:crypto'
import type { Actor } from '@corridor/kernel/actor'
import type { Id } from '@corridor/kernel/ids'
import { ok, type Result } from '@corridor/kernel/result'
import { documentStore } from '../adapters/registry.ts'
import type { DocumentMimeType } from '../contract.ts'
import { kycErrors } from '../errors.ts'
import { findDocument, openContent } from '../store/documents.ts'

/**
 * The bytes of a document, for staff (api checks the role, appends the view to the audit log, and serves
 * it as a sandboxed attachment).
 * @throws Error when the stored bytes are not the ones that were uploaded
 */
export async function readDocument(
  actor: Actor,
  documentId: Id<'doc'>,
): Promise<Result<{ bytes: Uint8Array; mimeType: DocumentMimeType; fileName: string }>> {
  if (actor.kind !== 'staff') return kycErrors.fail('not-found')
  const document = await findDocument(documentId)
  if (!document) return kycErrors.fail('not-found')
  const bytes = await openContent(documentId, await documentStore().get(document.storeKey))
  const digest = createHash('sha256').update(bytes).digest()
  if (!timingSafeEqual(digest, document.sha256)) throw new Error('a stored document was changed')
  return ok({ bytes, mimeType: document.mimeType, fileName: document.fileName })
}
