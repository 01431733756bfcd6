'use client'
import type { DocumentKind, DocumentSide } from '@corridor/domain/kyc/contract'
import { useState } from 'react'
import type { VerificationStatus } from './use-verification.ts'
import { addressDocument, identityDocuments } from './words.ts'

/** Which document is chosen, and which sides of it are still missing. */
export function useDocuments({ documents, tier }: VerificationStatus) {
  const offered = tier === 0 ? identityDocuments : [addressDocument]
  const begun = offered.find(({ kind }) => documents.some((document) => document.kind === kind))
  const [kind, setKind] = useState<DocumentKind | ''>(
    begun?.kind ?? (tier === 0 ? '' : 'proof-of-address'),
  )
  const words = offered.find((one) => one.kind === kind)
  const uploaded = (side: DocumentSide) =>
    documents.find((document) => document.kind === words?.kind && document.side === side)
  const missing = words?.sides.filter((side) => !uploaded(side)) ?? []
  return {
    offered,
    words,
    missing,
    uploaded,
    isComplete: words !== undefined && missing.length === 0,
    choose: (value: string) => setKind(offered.find((one) => one.kind === value)?.kind ?? ''),
  }
}
