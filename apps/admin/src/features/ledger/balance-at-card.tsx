'use client'
import type { Id } from '@corridor/kernel/ids'
import { Button } from '@corridor/ui/button'
import { Card, Section } from '@corridor/ui/card'
import { StaffTime } from '@corridor/ui/date-time'
import { DefinitionList } from '@corridor/ui/definition-list'
import { Field } from '@corridor/ui/field'
import { Money } from '@corridor/ui/money'
import { Notice } from '@corridor/ui/notice'
import { TextInput } from '@corridor/ui/text-input'
import { skipToken, useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { apiErrorOf } from '../../trpc/api-error.ts'
import { useApi } from '../../trpc/client.ts'
import { instantOf } from './instant-input.ts'

type Asked = { effectiveAt?: string; recordedAt?: string }

/** What an account held at any time: when money counts as moved, and what the books knew then. */
export function BalanceAtCard({ accountId }: { accountId: Id<'acc'> }) {
  const [asked, setAsked] = useState<Asked | null>(null)
  const found = useQuery({
    ...useApi().ledger.balanceAt.queryOptions(asked ? { accountId, ...asked } : skipToken),
    staleTime: Number.POSITIVE_INFINITY,
  })
  function ask(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const at = (name: string) => instantOf(String(form.get(name) ?? '')) ?? undefined
    setAsked({ effectiveAt: at('effectiveAt'), recordedAt: at('recordedAt') })
  }
  return (
    <Card>
      <Section
        density="compact"
        title="Balance at"
        description="On both clocks; what is left empty is now."
      >
        <form onSubmit={ask} className="flex flex-col gap-item">
          <Field
            label="Effective until"
            hint="Money that counts as moved by then."
            density="compact"
          >
            <TextInput type="datetime-local" step="1" name="effectiveAt" density="compact" />
          </Field>
          <Field label="As recorded until" hint="What the books knew then." density="compact">
            <TextInput type="datetime-local" step="1" name="recordedAt" density="compact" />
          </Field>
          <Button
            type="submit"
            variant="secondary"
            size="compact"
            isBusy={found.isFetching}
            busyLabel="Looking…"
          >
            Show the balance
          </Button>
        </form>
        {found.error && (
          <Notice meaning="negative" density="compact" isLive>
            {apiErrorOf(found.error).message}
          </Notice>
        )}
        {found.data && (
          <div role="status">
            <DefinitionList
              layout="facts"
              items={[
                { term: 'Posted', value: <Money value={found.data.posted} />, isStrong: true },
                { term: 'Effective', value: <StaffTime at={found.data.effectiveAt} /> },
                { term: 'Recorded', value: <StaffTime at={found.data.recordedAt} /> },
              ]}
            />
          </div>
        )}
      </Section>
    </Card>
  )
}
