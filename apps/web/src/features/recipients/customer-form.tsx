'use client'
import type { RecipientView } from '@corridor/domain/beneficiaries/contract'
import { findPayeeInput } from '@corridor/domain/identity/contract'
import { Avatar } from '@corridor/ui/avatar'
import { Button } from '@corridor/ui/button'
import { Field } from '@corridor/ui/field'
import { TextInput } from '@corridor/ui/text-input'
import { useWords } from '@corridor/words/react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { FormError } from '../../failures/form-error.tsx'
import { apiErrorOf } from '../../trpc/api-error.ts'
import { useApi } from '../../trpc/client.ts'
import { lookupOf } from './lookup.ts'

/** Finds another customer by what a friend would know, shows who it is, and saves them. */
export function CustomerForm({ onSaved }: { onSaved: (recipient: RecipientView) => void }) {
  const words = useWords('web.recipients')
  const api = useApi()
  const queryClient = useQueryClient()
  const [text, setText] = useState('')
  const [problem, setProblem] = useState('')
  const find = useMutation({
    mutationFn: (input: ReturnType<typeof lookupOf>) =>
      queryClient.fetchQuery(api.identity.findPayee.queryOptions(input)),
  })
  const create = useMutation(api.recipients.create.mutationOptions({ onSuccess: onSaved }))
  const found = find.data
  const notFound = find.error && apiErrorOf(find.error).code === 'identity.payee-not-found'

  function change(next: string) {
    setText(next)
    setProblem('')
    find.reset()
    create.reset()
  }
  function submit(event: FormEvent) {
    event.preventDefault()
    if (found) return
    const parsed = findPayeeInput.safeParse(lookupOf(text))
    if (parsed.success) find.mutate(parsed.data)
    else setProblem(words('lookup-missing'))
  }
  return (
    <form noValidate onSubmit={submit} className="flex flex-col gap-card">
      <Field
        label={words('lookup')}
        isRequired
        hint={words('lookup-hint')}
        error={problem || (notFound ? apiErrorOf(find.error).message : undefined)}
      >
        <TextInput
          value={text}
          onValueChange={change}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          maxLength={320}
        />
      </Field>
      {found ? (
        <>
          <div
            role="status"
            className="flex items-center gap-item rounded-card border border-line bg-card p-card"
          >
            <Avatar name={found.displayName} tone="accent" />
            <div className="min-w-0">
              <p className="font-medium wrap-anywhere">{found.displayName}</p>
              <p className="truncate text-support text-ink-soft">
                <bdi dir="ltr">@{found.handle}</bdi>
              </p>
            </div>
          </div>
          <FormError error={create.error} />
          <Button
            width="full"
            autoFocus
            isBusy={create.isPending || create.isSuccess}
            busyLabel={words('saving')}
            onClick={() => create.mutate({ kind: 'customer', lookup: `@${found.handle}` })}
          >
            {words('yes-add', { name: found.displayName })}
          </Button>
        </>
      ) : (
        <>
          {!notFound && <FormError error={find.error} />}
          <Button type="submit" width="full" isBusy={find.isPending} busyLabel={words('finding')}>
            {words('find')}
          </Button>
        </>
      )}
    </form>
  )
}
