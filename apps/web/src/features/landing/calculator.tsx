'use client'
import { Button } from '@corridor/ui/button'
import { Card } from '@corridor/ui/card'
import { CurrencySelect } from '@corridor/ui/currency-select'
import { DefinitionList } from '@corridor/ui/definition-list'
import { Money } from '@corridor/ui/money'
import { MoneyInput } from '@corridor/ui/money-input'
import { Notice } from '@corridor/ui/notice'
import { Rate } from '@corridor/ui/rate'
import { Skeleton } from '@corridor/ui/skeleton'
import { useWords } from '@corridor/words/react'
import { rateOrigin, rateWord, spreadLine } from '../../prices/price-lines.tsx'
import { type ApiOutputs, apiErrorOf } from '../../trpc/api-error.ts'
import { useCalculation } from './use-calculation.ts'

/** Faults that may be gone when asked again; what is wrong with an amount stays so. */
const canPass = /^(unreachable|internal|too-many-requests|fx\.rate-)/

/** What a transfer costs and brings, either way round, at the rate of this moment. */
export function Calculator() {
  const words = useWords('web.landing')
  const calculation = useCalculation()
  const { asked, price, error, isToBank } = calculation
  const blocked = price?.notices.find((notice) => notice.type === 'BLOCKED')
  return (
    <Card className="flex flex-col gap-card">
      <h2 className="sr-only">{words('calculator')}</h2>
      <MoneyInput
        label={words('you-send')}
        value={calculation.sourceText}
        onValueChange={calculation.typeSource}
        currency={asked.source}
        isPending={asked.fixed === 'target' && calculation.isPending}
        currencySlot={
          <CurrencySelect
            shape="pill"
            aria-label={words('you-send-currency')}
            value={asked.source}
            onValueChange={calculation.chooseSource}
          />
        }
      />
      <MoneyInput
        label={words('they-get')}
        value={calculation.targetText}
        onValueChange={calculation.typeTarget}
        currency={asked.target}
        isPending={asked.fixed === 'source' && calculation.isPending}
        error={blocked?.text}
        currencySlot={
          <CurrencySelect
            shape="pill"
            aria-label={words('they-get-currency')}
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
                {words('try-again')}
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
  const words = useWords('web.landing')
  const { source, target, fee, notices } = price
  const isConverted = source.currency !== target.currency
  const remark = notices.find((notice) => notice.type !== 'BLOCKED')
  return (
    <div className="flex flex-col gap-item" aria-live="polite">
      <DefinitionList
        items={[
          {
            term: words('our-fee'),
            value: <Money value={fee.total} />,
            note: hasShare(fee.variablePercent)
              ? words('fee-parts', { percent: Number(fee.variablePercent) })
              : undefined,
          },
          { term: words('converted'), value: <Money value={price.converted} /> },
          spreadLine(price),
          isConverted && {
            term: rateWord(price),
            value: <Rate source={source.currency} target={target.currency} rate={price.rate} />,
            note: rateOrigin(price),
          },
          {
            term: isToBank ? words('to-bank') : words('to-customer'),
            value: price.deliveryEstimate.text,
          },
        ]}
      />
      {remark && <p className="text-support text-ink-soft">{remark.text}</p>}
    </div>
  )
}

function hasShare(percent: string): boolean {
  return /[1-9]/.test(percent)
}

function Waiting({ isPending }: { isPending: boolean }) {
  const words = useWords('web.landing')
  if (!isPending) {
    return <p className="text-support text-ink-soft">{words('write-amount')}</p>
  }
  return (
    <div aria-hidden className="flex flex-col gap-item">
      {['fee', 'converted', 'rate', 'delivery'].map((line) => (
        <Skeleton key={line} className="h-6 w-full" />
      ))}
    </div>
  )
}
