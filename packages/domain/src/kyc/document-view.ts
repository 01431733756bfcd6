import type { DocumentView } from './contract.ts'

/** What others may see of a document. */
export function documentView(document: DocumentView): DocumentView {
  const { documentId, kind, side, fileName, mimeType, sizeBytes, uploadedAt } = document
  return { documentId, kind, side, fileName, mimeType, sizeBytes, uploadedAt }
}
