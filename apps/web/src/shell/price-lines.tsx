'use client'
import { type CalculationView, rateSourceNames } from '@corridor/domain/fx/contract'
import { cn } from '@corridor/ui/class-names'
import { useDates } from '@corridor/ui/date-time'
import { DefinitionList } from '@corridor/ui/definition-list'
import { isZeroAmount, Money } from '@corridor/ui/money'
import { Notice } from '@corridor/ui/notice'
import { type FormatPercent, Rate, useFormatPercent } from '@corridor/ui/rate'
import { Skeleton } from '@corridor/ui/skeleton'

/** "European Central Bank, 20 November 2026": where and of when a rate is. */
export function useRateOrigin(): (rate: {
  rateSource: CalculationView['rateSource']
  rateAsOf: string
}) => string {
  const { calendarDate } = useDates()
  return ({ rateSource, rateAsOf }) => {
    const day = calendarDate(new Date(rateAsOf), { timeZone: 'UTC' })
    return `${rateSourceNames[rateSource]}, ${day}`
  }
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
  const formatPercent = useFormatPercent()
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
      <DefinitionList
        items={[...(isNominal ? [] : feeLines(price, formatPercent)), rateLine(price)]}
      />
      <RateOrigin price={price} />
    </div>
  )
}

/** The rate that is applied; nothing where nothing is converted. */
export function rateLine(price: CalculationView) {
  const { source, target, rate, rateSource } = price
  if (source.currency === target.currency) return null
  return {
    term: rateSource === 'indicative' ? 'Indicative rate' : rateWord(price),
    value: <Rate source={source.currency} target={target.currency} rate={rate} />,
  }
}

/** What the rate applied is called: the mid-market rate, unless a part of it is ours. */
export function rateWord({ spread }: Pick<CalculationView, 'spread'>): string {
  return isZeroAmount(spread.amount) ? 'Mid-market rate' : 'Your rate'
}

/** What we earn by the rate, which is a part of the price; nothing where it is the mid-market rate. */
export function spreadLine(
  { spread, spreadPercent }: CalculationView,
  formatPercent: FormatPercent,
) {
  return (
    !isZeroAmount(spread.amount) && {
      term: `Our part of the rate (${formatPercent(spreadPercent)})`,
      value: <Money value={spread} />,
      note: 'Your rate is the mid-market rate less this.',
    }
  )
}

/** Where and of when the rate is. */
export function RateOrigin({ price }: { price: CalculationView }) {
  const rateOrigin = useRateOrigin()
  if (price.source.currency === price.target.currency) return null
  return <p className="text-caption text-ink-soft">Rate: {rateOrigin(price)}</p>
}

/** "Arrives by Tuesday 24 November", or "Expected by" where that is no promise, as a term and its value. */
export function arrivalLine(text: string) {
  const term = text.startsWith('Expected ') ? 'Expected' : 'Arrives'
  return { term, value: text.replace(/^(Arrives|Expected) /, '') }
}

/** Our fee: its percentage, its fixed part, their sum, and what is left to convert. */
export function feeLines(price: CalculationView, formatPercent: FormatPercent) {
  const { fee } = price
  const isVariable = !/^0+(\.0+)?$/.test(fee.variablePercent)
  const isConverted = price.source.currency !== price.target.currency
  if (isZeroAmount(fee.total.amount)) {
    return [
      { term: 'Our fee', value: <Money value={fee.total} />, isStrong: true },
      spreadLine(price, formatPercent),
    ]
  }
  return [
    isVariable && {
      term: `Variable fee (${formatPercent(fee.variablePercent)})`,
      value: <Money value={fee.variable} />,
    },
    { term: 'Fixed fee', value: <Money value={fee.fixed} /> },
    { term: 'Our fee in total', value: <Money value={fee.total} />, isStrong: true },
    {
      term: isConverted ? 'We convert' : 'We send on',
      value: <Money value={price.converted} />,
    },
    spreadLine(price, formatPercent),
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
