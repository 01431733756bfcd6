'use client'
import type { DocumentKind } from '@corridor/domain/kyc/contract'
import { Button } from '@corridor/ui/button'
import { FieldGroup } from '@corridor/ui/field'
import { Notice } from '@corridor/ui/notice'
import { RadioCards } from '@corridor/ui/radio-cards'
import { useState } from 'react'
import { FormError } from '../../shell/form-error.tsx'
import { DocumentSideDrop } from './document-side.tsx'
import type { Verification, VerificationStatus } from './use-verification.ts'
import { addressDocument, type DocumentWords, identityDocuments } from './words.ts'

export type DocumentsStepProps = { status: VerificationStatus; verification: Verification }

/** Kind of document, its sides, and handing the check in. */
export function DocumentsStep({ status, verification }: DocumentsStepProps) {
  const { documents, tier } = status
  const { submit, reread } = verification
  const offered = tier === 0 ? identityDocuments : [addressDocument]
  const begun = offered.find(({ kind }) => documents.some((document) => document.kind === kind))
  const [kind, setKind] = useState<DocumentKind | ''>(
    begun?.kind ?? (tier === 0 ? '' : 'proof-of-address'),
  )
  const [isAsked, setIsAsked] = useState(false)
  const words = offered.find((one) => one.kind === kind)
  const missing = words?.sides.filter((side) => !has(documents, words, side)) ?? []
  const isComplete = words !== undefined && missing.length === 0

  function handIn() {
    setIsAsked(true)
    if (isComplete) submit.mutate()
  }

  return (
    <div className="flex flex-col gap-screen">
      {status.state === 'more-needed' && <Notice meaning="caution">{status.message}</Notice>}
      <FormError error={submit.error} />
      {offered.length > 1 && (
        <FieldGroup
          label="Which document?"
          error={isAsked && !words ? 'Choose a document.' : undefined}
        >
          <RadioCards
            label="Which document?"
            options={offered.map((one) => ({
              value: one.kind,
              title: one.title,
              description: one.description,
            }))}
            value={kind}
            onValueChange={(value) =>
              setKind(offered.find((one) => one.kind === value)?.kind ?? '')
            }
          />
        </FieldGroup>
      )}
      {words && (
        <div className="flex flex-col gap-card">
          {offered.length === 1 && <p className="text-ink-soft">{words.description}.</p>}
          {words.sides.map((side) => (
            <DocumentSideDrop
              key={`${words.kind}-${side}`}
              words={words}
              side={side}
              uploaded={has(documents, words, side)}
              onDone={reread}
            />
          ))}
          <p className="text-support text-ink-soft">
            All four corners in view, sharp, no glare. We keep it encrypted, and only officers who
            check it can open it.
          </p>
        </div>
      )}
      {isAsked && missing.length > 0 && (
        <Notice meaning="caution" isLive>
          {words && words.sides.length > 1
            ? 'Both sides are needed. Add the one that is missing.'
            : 'Add the document first.'}
        </Notice>
      )}
      <Button onClick={handIn} isBusy={submit.isPending} busyLabel="Handing in…">
        Hand in for checking
      </Button>
    </div>
  )
}

function has(
  documents: VerificationStatus['documents'],
  words: DocumentWords,
  side: DocumentWords['sides'][number],
) {
  return documents.find((document) => document.kind === words.kind && document.side === side)
}
