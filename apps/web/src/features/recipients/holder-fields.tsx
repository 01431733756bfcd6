'use client'
import type { RecipientType } from '@corridor/domain/beneficiaries/contract'
import { longestName } from '@corridor/kernel/name-rule'
import { Field, FieldGroup } from '@corridor/ui/field'
import { RadioCards } from '@corridor/ui/radio-cards'
import { TextInput } from '@corridor/ui/text-input'

/** Who is paid: what the form asks for and which names are right hang on it. */
export function TypeChoice(props: {
  value: RecipientType
  onValueChange: (type: RecipientType) => void
}) {
  return (
    <FieldGroup label="Who do you pay?">
      <RadioCards
        label="Who do you pay?"
        columns={2}
        value={props.value}
        onValueChange={(value) => props.onValueChange(value === 'business' ? value : 'person')}
        options={[
          { value: 'person', title: 'A person' },
          { value: 'business', title: 'A business' },
        ]}
      />
    </FieldGroup>
  )
}

const words = {
  person: {
    label: 'Full name of the account holder',
    hint: 'As the bank knows it, in any script. One name is enough where that is the whole name.',
  },
  business: {
    label: 'Name of the business',
    hint: 'As the bank knows it, such as Smith & Sons Ltd.',
  },
} as const

/** The holder's name. Written in its own direction. */
export function HolderName(props: {
  type: RecipientType
  value: string
  error: string | undefined
  onValueChange: (name: string) => void
}) {
  const { type, value, error, onValueChange } = props
  const { label, hint } = words[type]
  return (
    <Field label={label} isRequired error={error} hint={hint}>
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
