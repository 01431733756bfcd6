'use client'
import { isId } from '@corridor/kernel/ids'
import { CopyId } from '@corridor/ui/copy-id'
import { Skeleton } from '@corridor/ui/skeleton'
import { Tag } from '@corridor/ui/status-tag'
import { skipToken, useQuery } from '@tanstack/react-query'
import { auditHref } from '../../shell/audit-href.ts'
import { ConsolePage } from '../../shell/console-page.tsx'
import { ReadProblem } from '../../shell/read-problem.tsx'
import { useApi } from '../../trpc/client.ts'
import { CurrencyLegs } from './currency-legs.tsx'
import type { Posting } from './ledger-types.ts'
import { PostingFacts } from './posting-facts.tsx'

const back = { href: '/ledger/journal', label: 'Journal' }

/** One page of the journal: a posting with every leg, what it reverses and what reverses it. */
export function PostingScreen({ ledgerTransferId }: { ledgerTransferId: string }) {
  const isGood = isId('led', ledgerTransferId)
  const posting = useQuery(
    useApi().ledger.posting.queryOptions(isGood ? { ledgerTransferId } : skipToken),
  )
  if (posting.data) return <PostingPage posting={posting.data} />
  return (
    <ConsolePage breadcrumb={[{ href: '/ledger', label: 'Ledger' }, back, { label: 'Posting' }]}>
      {posting.error || !isGood ? (
        <ReadProblem error={posting.error} onRetry={() => void posting.refetch()} back={back} />
      ) : (
        <div className="grid gap-card xl:grid-cols-3">
          <Skeleton className="h-96 rounded-card" />
          <Skeleton className="h-96 rounded-card xl:col-span-2" />
        </div>
      )}
    </ConsolePage>
  )
}

function PostingPage({ posting }: { posting: Posting }) {
  return (
    <ConsolePage
      breadcrumb={[{ href: '/ledger', label: 'Ledger' }, back, { label: posting.code }]}
      title={<span className="font-mono">{posting.code}</span>}
      focusKey={posting.ledgerTransferId}
      auditHref={auditHref('led', posting.ledgerTransferId)}
      tag={
        <>
          {posting.reversesId && (
            <Tag meaning="info" density="compact">
              Reversal
            </Tag>
          )}
          {posting.reversedBy.length > 0 && (
            <Tag meaning="warning" density="compact">
              Reversed
            </Tag>
          )}
          <CopyId
            value={posting.ledgerTransferId}
            label="posting id"
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
