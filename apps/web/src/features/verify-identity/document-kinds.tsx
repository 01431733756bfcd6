'use client'
import { FieldGroup } from '@corridor/ui/field'
import { RadioCards } from '@corridor/ui/radio-cards'
import { useWords } from '@corridor/words/react'
import { identityDocuments } from './documents.ts'

export type DocumentKindsProps = {
  /** The chosen kind, or empty. */
  value: string
  onChoose: (kind: string) => void
  /** Handing in was tried: that none is chosen is said. */
  isAsked: boolean
}

/** Which document shows who somebody is. */
export function DocumentKinds({ value, onChoose, isAsked }: DocumentKindsProps) {
  const words = useWords('web.verify-identity')
  return (
    <FieldGroup
      label={words('which-document')}
      error={isAsked && !value ? words('document-missing') : undefined}
    >
      <RadioCards
        label={words('which-document')}
        options={identityDocuments.map(({ kind }) => ({
          value: kind,
          title: words(`document-${kind}`),
          description: words(`document-${kind}-detail`),
        }))}
        value={value}
        onValueChange={onChoose}
      />
    </FieldGroup>
  )
}
