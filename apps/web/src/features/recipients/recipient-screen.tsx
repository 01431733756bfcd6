'use client'
import type { RecipientView } from '@corridor/domain/beneficiaries/contract'
import type { Id } from '@corridor/kernel/ids'
import { Avatar } from '@corridor/ui/avatar'
import { Button, buttonClass } from '@corridor/ui/button'
import { Card } from '@corridor/ui/card'
import { useCountryName } from '@corridor/ui/country-name'
import { useCurrencyName } from '@corridor/ui/currency-name'
import { DateTime } from '@corridor/ui/date-time'
import { DefinitionList } from '@corridor/ui/definition-list'
import { Link } from '@corridor/ui/link'
import { Notice } from '@corridor/ui/notice'
import { PageHeader } from '@corridor/ui/page-header'
import { SkeletonRows } from '@corridor/ui/skeleton'
import { useWords } from '@corridor/words/react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ReadError } from '../../failures/read-error.tsx'
import { FlowFrame } from '../../shell/flow-frame.tsx'
import { useApi } from '../../trpc/client.ts'
import { RemoveRecipient } from './remove-recipient.tsx'

/** One recipient: what is known of the account, and what can be done with it. */
export function RecipientScreen({ recipientId }: { recipientId: Id<'rcp'> }) {
  const words = useWords('web.recipients')
  const { data, error, refetch } = useQuery(useApi().recipients.get.queryOptions({ recipientId }))
  return (
    <FlowFrame>
      {data ? (
        <RecipientPage recipient={data} />
      ) : (
        <>
          <PageHeader
            title={words('recipient')}
            back={{ href: '/recipients', label: words('title') }}
          />
          {error ? (
            <ReadError error={error} onRetry={() => void refetch()} />
          ) : (
            <SkeletonRows count={3} />
          )}
        </>
      )}
    </FlowFrame>
  )
}

function RecipientPage({ recipient }: { recipient: RecipientView }) {
  const words = useWords('web.recipients')
  const facts = useFacts(recipient)
  const [isRemoving, setIsRemoving] = useState(false)
  const { recipientId, displayName, kind, isActive } = recipient
  return (
    <>
      <PageHeader
        back={{ href: '/recipients', label: words('title') }}
        title={
          <span className="flex min-w-0 items-center gap-item">
            <Avatar name={displayName} size="large" tone="accent" />
            <bdi className="min-w-0 wrap-anywhere">{displayName}</bdi>
          </span>
        }
      />
      {!isActive && (
        <Notice meaning="info" title={words('gone-title')}>
          {words('gone-detail')}
        </Notice>
      )}
      <Card>
        <DefinitionList isDivided items={facts} />
      </Card>
      {isActive && (
        <div className="flex flex-col gap-item">
          <Link href={`/send?recipient=${recipientId}`} className={buttonClass({ width: 'full' })}>
            {words('send')}
          </Link>
          {kind === 'bank' && (
            <Link
              href={`/recipients/${recipientId}/edit`}
              className={buttonClass({ variant: 'secondary', width: 'full' })}
            >
              {words('edit')}
            </Link>
          )}
          <Button variant="quiet" width="full" onClick={() => setIsRemoving(true)}>
            {words('remove')}
          </Button>
        </div>
      )}
      <RemoveRecipient recipient={recipient} isOpen={isRemoving} onOpenChange={setIsRemoving} />
    </>
  )
}

function useFacts(recipient: RecipientView) {
  const currencyName = useCurrencyName()
  const countryName = useCountryName()
  const words = useWords('web.recipients')
  const { kind, type, detail, nameAtBank, currency, country, nickname, createdAt } = recipient
  return [
    { term: words(kind === 'customer' ? 'customer' : 'account'), value: detail },
    type && { term: words('recipient'), value: words(`type-${type}`) },
    nameAtBank && {
      term: words('bank-sees'),
      value: <bdi className="wrap-anywhere">{nameAtBank}</bdi>,
    },
    currency && { term: words('currency'), value: `${currencyName(currency)} (${currency})` },
    country && { term: words('country'), value: countryName(country) },
    nickname && {
      term: words('nickname'),
      value: <span className="wrap-anywhere">{nickname}</span>,
    },
    kind === 'customer' && { term: words('currency'), value: words('currency-any') },
    { term: words('added'), value: <DateTime at={createdAt} show="date" /> },
  ].map((fact) => fact || null)
}
