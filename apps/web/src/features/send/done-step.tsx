'use client'
import type { TransferState, TransferView } from '@corridor/domain/transfers/contract'
import type { Id } from '@corridor/kernel/ids'
import { buttonClass } from '@corridor/ui/button'
import { Card } from '@corridor/ui/card'
import { Link } from '@corridor/ui/link'
import { Money } from '@corridor/ui/money'
import { Loading, Skeleton } from '@corridor/ui/skeleton'
import { StatusTag } from '@corridor/ui/status-tag'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { ReadError } from '../../shell/read-error.tsx'
import { TransferTracker } from '../../shell/transfer-tracker.tsx'
import { useApi } from '../../trpc/client.ts'
import { dropAttemptsOf } from './send-attempt.ts'

/** What became of it: live, dated, in words that stay calm while something is being checked. */
export function DoneStep({ transferId }: { transferId: Id<'tr'> }) {
  const { data, error, refetch } = useQuery(useApi().transfers.get.queryOptions({ transferId }))
  const heading = useRef<HTMLHeadingElement>(null)
  const isShown = data !== undefined
  useEffect(() => dropAttemptsOf(sessionStorage, transferId), [transferId])
  useEffect(() => {
    if (isShown) heading.current?.focus()
  }, [isShown])

  if (error && !data) return <ReadError error={error} onRetry={() => void refetch()} />
  if (!data) {
    return (
      <Loading label="Looking at your transfer">
        <Skeleton className="h-64 rounded-card" />
      </Loading>
    )
  }
  return (
    <div className="flex flex-col gap-screen">
      <header className="flex flex-col items-center gap-item pt-screen text-center">
        <h1
          ref={heading}
          tabIndex={-1}
          className="text-hero font-semibold text-balance focus:outline-none"
        >
          {headings[data.state] ?? 'On its way'}
        </h1>
        <p className="max-w-sm text-ink-soft wrap-anywhere">{summary(data)}</p>
        <StatusTag kind="transfer" state={data.state} />
      </header>
      <Card className="flex flex-col gap-screen">
        <p role="status">{data.sentence}</p>
        <TransferTracker transfer={data} />
      </Card>
      <div className="flex flex-col gap-item">
        <Link href="/home" className={buttonClass({ width: 'full' })}>
          Done
        </Link>
        <Link
          href={`/activity/${transferId}`}
          className={buttonClass({ variant: 'secondary', width: 'full' })}
        >
          See the details
        </Link>
      </div>
    </div>
  )
}

const headings: Partial<Record<TransferState, string>> = {
  'in-review': 'We are checking it',
  completed: 'It has arrived',
  voiding: 'Not sent',
  cancelled: 'Cancelled',
  refused: 'Not sent',
  failed: 'Not sent',
  bounced: 'Sent back',
  refunded: 'Refunded',
}

function summary({ source, target, recipientName }: TransferView) {
  const isConverted = source.currency !== target.currency
  return (
    <>
      <Money value={target} className="font-medium text-ink" /> to{' '}
      <span className="font-medium text-ink">{recipientName}</span>
      {isConverted && (
        <>
          {' '}
          from your <Money value={source} />
        </>
      )}
    </>
  )
}
