'use client'
import type { RecipientType } from '@corridor/domain/beneficiaries/contract'
import { longestName, nameBearers } from '@corridor/kernel/name-rule'
import { Field, FieldGroup } from '@corridor/ui/field'
import { RadioCards } from '@corridor/ui/radio-cards'
import { TextInput } from '@corridor/ui/text-input'
import { useWords } from '@corridor/words/react'

/** Who is paid: what the form asks for and which names are right hang on it. */
export function TypeChoice(props: {
  value: RecipientType
  onValueChange: (type: RecipientType) => void
}) {
  const words = useWords('web.recipients')
  return (
    <FieldGroup label={words('who')}>
      <RadioCards
        label={words('who')}
        columns={2}
        value={props.value}
        onValueChange={(value) => props.onValueChange(value === 'business' ? value : 'person')}
        options={nameBearers.map((value) => ({ value, title: words(`type-${value}`) }))}
      />
    </FieldGroup>
  )
}

/** The holder's name. Written in its own direction. */
export function HolderName(props: {
  type: RecipientType
  value: string
  error: string | undefined
  onValueChange: (name: string) => void
}) {
  const { type, value, error, onValueChange } = props
  const words = useWords('web.recipients')
  return (
    <Field label={words(`name-${type}`)} isRequired error={error} hint={words(`name-${type}-hint`)}>
      <TextInput
        dir="auto"
        value={value}
        onValueChange={onValueChange}
        autoComplete="off"
        maxLength={longestName + 60}
      />
    </Field>
  )
}
