'use client'
import { Button } from '@corridor/ui/button'
import { Field } from '@corridor/ui/field'
import { TextInput } from '@corridor/ui/text-input'
import { useHotkeys } from '@corridor/ui/use-hotkeys'
import { useWords } from '@corridor/words/react'
import { parseAsString, useQueryStates } from 'nuqs'
import { type FormEvent, useRef } from 'react'

const auditKeys = ['entityType', 'entityId', 'actor', 'action'] as const

/** The filters as the address has them. */
export const auditParsers = {
  entityType: parseAsString,
  entityId: parseAsString,
  actor: parseAsString,
  action: parseAsString,
}

/** Whose records, of what kind, by whom. Applied with Enter. */
export function AuditFilters({ onChange, onClear }: { onChange: () => void; onClear: () => void }) {
  const words = useWords('admin.audit')
  const fields = [
    { key: 'entityType', label: words('kind'), example: 'customer' },
    { key: 'entityId', label: words('id'), example: 'cus_…' },
    { key: 'actor', label: words('who'), example: words('example-actor') },
    { key: 'action', label: words('did'), example: words('example-action') },
  ] as const
  const [asked, ask] = useQueryStates(auditParsers)
  const first = useRef<HTMLInputElement>(null)
  useHotkeys({ '/': () => first.current?.focus() })
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    onChange()
    const typed = auditKeys.map((key) => [key, String(form.get(key) ?? '').trim() || null])
    void ask(Object.fromEntries(typed), { history: 'push' })
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
            defaultValue={asked[key] ?? ''}
            maxLength={120}
          />
        </Field>
      ))}
      <Button type="submit" size="compact" variant="secondary">
        {words('search')}
      </Button>
      {auditKeys.some((key) => asked[key]) && (
        <Button size="compact" variant="quiet" onClick={onClear}>
          {words('clear')}
        </Button>
      )}
    </form>
  )
}
