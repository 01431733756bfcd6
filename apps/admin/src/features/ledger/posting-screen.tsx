'use client'
import { isId } from '@corridor/kernel/ids'
import { CopyId } from '@corridor/ui/copy-id'
import { Skeleton } from '@corridor/ui/skeleton'
import { Tag } from '@corridor/ui/status-tag'
import { useWords } from '@corridor/words/react'
import { skipToken, useQuery } from '@tanstack/react-query'
import { ReadProblem } from '../../failures/read-problem.tsx'
import { ConsolePage } from '../../shell/console-page.tsx'
import { useApi } from '../../trpc/client.ts'
import { auditHref } from '../audit/audit-href.ts'
import { CurrencyLegs } from './currency-legs.tsx'
import type { Posting } from './ledger-types.ts'
import { PostingFacts } from './posting-facts.tsx'

/** One page of the journal: a posting with every leg, what it reverses and what reverses it. */
export function PostingScreen({ ledgerTransferId }: { ledgerTransferId: string }) {
  const words = useWords('admin.ledger')
  const ways = useWays()
  const isGood = isId('led', ledgerTransferId)
  const posting = useQuery(
    useApi().ledger.posting.queryOptions(isGood ? { ledgerTransferId } : skipToken),
  )
  if (posting.data) return <PostingPage posting={posting.data} />
  return (
    <ConsolePage breadcrumb={[...ways, { label: words('title-posting') }]}>
      {posting.error || !isGood ? (
        <ReadProblem error={posting.error} onRetry={() => void posting.refetch()} back={ways[1]} />
      ) : (
        <div className="grid gap-card xl:grid-cols-3">
          <Skeleton className="h-96 rounded-card" />
          <Skeleton className="h-96 rounded-card xl:col-span-2" />
        </div>
      )}
    </ConsolePage>
  )
}

/** From the ledger to the journal. */
function useWays() {
  const words = useWords('admin.ledger')
  return [
    { href: '/ledger', label: words('title') },
    { href: '/ledger/journal', label: words('title-journal') },
  ] as const
}

function PostingPage({ posting }: { posting: Posting }) {
  const words = useWords('admin.ledger')
  const ways = useWays()
  return (
    <ConsolePage
      breadcrumb={[...ways, { label: posting.code }]}
      title={<span className="font-mono">{posting.code}</span>}
      focusKey={posting.ledgerTransferId}
      auditHref={auditHref('led', posting.ledgerTransferId)}
      tag={
        <>
          {posting.reversesId && (
            <Tag meaning="info" density="compact">
              {words('reversal')}
            </Tag>
          )}
          {posting.reversedBy.length > 0 && (
            <Tag meaning="warning" density="compact">
              {words('reversed')}
            </Tag>
          )}
          <CopyId
            value={posting.ledgerTransferId}
            label={words('posting-id')}
            isShort
            className="text-meta"
          />
        </>
      }
    >
      <div className="grid min-w-0 items-start gap-card xl:grid-cols-3">
        <PostingFacts posting={posting} />
        <div className="flex min-w-0 flex-col gap-card xl:col-span-2">
          {posting.totals.map((total) => (
            <CurrencyLegs
              key={total.currency}
              total={total}
              legs={posting.legs.filter((leg) => leg.amount.currency === total.currency)}
            />
          ))}
        </div>
      </div>
    </ConsolePage>
  )
}
