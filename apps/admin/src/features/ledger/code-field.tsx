'use client'
import { Field } from '@corridor/ui/field'
import { TextInput } from '@corridor/ui/text-input'
import { useWords } from '@corridor/words/react'

/** Why money moved, exactly as the journal writes it; applied when it is left or Enter is pressed. */
export function CodeField(props: { value: string; onChange: (code: string | null) => void }) {
  const words = useWords('admin.ledger')
  function apply(text: string) {
    if (text.trim() !== props.value) props.onChange(text.trim() || null)
  }
  return (
    <Field label={words('why')} density="compact" className="min-w-40">
      <TextInput
        key={props.value}
        density="compact"
        isMono
        placeholder="send.internal"
        defaultValue={props.value}
        maxLength={64}
        onBlur={(event) => apply(event.currentTarget.value)}
        onKeyDown={(event) => event.key === 'Enter' && apply(event.currentTarget.value)}
      />
    </Field>
  )
}
