'use client'
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
import { useWords } from '@corridor/words/react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ReadError } from '../../failures/read-error.tsx'
import { rateOrigin } from '../../prices/price-lines.tsx'
import type { ApiOutputs } from '../../trpc/api-error.ts'
import { useApi } from '../../trpc/client.ts'
import { firstDays } from './first-ask.ts'

type Pair = { source: CurrencyCode; target: CurrencyCode }

/** Today's rate with its source and day, and how it moved. */
export function PairChart({ source, target }: Pair) {
  const words = useWords('web.rates')
  const api = useApi()
  const rate = useQuery(api.fx.getRate.queryOptions({ source, target }))
  if (source === target) {
    return (
      <Card>
        <EmptyState
          art="search"
          title={words('same-currency')}
          description={words('same-currency-detail', { currency: source })}
        />
      </Card>
    )
  }
  if (rate.error && !rate.data) {
    return <ReadError error={rate.error} onRetry={() => void rate.refetch()} />
  }
  if (!rate.data) {
    return (
      <Loading label={words('loading-rate')}>
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
  const words = useWords('web.rates')
  const { calendarDate } = useDates()
  const day = calendarDate(new Date(rate.asOf), { timeZone: 'UTC' })
  return (
    <div className="flex flex-col gap-chip">
      <p className="text-title font-semibold">
        <Rate source={rate.source} target={rate.target} rate={rate.rate} />
      </p>
      <p className="flex flex-wrap items-center gap-chip text-support text-ink-soft">
        {rateOrigin({ rateSource: rate.rateSource, rateAsOf: rate.asOf })}
        {rate.isIndicative && <Tag meaning="warning">{words('indicative')}</Tag>}
      </p>
      {rate.isIndicative && (
        <Notice meaning="caution">{words('indicative-detail', { day })}</Notice>
      )}
      {rate.isDated && !rate.isIndicative && (
        <Notice meaning="caution">{words('demo-day', { day })}</Notice>
      )}
    </div>
  )
}

function History({ source, target }: Pair) {
  const words = useWords('web.rates')
  const [days, setDays] = useState<30 | 365>(firstDays)
  const history = useQuery(useApi().fx.getRateHistory.queryOptions({ source, target, days }))
  return (
    <>
      <Tabs
        label={words('period')}
        look="pill"
        value={String(days)}
        onValueChange={(value) => setDays(value === '365' ? 365 : 30)}
        items={[
          { value: '30', label: words('period-30') },
          { value: '365', label: words('period-365') },
        ]}
      />
      {history.error && !history.data ? (
        <ReadError error={history.error} onRetry={() => void history.refetch()} />
      ) : history.data ? (
        <RateChart source={source} target={target} points={history.data.points} />
      ) : (
        <Loading label={words('loading-history')}>
          <Skeleton className="h-64 rounded-card" />
        </Loading>
      )}
    </>
  )
}
