import type { DocumentKind, DocumentSide } from '@corridor/domain/kyc/contract'

/** A document that we ask for, and the sides of it that we need to see. */
export type AskedDocument<Kind extends DocumentKind = DocumentKind> = {
  readonly kind: Kind
  readonly sides: readonly DocumentSide[]
}

type IdentityKind = Exclude<DocumentKind, 'proof-of-address'>

export const identityDocuments: readonly AskedDocument<IdentityKind>[] = [
  { kind: 'passport', sides: ['front'] },
  { kind: 'id-card', sides: ['front', 'back'] },
  { kind: 'driving-licence', sides: ['front', 'back'] },
]

export const addressDocument: AskedDocument = { kind: 'proof-of-address', sides: ['front'] }

/** What a page of a document is called: a document of one side is not spoken of by its front. */
export function pageOf(document: AskedDocument, side: DocumentSide) {
  if (document.kind === 'proof-of-address') return 'address'
  return document.kind === 'passport' ? 'photo' : side
}
