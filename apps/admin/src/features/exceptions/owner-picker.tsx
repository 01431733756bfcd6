'use client'
import { type Id, isId } from '@corridor/kernel/ids'
import { fullNameOf } from '@corridor/kernel/name-rule'
import { Field } from '@corridor/ui/field'
import { Select } from '@corridor/ui/select'
import { TextInput } from '@corridor/ui/text-input'
import { useWords } from '@corridor/words/react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useApi } from '../../trpc/client.ts'

const shortest = 3
const most = 10

export type OwnerPickerProps = {
  value: Id<'cus'> | null
  onChange: (customerId: Id<'cus'> | null) => void
}

/** Whose money it is: a search for customers, and the choice among those found who can still be credited. */
export function OwnerPicker({ value, onChange }: OwnerPickerProps) {
  const words = useWords('admin.exceptions')
  const [typed, setTyped] = useState('')
  const text = typed.trim()
  const found = useQuery({
    ...useApi().customers.search.queryOptions({ text, limit: most }),
    enabled: text.length >= shortest,
    placeholderData: keepPreviousData,
  })
  const people = (found.data?.items ?? []).filter((one) => one.status !== 'closed')
  const isEmpty = text.length >= shortest && found.isSuccess && people.length === 0
  return (
    <div className="flex flex-col gap-item">
      <Field
        label={words('find-owner')}
        density="compact"
        hint={words('find-owner-hint')}
        error={isEmpty ? words('nobody-found') : undefined}
      >
        <TextInput
          density="compact"
          value={typed}
          onValueChange={(next) => {
            setTyped(next)
            onChange(null)
          }}
          autoComplete="off"
          maxLength={200}
        />
      </Field>
      {people.length > 0 && (
        <Field label={words('credit-to')} density="compact">
          <Select
            density="compact"
            placeholder={words('choose-customer')}
            value={value ?? ''}
            onValueChange={(next) => onChange(isId('cus', next) ? next : null)}
            options={people.map((one) => ({
              value: one.customerId,
              label: `${fullNameOf(one)}, ${one.email}`,
            }))}
          />
        </Field>
      )}
    </div>
  )
}
