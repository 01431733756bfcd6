'use client'
import { rateSourceNames } from '@corridor/domain/fx/contract'
import { Button } from '@corridor/ui/button'
import { Card } from '@corridor/ui/card'
import { CurrencySelect } from '@corridor/ui/currency-select'
import { DateTime } from '@corridor/ui/date-time'
import { DefinitionList } from '@corridor/ui/definition-list'
import { Money } from '@corridor/ui/money'
import { MoneyInput } from '@corridor/ui/money-input'
import { Notice } from '@corridor/ui/notice'
import { Rate, useFormatPercent } from '@corridor/ui/rate'
import { Skeleton } from '@corridor/ui/skeleton'
import { rateWord, spreadLine } from '../../shell/price-lines.tsx'
import { type ApiOutputs, apiErrorOf } from '../../trpc/api-error.ts'
import { useCalculation } from './use-calculation.ts'

/** Faults that may be gone when asked again; what is wrong with an amount stays so. */
const canPass = /^(unreachable|internal|too-many-requests|fx\.rate-)/

/** What a transfer costs and brings, either way round, at the rate of this moment. */
export function Calculator() {
  const calculation = useCalculation()
  const { asked, price, error, isToBank } = calculation
  const blocked = price?.notices.find((notice) => notice.type === 'BLOCKED')
  return (
    <Card className="flex flex-col gap-card">
      <h2 className="sr-only">Calculator</h2>
      <MoneyInput
        label="You send"
        value={calculation.sourceText}
        onValueChange={calculation.typeSource}
        currency={asked.source}
        isPending={asked.fixed === 'target' && calculation.isPending}
        currencySlot={
          <CurrencySelect
            shape="pill"
            aria-label="Currency you send"
            value={asked.source}
            onValueChange={calculation.chooseSource}
          />
        }
      />
      <MoneyInput
        label="They get"
        value={calculation.targetText}
        onValueChange={calculation.typeTarget}
        currency={asked.target}
        isPending={asked.fixed === 'source' && calculation.isPending}
        error={blocked?.text}
        currencySlot={
          <CurrencySelect
            shape="pill"
            aria-label="Currency they get"
            value={asked.target}
            onValueChange={calculation.chooseTarget}
          />
        }
      />
      {error ? (
        <Notice
          meaning="caution"
          isLive
          action={
            canPass.test(apiErrorOf(error).code) && (
              <Button variant="secondary" size="small" onClick={calculation.retry}>
                Try again
              </Button>
            )
          }
        >
          {apiErrorOf(error).message}
        </Notice>
      ) : price ? (
        <Breakdown price={price} isToBank={isToBank} />
      ) : (
        <Waiting isPending={calculation.isPending} />
      )}
    </Card>
  )
}

type Price = ApiOutputs['fx']['calculate']

function Breakdown({ price, isToBank }: { price: Price; isToBank: boolean }) {
  const formatPercent = useFormatPercent()
  const { source, target, fee, notices } = price
  const isConverted = source.currency !== target.currency
  const remark = notices.find((notice) => notice.type !== 'BLOCKED')
  return (
    <div className="flex flex-col gap-item" aria-live="polite">
      <DefinitionList
        items={[
          {
            term: 'Our fee',
            value: <Money value={fee.total} />,
            note: feeNote(fee.variablePercent),
          },
          { term: 'We convert', value: <Money value={price.converted} /> },
          spreadLine(price, formatPercent),
          isConverted && {
            term: rateWord(price),
            value: <Rate source={source.currency} target={target.currency} rate={price.rate} />,
            note: (
              <>
                {rateSourceNames[price.rateSource]}, <DateTime at={price.rateAsOf} show="date" />
              </>
            ),
          },
          {
            term: isToBank ? 'To a bank account' : 'To another Corridor customer',
            value: price.deliveryEstimate.text,
          },
        ]}
      />
      {remark && <p className="text-support text-ink-soft">{remark.text}</p>}
    </div>
  )
}

function feeNote(percent: string): string | undefined {
  return /[1-9]/.test(percent) ? `${percent} % and a fixed part` : undefined
}

function Waiting({ isPending }: { isPending: boolean }) {
  if (!isPending) {
    return <p className="text-support text-ink-soft">Write an amount to see fee, rate and time.</p>
  }
  return (
    <div aria-hidden className="flex flex-col gap-item">
      {['fee', 'converted', 'rate', 'delivery'].map((line) => (
        <Skeleton key={line} className="h-6 w-full" />
      ))}
    </div>
  )
}
