import { fileTypeFromBuffer } from 'file-type'
import { type DocumentMimeType, documentMimeTypes, maxDocumentBytes } from './contract.ts'
import type { CleanedPicture } from './document-formats/cleaned-picture.ts'
import { cleanJpeg } from './document-formats/jpeg.ts'
import { hasActivePdfContent } from './document-formats/pdf.ts'
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
  const sniffed = await fileTypeFromBuffer(bytes).catch(() => undefined)
  const mimeType = documentMimeTypes.find((known) => known === sniffed?.mime)
  if (!mimeType) return { ok: false, problem: 'document-type' }
  if (mimeType === 'application/pdf') {
    const isUnsafe = hasActivePdfContent(bytes)
    return isUnsafe ? { ok: false, problem: 'document-unsafe' } : { ok: true, mimeType, bytes }
  }
  const picture = cleaners[mimeType]?.(bytes) ?? null
  if (!picture || !isShowable(picture)) return { ok: false, problem: 'document-unsafe' }
  return { ok: true, mimeType, bytes: picture.bytes }
}

/** Pictures whose size would fill a viewer's memory are bombs. */
function isShowable({ width, height }: { width: number; height: number }): boolean {
  if (width < 1 || height < 1) return false
  return width <= maxSidePixels && height <= maxSidePixels && width * height <= maxPixels
}
