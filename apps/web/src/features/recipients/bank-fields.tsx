'use client'
import type { FieldView } from '@corridor/domain/beneficiaries/contract'
import { Combobox } from '@corridor/ui/combobox'
import { Field, FieldGroup } from '@corridor/ui/field'
import { RadioCards } from '@corridor/ui/radio-cards'
import { Select } from '@corridor/ui/select'
import { TextInput } from '@corridor/ui/text-input'
import { useWords } from '@corridor/words/react'

/** Above this many choices a list wants a search. */
const searchFrom = 12

export type BankFieldProps = {
  field: FieldView
  value: string
  error: string | undefined
  onValueChange: (value: string) => void
}

/** One field of an account's form, as its data says. */
export function BankField({ field, value, error, onValueChange }: BankFieldProps) {
  const words = useWords('web.recipients')
  const { label, required, example } = field
  const options = field.options ?? []
  if (field.type === 'radio') {
    return (
      <FieldGroup label={label} error={error}>
        <RadioCards
          label={label}
          columns={2}
          value={value}
          onValueChange={onValueChange}
          options={options.map((option) => ({ value: option.value, title: option.label }))}
        />
      </FieldGroup>
    )
  }
  const wiring = { label, error, isRequired: required, isOptional: !required }
  if (field.type === 'select') {
    return (
      <Field {...wiring}>
        {options.length >= searchFrom ? (
          <Combobox
            value={value}
            onValueChange={onValueChange}
            options={options}
            placeholder={words('choose')}
            searchLabel={words('search-in', { label })}
          />
        ) : (
          <Select
            value={value}
            onValueChange={onValueChange}
            options={options}
            placeholder={words('choose')}
          />
        )}
      </Field>
    )
  }
  const isNumber = Boolean(field.pattern)
  return (
    <Field {...wiring} hint={isNumber ? words('such-as', { example }) : undefined}>
      <TextInput
        type={field.type === 'date' ? 'date' : 'text'}
        value={value}
        onValueChange={onValueChange}
        isMono={isNumber}
        inputMode={
          isNumber && /^\^?(\[0-9\]|\{|\}|[0-9,^$])+$/.test(field.pattern ?? '')
            ? 'numeric'
            : undefined
        }
        autoCapitalize={isNumber ? 'characters' : undefined}
        autoComplete="off"
        spellCheck={false}
      />
    </Field>
  )
}
