import { type DocumentMimeType, documentMimeTypes, maxDocumentBytes } from './contract.ts'
import type { CleanedPicture } from './document-formats/cleaned-picture.ts'
import { cleanJpeg } from './document-formats/jpeg.ts'
import { isPdf, judgePdf } from './document-formats/pdf.ts'
import { cleanPng } from './document-formats/png.ts'
import { cleanWebp } from './document-formats/webp.ts'

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
    }

const maxSidePixels = 20_000
const maxPixels = 100_000_000

const cleaners: Readonly<Record<string, (bytes: Uint8Array) => CleanedPicture>> = {
  'image/jpeg': cleanJpeg,
  'image/png': cleanPng,
  'image/webp': cleanWebp,
}

/**
 * Judges an uploaded file by its bytes, never by its name: size, kind, and content that does more than
 * show a document. Pictures come back without metadata (place, device, comments) and without anything
 * behind their end.
 */
export async function inspectFile(bytes: Uint8Array): Promise<InspectedFile> {
  if (bytes.length === 0) return { ok: false, problem: 'document-empty' }
  if (bytes.length > maxDocumentBytes) return { ok: false, problem: 'document-too-large' }
  if (isPdf(bytes)) return inspectPdf(bytes)
  const { fileTypeFromBuffer } = await import('file-type')
  const sniffed = await fileTypeFromBuffer(bytes).catch(() => undefined)
  const mimeType = documentMimeTypes.find((known) => known === sniffed?.mime)
  if (!mimeType || mimeType === 'application/pdf') return { ok: false, problem: 'document-type' }
  const picture = cleaners[mimeType]?.(bytes) ?? null
  if (!picture || !isShowable(picture)) return { ok: false, problem: 'document-unsafe' }
  return { ok: true, mimeType, bytes: picture.bytes }
}

function inspectPdf(bytes: Uint8Array): InspectedFile {
  const judged = judgePdf(bytes)
  if (judged === 'active') return { ok: false, problem: 'document-unsafe' }
  if (judged === 'attachment') return { ok: false, problem: 'document-attachment' }
  return { ok: true, mimeType: 'application/pdf', bytes }
}

/** Pictures whose size would fill a viewer's memory are bombs. */
function isShowable({ width, height }: { width: number; height: number }): boolean {
  if (width < 1 || height < 1) return false
  return width <= maxSidePixels && height <= maxSidePixels && width * height <= maxPixels
}
