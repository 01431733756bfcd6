'use client'
import type { CalculationView } from '@corridor/domain/fx/contract'
import { cn } from '@corridor/ui/class-names'
import { useDates } from '@corridor/ui/date-time'
import { DefinitionList } from '@corridor/ui/definition-list'
import { isZeroAmount, Money } from '@corridor/ui/money'
import { Notice } from '@corridor/ui/notice'
import { Rate } from '@corridor/ui/rate'
import { Skeleton } from '@corridor/ui/skeleton'
import { useWords } from '@corridor/words/react'

type OriginProps = {
  of: Pick<CalculationView, 'rateSource' | 'rateAsOf'>
  say: 'rate-origin' | 'rate-from'
}

function Origin({ of, say }: OriginProps) {
  const words = useWords('web.shell')
  const { calendarDate } = useDates()
  const day = calendarDate(new Date(of.rateAsOf), { timeZone: 'UTC' })
  return words(say, { by: words(`rate-source-${of.rateSource}`), day })
}

/** "European Central Bank, 20 November 2026": where and of when a rate is. */
export function rateOrigin(rate: OriginProps['of']) {
  return <Origin of={rate} say="rate-origin" />
}

type Term =
  | 'rate-indicative'
  | 'rate-mid-market'
  | 'rate-yours'
  | 'spread-note'
  | 'arrives'
  | 'expected'
  | 'fee'
  | 'fee-fixed'
  | 'fee-total'
  | 'we-convert'
  | 'we-send-on'

/** A word for a list of lines, which is made outside of any component. */
function Word({ of }: { of: Term }) {
  return useWords('web.shell')(of)
}

/** The same with a percentage, which the API gives as decimal text. */
function PercentWord({ of, percent }: { of: 'spread' | 'fee-variable'; percent: string }) {
  return useWords('web.shell')(of, { percent: Number(percent) })
}

/** Fee by its parts and mid-market rate: the lines under every pair of amounts. */
export function PriceLines({
  price,
  isNominal = false,
  isPending = false,
}: {
  price: CalculationView | undefined
  /** No amount yet: the fee is not known, the rate is. */
  isNominal?: boolean
  isPending?: boolean
}) {
  // as high as what comes, so that nothing below moves when it does
  if (!price) {
    const height = isNominal ? 'h-27' : 'h-32'
    return isPending ? <Skeleton className={cn(height, 'rounded-card')} /> : null
  }
  if (isNominal && price.source.currency === price.target.currency) return null
  return (
    <div
      className={cn(
        'flex flex-col gap-item rounded-card bg-sunken p-card text-support transition-opacity',
        isPending && 'opacity-60',
      )}
    >
      <DefinitionList items={[...(isNominal ? [] : feeLines(price)), rateLine(price)]} />
      <RateOrigin price={price} />
    </div>
  )
}

/** The rate that is applied; nothing where nothing is converted. */
export function rateLine(price: CalculationView) {
  const { source, target, rate, rateSource } = price
  if (source.currency === target.currency) return null
  return {
    term: rateSource === 'indicative' ? <Word of="rate-indicative" /> : rateWord(price),
    value: <Rate source={source.currency} target={target.currency} rate={rate} />,
  }
}

/** What the rate applied is called: the mid-market rate, unless a part of it is ours. */
export function rateWord({ spread }: Pick<CalculationView, 'spread'>) {
  return <Word of={isZeroAmount(spread.amount) ? 'rate-mid-market' : 'rate-yours'} />
}

/** What we earn by the rate, which is a part of the price; nothing where it is the mid-market rate. */
export function spreadLine({ spread, spreadPercent }: CalculationView) {
  return (
    !isZeroAmount(spread.amount) && {
      term: <PercentWord of="spread" percent={spreadPercent} />,
      value: <Money value={spread} />,
      note: <Word of="spread-note" />,
    }
  )
}

/** Where and of when the rate is. */
export function RateOrigin({ price }: { price: CalculationView }) {
  if (price.source.currency === price.target.currency) return null
  return (
    <p className="text-caption text-ink-soft">
      <Origin of={price} say="rate-from" />
    </p>
  )
}

/** "Arrives by Tuesday 24 November", or "Expected by" where that is no promise, as a term and its value. */
export function arrivalLine({ when, isPromise }: CalculationView['deliveryEstimate']) {
  return { term: <Word of={isPromise ? 'arrives' : 'expected'} />, value: when }
}

/** Our fee: its percentage, its fixed part, their sum, and what is left to convert. */
export function feeLines(price: CalculationView) {
  const { fee } = price
  const isVariable = !/^0+(\.0+)?$/.test(fee.variablePercent)
  const isConverted = price.source.currency !== price.target.currency
  if (isZeroAmount(fee.total.amount)) {
    return [
      { term: <Word of="fee" />, value: <Money value={fee.total} />, isStrong: true },
      spreadLine(price),
    ]
  }
  return [
    isVariable && {
      term: <PercentWord of="fee-variable" percent={fee.variablePercent} />,
      value: <Money value={fee.variable} />,
    },
    { term: <Word of="fee-fixed" />, value: <Money value={fee.fixed} /> },
    { term: <Word of="fee-total" />, value: <Money value={fee.total} />, isStrong: true },
    {
      term: <Word of={isConverted ? 'we-convert' : 'we-send-on'} />,
      value: <Money value={price.converted} />,
    },
    spreadLine(price),
  ]
}

const meanings = { INFO: 'info', WARNING: 'caution', BLOCKED: 'negative' } as const

/** What to know about a price, worst first. `isBlockSaid`: what blocks it stands beside the amount already. */
export function PriceNotices({
  price,
  isBlockSaid = false,
}: {
  price: CalculationView | undefined
  isBlockSaid?: boolean
}) {
  const notices = price?.notices.filter(({ type }) => !(isBlockSaid && type === 'BLOCKED')) ?? []
  return notices.map((notice) => (
    <Notice key={notice.code} meaning={meanings[notice.type]} isLive={notice.type === 'BLOCKED'}>
      {notice.text}
    </Notice>
  ))
}
