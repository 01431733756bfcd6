'use client'
import type { TransferState, TransferView } from '@corridor/domain/transfers/contract'
import type { Id } from '@corridor/kernel/ids'
import { buttonClass } from '@corridor/ui/button'
import { Card } from '@corridor/ui/card'
import { Link } from '@corridor/ui/link'
import { Money } from '@corridor/ui/money'
import { Loading, Skeleton } from '@corridor/ui/skeleton'
import { StatusTag } from '@corridor/ui/status-tag'
import { useWords } from '@corridor/words/react'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { TransferTracker } from '../../activity/transfer-tracker.tsx'
import { ReadError } from '../../failures/read-error.tsx'
import { useApi } from '../../trpc/client.ts'
import { dropAttemptsOf } from './send-attempt.ts'

/** What became of it: live, dated, in words that stay calm while something is being checked. */
export function DoneStep({ transferId }: { transferId: Id<'tr'> }) {
  const words = useWords('web.send')
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
      <Loading label={words('transfer-loading')}>
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
          {words(headings[data.state] ?? 'done-on-its-way')}
        </h1>
        <p className="max-w-sm text-ink-soft wrap-anywhere">
          <Summary transfer={data} />
        </p>
        <StatusTag kind="transfer" state={data.state} />
      </header>
      <Card className="flex flex-col gap-screen">
        <p role="status">{data.sentence}</p>
        <TransferTracker transfer={data} />
      </Card>
      <div className="flex flex-col gap-item">
        <Link href="/home" className={buttonClass({ width: 'full' })}>
          {words('done')}
        </Link>
        <Link
          href={`/activity/${transferId}`}
          className={buttonClass({ variant: 'secondary', width: 'full' })}
        >
          {words('details')}
        </Link>
      </div>
    </div>
  )
}

/** What stands above a state; every other one is on its way. */
const headings: Partial<
  Record<
    TransferState,
    | 'done-in-review'
    | 'done-completed'
    | 'done-not-sent'
    | 'done-cancelled'
    | 'done-bounced'
    | 'done-refunded'
  >
> = {
  'in-review': 'done-in-review',
  completed: 'done-completed',
  voiding: 'done-not-sent',
  cancelled: 'done-cancelled',
  refused: 'done-not-sent',
  failed: 'done-not-sent',
  bounced: 'done-bounced',
  refunded: 'done-refunded',
}

function Summary({ transfer }: { transfer: TransferView }) {
  const words = useWords('web.send')
  const { source, target, recipientName } = transfer
  const parts = {
    target: () => <Money value={target} className="font-medium text-ink" />,
    name: () => <bdi className="font-medium text-ink">{recipientName}</bdi>,
  }
  return source.currency === target.currency
    ? words.rich('summary', parts)
    : words.rich('summary-converted', { ...parts, source: () => <Money value={source} /> })
}
