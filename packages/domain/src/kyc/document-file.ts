import { type DocumentMimeType, documentMimeTypes, maxDocumentBytes } from './contract.ts'
import { isPdf, judgePdf } from './document-formats/pdf.ts'
import { redrawPicture } from './document-formats/redraw-picture.ts'

export type InspectedFile =
  | { readonly ok: true; readonly mimeType: DocumentMimeType; readonly bytes: Uint8Array }
  | {
      readonly ok: false
      readonly problem:
        | 'document-empty'
        | 'document-too-large'
        | 'document-type'
        | 'document-unsafe'
        | 'document-attachment'
        | 'too-busy'
    }

/**
 * Judges an uploaded file by its bytes, never by its name: size, kind, and content that does more than
 * show a document. Pictures come back drawn anew: upright, without metadata (place, device, comments) and without
 * anything behind their end.
 */
export async function inspectFile(bytes: Uint8Array): Promise<InspectedFile> {
  if (bytes.length === 0) return { ok: false, problem: 'document-empty' }
  if (bytes.length > maxDocumentBytes) return { ok: false, problem: 'document-too-large' }
  if (isPdf(bytes)) return inspectPdf(bytes)
  const { fileTypeFromBuffer } = await import('file-type')
  const sniffed = await fileTypeFromBuffer(bytes).catch(() => undefined)
  const mimeType = documentMimeTypes.find((known) => known === sniffed?.mime)
  if (!mimeType || mimeType === 'application/pdf') return { ok: false, problem: 'document-type' }
  return redrawPicture(bytes, { mimeType, maxBytes: maxDocumentBytes })
}

function inspectPdf(bytes: Uint8Array): InspectedFile {
  const judged = judgePdf(bytes)
  if (judged === 'active') return { ok: false, problem: 'document-unsafe' }
  if (judged === 'attachment') return { ok: false, problem: 'document-attachment' }
  return { ok: true, mimeType: 'application/pdf', bytes }
}
