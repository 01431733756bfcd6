'use client'
import { FieldGroup } from '@corridor/ui/field'
import { Notice } from '@corridor/ui/notice'
import { RadioCards } from '@corridor/ui/radio-cards'
import { DocumentSideDrop } from './document-side.tsx'
import type { useDocuments } from './use-documents.ts'

export type DocumentChoiceProps = {
  documents: ReturnType<typeof useDocuments>
  /** Handing in was tried: what is missing is said. */
  isAsked: boolean
  onDone: () => Promise<unknown>
}

/** Kind of document, and its sides. */
export function DocumentChoice({ documents, isAsked, onDone }: DocumentChoiceProps) {
  const { offered, words, missing, choose, uploaded } = documents
  return (
    <>
      {offered.length > 1 && (
        <FieldGroup
          label="Which document?"
          error={isAsked && !words ? 'Choose a document.' : undefined}
        >
          <RadioCards
            label="Which document?"
            options={offered.map(({ kind, title, description }) => ({
              value: kind,
              title,
              description,
            }))}
            value={words?.kind ?? ''}
            onValueChange={choose}
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
              uploaded={uploaded(side)}
              onDone={onDone}
            />
          ))}
          <p className="text-support text-ink-soft">
            All four corners in view, sharp, no glare. We keep it encrypted, and only officers who
            check it can open it.
          </p>
        </div>
      )}
      {isAsked && words && missing.length > 0 && (
        <Notice meaning="caution" isLive>
          {words.sides.length > 1
            ? 'Both sides are needed. Add the one that is missing.'
            : 'Add the document first.'}
        </Notice>
      )}
    </>
  )
}
