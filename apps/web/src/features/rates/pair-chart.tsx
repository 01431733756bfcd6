'use client'
import { rateSourceNames } from '@corridor/domain/fx/contract'
import type { CurrencyCode } from '@corridor/kernel/currency'
import { Card } from '@corridor/ui/card'
import { useDates } from '@corridor/ui/date-time'
import { EmptyState } from '@corridor/ui/empty-state'
import { Notice } from '@corridor/ui/notice'
import { Rate } from '@corridor/ui/rate'
import { RateChart } from '@corridor/ui/rate-chart'
import { Loading, Skeleton } from '@corridor/ui/skeleton'
import { Tag } from '@corridor/ui/status-tag'
import { Tabs } from '@corridor/ui/tabs'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ReadError } from '../../shell/read-error.tsx'
import type { ApiOutputs } from '../../trpc/api-error.ts'
import { useApi } from '../../trpc/client.ts'
import { firstDays } from './first-ask.ts'

type Pair = { source: CurrencyCode; target: CurrencyCode }

/** Today's rate with its source and day, and how it moved. */
export function PairChart({ source, target }: Pair) {
  const api = useApi()
  const rate = useQuery(api.fx.getRate.queryOptions({ source, target }))
  if (source === target) {
    return (
      <Card>
        <EmptyState
          art="search"
          title="Choose two different currencies"
          description={`1 ${source} is 1 ${target}.`}
        />
      </Card>
    )
  }
  if (rate.error && !rate.data) {
    return <ReadError error={rate.error} onRetry={() => void rate.refetch()} />
  }
  if (!rate.data) {
    return (
      <Loading label="Looking at the rate">
        <Skeleton className="h-96 rounded-card" />
      </Loading>
    )
  }
  return (
    <Card className="flex flex-col gap-card">
      <RateNow rate={rate.data} />
      <History source={source} target={target} />
    </Card>
  )
}

function RateNow({ rate }: { rate: ApiOutputs['fx']['getRate'] }) {
  const { calendarDate } = useDates()
  const day = calendarDate(new Date(rate.asOf), { timeZone: 'UTC' })
  return (
    <div className="flex flex-col gap-chip">
      <p className="text-title font-semibold">
        <Rate source={rate.source} target={rate.target} rate={rate.rate} />
      </p>
      <p className="flex flex-wrap items-center gap-chip text-support text-ink-soft">
        {rateSourceNames[rate.rateSource]}, {day}
        {rate.isIndicative && <Tag meaning="warning">Indicative</Tag>}
      </p>
      {rate.isIndicative && (
        <Notice meaning="caution">
          No published source has this pair. The rate is set by hand and stands as of {day}.
        </Notice>
      )}
      {rate.isDated && !rate.isIndicative && (
        <Notice meaning="caution">This demo uses the published rates of {day}.</Notice>
      )}
    </div>
  )
}

function History({ source, target }: Pair) {
  const [days, setDays] = useState<30 | 365>(firstDays)
  const history = useQuery(useApi().fx.getRateHistory.queryOptions({ source, target, days }))
  return (
    <>
      <Tabs
        label="Period"
        look="pill"
        value={String(days)}
        onValueChange={(value) => setDays(value === '365' ? 365 : 30)}
        items={[
          { value: '30', label: '30 days' },
          { value: '365', label: '1 year' },
        ]}
      />
      {history.error && !history.data ? (
        <ReadError error={history.error} onRetry={() => void history.refetch()} />
      ) : history.data ? (
        <RateChart source={source} target={target} points={history.data.points} />
      ) : (
        <Loading label="Getting the history">
          <Skeleton className="h-64 rounded-card" />
        </Loading>
      )}
    </>
  )
}
