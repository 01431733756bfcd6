'use client'
import { Notice } from '@corridor/ui/notice'
import { useWords } from '@corridor/words/react'
import { DocumentKinds } from './document-kinds.tsx'
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
  const words = useWords('web.verify-identity')
  const { hasChoice, document, missing, choose, uploaded } = documents
  return (
    <>
      {hasChoice && (
        <DocumentKinds value={document?.kind ?? ''} onChoose={choose} isAsked={isAsked} />
      )}
      {document && (
        <div className="flex flex-col gap-card">
          {!hasChoice && <p className="text-ink-soft">{words('address-document')}</p>}
          {document.sides.map((side) => (
            <DocumentSideDrop
              key={`${document.kind}-${side}`}
              document={document}
              side={side}
              uploaded={uploaded(side)}
              onDone={onDone}
            />
          ))}
          <p className="text-support text-ink-soft">{words('good-picture')}</p>
        </div>
      )}
      {isAsked && document && missing.length > 0 && (
        <Notice meaning="caution" isLive>
          {document.sides.length > 1 ? words('both-sides-needed') : words('file-needed')}
        </Notice>
      )}
    </>
  )
}
