import type { DocumentKind, DocumentSide } from './contract.ts'

export type UploadedSide = { readonly kind: DocumentKind; readonly side: DocumentSide }

const neededSides: Readonly<Record<DocumentKind, readonly DocumentSide[]>> = {
  passport: ['front'],
  'id-card': ['front', 'back'],
  'driving-licence': ['front', 'back'],
  'proof-of-address': ['front'],
}

/** Limits of one customer's uploads over all checks, replaced ones included. */
export const quota = { documents: 30, bytes: 100 * 1024 * 1024 } as const

/**
 * Whether the uploads suffice: one identity document with all its sides for tier 1, a proof of address
 * for tier 2 (the identity was proven before).
 */
export function hasNeededDocuments(uploads: readonly UploadedSide[], targetTier: number): boolean {
  const has = (kind: DocumentKind) =>
    neededSides[kind].every((side) =>
      uploads.some((upload) => upload.kind === kind && upload.side === side),
    )
  if (targetTier >= 2) return has('proof-of-address')
  return has('passport') || has('id-card') || has('driving-licence')
}

const maxFileNameLength = 100

/** The file's own name, safe to show: no path, no control or direction-changing characters. */
export function cleanFileName(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? ''
  const visible = last.normalize('NFC').replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cn}<>:"|?*]/gu, '')
  const trimmed = visible.trim().replace(/^\.+/, '').slice(0, maxFileNameLength)
  return trimmed === '' ? 'document' : trimmed
}

/** An identity document is what proves a person; a proof of address, which is tier 2, is not asked for again. */
export const identityTier = 1
