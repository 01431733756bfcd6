import type { accountPurposes, DocumentKind, DocumentSide } from '@corridor/domain/kyc/contract'

const purposes: Readonly<Record<(typeof accountPurposes)[number], string>> = {
  'family-support': 'Supporting family',
  'living-expenses': 'Living expenses',
  salary: 'Receiving a salary',
  savings: 'Saving',
  business: 'Business',
  study: 'Studying',
  other: 'Something else',
}
export const purposeOptions = Object.entries(purposes).map(([value, label]) => ({ value, label }))

export type DocumentWords = {
  readonly kind: DocumentKind
  readonly title: string
  readonly description: string
  readonly sides: readonly DocumentSide[]
}

/** What each kind of document is called, and what of it we need to see. */
export const identityDocuments: readonly DocumentWords[] = [
  {
    kind: 'passport',
    title: 'Passport',
    description: 'The page with your photo',
    sides: ['front'],
  },
  {
    kind: 'id-card',
    title: 'Identity card',
    description: 'Both sides',
    sides: ['front', 'back'],
  },
  {
    kind: 'driving-licence',
    title: 'Driving licence',
    description: 'Both sides',
    sides: ['front', 'back'],
  },
]

export const addressDocument: DocumentWords = {
  kind: 'proof-of-address',
  title: 'Proof of address',
  description: 'A bank statement, a bill or a letter from an authority, not older than 3 months',
  sides: ['front'],
}

export function sideLabel(words: DocumentWords, side: DocumentSide): string {
  if (words.sides.length === 1) return words.kind === 'passport' ? 'Photo page' : words.title
  return side === 'front' ? 'Front' : 'Back'
}
