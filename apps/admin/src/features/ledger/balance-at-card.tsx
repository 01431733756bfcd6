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
import { useWords } from '@corridor/words/react'
import { skipToken, useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { apiErrorOf } from '../../trpc/api-error.ts'
import { useApi } from '../../trpc/client.ts'
import { instantOf } from './instant-input.ts'

type Asked = { effectiveAt?: string; recordedAt?: string }

/** What an account held at any time: when money counts as moved, and what the books knew then. */
export function BalanceAtCard({ accountId }: { accountId: Id<'acc'> }) {
  const words = useWords('admin.ledger')
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
        title={words('balance-at')}
        description={words('balance-at-detail')}
      >
        <form onSubmit={ask} className="flex flex-col gap-item">
          <Field
            label={words('effective-until')}
            hint={words('effective-until-hint')}
            density="compact"
          >
            <TextInput type="datetime-local" step="1" name="effectiveAt" density="compact" />
          </Field>
          <Field
            label={words('recorded-until')}
            hint={words('recorded-until-hint')}
            density="compact"
          >
            <TextInput type="datetime-local" step="1" name="recordedAt" density="compact" />
          </Field>
          <Button
            type="submit"
            variant="secondary"
            size="compact"
            isBusy={found.isFetching}
            busyLabel={words('looking')}
          >
            {words('show-balance')}
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
                {
                  term: words('posted'),
                  value: <Money value={found.data.posted} />,
                  isStrong: true,
                },
                { term: words('effective'), value: <StaffTime at={found.data.effectiveAt} /> },
                { term: words('recorded'), value: <StaffTime at={found.data.recordedAt} /> },
              ]}
            />
          </div>
        )}
      </Section>
    </Card>
  )
}
