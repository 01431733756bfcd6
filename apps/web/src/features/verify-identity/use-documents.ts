'use client'
import type { DocumentKind, DocumentSide } from '@corridor/domain/kyc/contract'
import { useState } from 'react'
import { type AskedDocument, addressDocument, identityDocuments } from './documents.ts'
import type { VerificationStatus } from './use-verification.ts'

/** Which document is chosen, and which sides of it are still missing. */
export function useDocuments({ documents, tier }: VerificationStatus) {
  const offered: readonly AskedDocument[] = tier === 0 ? identityDocuments : [addressDocument]
  const begun = offered.find(({ kind }) => documents.some((sent) => sent.kind === kind))
  const [kind, setKind] = useState<DocumentKind | ''>(
    begun?.kind ?? (tier === 0 ? '' : 'proof-of-address'),
  )
  const document = offered.find((one) => one.kind === kind)
  const uploaded = (side: DocumentSide) =>
    documents.find((sent) => sent.kind === document?.kind && sent.side === side)
  const missing = document?.sides.filter((side) => !uploaded(side)) ?? []
  return {
    hasChoice: offered.length > 1,
    document,
    missing,
    uploaded,
    isComplete: document !== undefined && missing.length === 0,
    choose: (value: string) => setKind(offered.find((one) => one.kind === value)?.kind ?? ''),
  }
}
