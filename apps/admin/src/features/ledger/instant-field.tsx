'use client'
import { Field } from '@corridor/ui/field'
import { TextInput } from '@corridor/ui/text-input'
import { instantOf, localOf } from './instant-input.ts'

export type InstantFieldProps = {
  label: string
  /** An instant, or '' for none. */
  value: string
  onChange: (instant: string | null) => void
}

/** A date and time in the reader's own zone, applied when it is left or Enter is pressed. */
export function InstantField({ label, value, onChange }: InstantFieldProps) {
  const local = localOf(value)
  function apply(text: string) {
    const next = instantOf(text)
    if (next !== (instantOf(local) ?? null)) onChange(next)
  }
  return (
    <Field label={label} density="compact">
      <TextInput
        key={local}
        type="datetime-local"
        step="1"
        density="compact"
        defaultValue={local}
        onBlur={(event) => apply(event.currentTarget.value)}
        onKeyDown={(event) => event.key === 'Enter' && apply(event.currentTarget.value)}
      />
    </Field>
  )
}
