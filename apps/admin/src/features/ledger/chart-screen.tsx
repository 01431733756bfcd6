'use client'
import { accountKinds } from '@corridor/domain/ledger/contract'
import { EmptyState } from '@corridor/ui/empty-state'
import { Loading, Skeleton } from '@corridor/ui/skeleton'
import { useWords } from '@corridor/words/react'
import { useQuery } from '@tanstack/react-query'
import { ReadProblem } from '../../failures/read-problem.tsx'
import { ConsolePage } from '../../shell/console-page.tsx'
import { useApi } from '../../trpc/client.ts'
import { auditHref } from '../audit/audit-href.ts'
import { ChartPart } from './chart-part.tsx'
import { LedgerTabs } from './ledger-tabs.tsx'
import type { Chart } from './ledger-types.ts'
import { RollUpPart } from './roll-up-part.tsx'

/** The chart of accounts: what every kind of account holds in every currency. */
export function ChartScreen() {
  const words = useWords('admin.ledger')
  const chart = useQuery(useApi().ledger.chart.queryOptions())
  return (
    <ConsolePage breadcrumb={[{ label: words('title') }]} auditHref={auditHref('acc')}>
      <LedgerTabs current="/ledger" />
      {chart.data ? (
        <ChartParts chart={chart.data} />
      ) : chart.error ? (
        <ReadProblem error={chart.error} onRetry={() => void chart.refetch()} />
      ) : (
        <Loading label={words('chart-loading')}>
          <div className="flex flex-col gap-card">
            <Skeleton className="h-40 rounded-card" />
            <Skeleton className="h-40 rounded-card" />
          </div>
        </Loading>
      )}
    </ConsolePage>
  )
}

function ChartParts({ chart }: { chart: Chart }) {
  const words = useWords('admin.ledger')
  if (chart.lines.length === 0) {
    return (
      <EmptyState
        density="compact"
        art="wallet"
        title={words('accounts-none')}
        description={words('chart-none-detail')}
      />
    )
  }
  return (
    <div className="flex flex-col gap-screen">
      {accountKinds.map((kind) => {
        const lines = chart.lines.filter((line) => line.kind === kind)
        return lines.length > 0 && <ChartPart key={kind} kind={kind} lines={lines} />
      })}
      {chart.parents.length > 0 && <RollUpPart parents={chart.parents} />}
    </div>
  )
}
