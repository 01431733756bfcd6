'use client'
import type { RecipientView } from '@corridor/domain/beneficiaries/contract'
import type { Id } from '@corridor/kernel/ids'
import { Avatar } from '@corridor/ui/avatar'
import { Button, buttonClass } from '@corridor/ui/button'
import { Card } from '@corridor/ui/card'
import { useCountryName } from '@corridor/ui/country-select'
import { useCurrencyName } from '@corridor/ui/currency-select'
import { DateTime } from '@corridor/ui/date-time'
import { DefinitionList } from '@corridor/ui/definition-list'
import { Link } from '@corridor/ui/link'
import { Notice } from '@corridor/ui/notice'
import { PageHeader } from '@corridor/ui/page-header'
import { SkeletonRows } from '@corridor/ui/skeleton'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { FlowFrame } from '../../shell/flow-frame.tsx'
import { ReadError } from '../../shell/read-error.tsx'
import { useApi } from '../../trpc/client.ts'
import { RemoveRecipient } from './remove-recipient.tsx'

/** One recipient: what is known of the account, and what can be done with it. */
export function RecipientScreen({ recipientId }: { recipientId: Id<'rcp'> }) {
  const { data, error, refetch } = useQuery(useApi().recipients.get.queryOptions({ recipientId }))
  return (
    <FlowFrame>
      {data ? (
        <RecipientPage recipient={data} />
      ) : (
        <>
          <PageHeader title="Recipient" back={{ href: '/recipients', label: 'Recipients' }} />
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
  const [isRemoving, setIsRemoving] = useState(false)
  const factsOf = useFacts()
  const { recipientId, displayName, kind, isActive } = recipient
  return (
    <>
      <PageHeader
        back={{ href: '/recipients', label: 'Recipients' }}
        title={
          <span className="flex min-w-0 items-center gap-item">
            <Avatar name={displayName} size="large" tone="accent" />
            <bdi className="min-w-0 wrap-anywhere">{displayName}</bdi>
          </span>
        }
      />
      {!isActive && (
        <Notice meaning="info" title="Not in your list any more">
          This recipient was removed or replaced. Add it again to send money to it.
        </Notice>
      )}
      <Card>
        <DefinitionList isDivided items={factsOf(recipient)} />
      </Card>
      {isActive && (
        <div className="flex flex-col gap-item">
          <Link href={`/send?recipient=${recipientId}`} className={buttonClass({ width: 'full' })}>
            Send money
          </Link>
          {kind === 'bank' && (
            <Link
              href={`/recipients/${recipientId}/edit`}
              className={buttonClass({ variant: 'secondary', width: 'full' })}
            >
              Edit
            </Link>
          )}
          <Button variant="quiet" width="full" onClick={() => setIsRemoving(true)}>
            Remove
          </Button>
        </div>
      )}
      <RemoveRecipient recipient={recipient} isOpen={isRemoving} onOpenChange={setIsRemoving} />
    </>
  )
}

const typeWords = { person: 'A person', business: 'A business' } as const

function useFacts() {
  const countryName = useCountryName()
  const currencyName = useCurrencyName()
  return (recipient: RecipientView) => {
    const { kind, type, detail, nameAtBank, currency, country, nickname, createdAt } = recipient
    return [
      { term: kind === 'customer' ? 'Corridor customer' : 'Account', value: detail },
      type && { term: 'Recipient', value: typeWords[type] },
      nameAtBank && {
        term: 'Bank will see',
        value: <bdi className="wrap-anywhere">{nameAtBank}</bdi>,
      },
      currency && { term: 'Currency', value: `${currencyName(currency)} (${currency})` },
      country && { term: 'Country', value: countryName(country) },
      nickname && { term: 'Nickname', value: <span className="wrap-anywhere">{nickname}</span> },
      kind === 'customer' && { term: 'Currency', value: 'Any that you hold' },
      { term: 'Added', value: <DateTime at={createdAt} show="date" /> },
    ].map((fact) => fact || null)
  }
}
