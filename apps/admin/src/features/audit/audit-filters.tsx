'use client'
import { Button } from '@corridor/ui/button'
import { Field } from '@corridor/ui/field'
import { TextInput } from '@corridor/ui/text-input'
import { useHotkeys } from '@corridor/ui/use-hotkeys'
import { useUrlState } from '@corridor/ui/use-url-state'
import { type FormEvent, useRef } from 'react'

export const auditKeys = ['entityType', 'entityId', 'actor', 'action'] as const

const fields = [
  { key: 'entityType', label: 'Kind', example: 'customer' },
  { key: 'entityId', label: 'Id', example: 'cus_…' },
  { key: 'actor', label: 'Who', example: 'staff:stf_… or staff' },
  { key: 'action', label: 'Did', example: 'customer.viewed or kyc.' },
] as const

/** Whose records, of what kind, by whom. Applied with Enter. */
export function AuditFilters({ onChange, onClear }: { onChange: () => void; onClear: () => void }) {
  const url = useUrlState()
  const first = useRef<HTMLInputElement>(null)
  useHotkeys({ '/': () => first.current?.focus() })
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    onChange()
    url.set(
      Object.fromEntries(auditKeys.map((key) => [key, String(form.get(key) ?? '').trim() || null])),
      'push',
    )
  }
  return (
    <form onSubmit={submit} className="flex flex-wrap items-end gap-chip">
      {fields.map(({ key, label, example }, index) => (
        <Field key={key} label={label} density="compact" className="min-w-40 flex-1">
          <TextInput
            ref={index === 0 ? first : undefined}
            density="compact"
            name={key}
            placeholder={example}
            defaultValue={url.get(key)}
            maxLength={120}
          />
        </Field>
      ))}
      <Button type="submit" size="compact" variant="secondary">
        Search
      </Button>
      {auditKeys.some((key) => url.get(key) !== '') && (
        <Button size="compact" variant="quiet" onClick={onClear}>
          Clear
        </Button>
      )}
    </form>
  )
}
