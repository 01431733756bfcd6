'use client'
import type { CurrencyCode } from '@corridor/kernel/currency'
import { buttonClass } from '@corridor/ui/button'
import { Card, Section } from '@corridor/ui/card'
import { Link } from '@corridor/ui/link'
import { PageHeader } from '@corridor/ui/page-header'
import { useWords } from '@corridor/words/react'
import { parseAsString, useQueryStates } from 'nuqs'
import { useState } from 'react'
import { AmountPair } from '../../prices/amount-pair.tsx'
import type { PriceAsk } from '../../prices/price-ask.ts'
import { PriceLines, PriceNotices } from '../../prices/price-lines.tsx'
import { usePrice } from '../../prices/use-price.ts'
import { WayChoice } from '../../prices/way-choice.tsx'
import { firstAsk } from './first-ask.ts'
import { PairChart } from './pair-chart.tsx'
import { PairChoice } from './pair-choice.tsx'

export type RatesScreenProps = {
  from?: string
  to?: string
  isSignedIn: boolean
}

const pairParsers = { from: parseAsString, to: parseAsString }

/** The mid-market rate of a pair, its history, and what sending costs at it; for visitors too. */
export function RatesScreen({ from, to, isSignedIn }: RatesScreenProps) {
  const words = useWords('web.rates')
  const [, setPair] = useQueryStates(pairParsers)
  const [ask, setAsk] = useState<PriceAsk>(() => firstAsk({ from, to }))
  const priced = usePrice(ask)
  const price = priced.isPending ? undefined : priced.price

  function change(next: PriceAsk) {
    setAsk(next)
    void setPair({ from: next.from, to: next.to })
  }
  const choose = (pair: { from: CurrencyCode; to: CurrencyCode }) => change({ ...ask, ...pair })
  return (
    <div className="mx-auto flex w-full max-w-home flex-col gap-section">
      <PageHeader title={words('title')} description={words('detail')} />
      <div className="grid items-start gap-section lg:grid-cols-5">
        <div className="flex min-w-0 flex-col gap-card lg:col-span-3">
          <PairChoice from={ask.from} to={ask.to} onChoose={choose} />
          <PairChart source={ask.from} target={ask.to} />
        </div>
        <Section title={words('cost')} className="lg:col-span-2">
          <Card className="flex flex-col gap-card">
            <WayChoice way={ask.way} onWay={(way) => change({ ...ask, way })} />
            <AmountPair
              ask={ask}
              onAsk={change}
              priced={priced}
              labels={{ source: words('you-send'), target: words('recipient-gets') }}
              sourceError={priced.error?.message}
            />
            <PriceLines
              price={priced.price}
              isNominal={priced.isNominal}
              isPending={priced.isPending}
            />
            <PriceNotices price={price} />
            <Link href={startHref(ask, isSignedIn)} className={buttonClass({ width: 'full' })}>
              {isSignedIn ? words('send-money') : words('open-account')}
            </Link>
          </Card>
        </Section>
      </div>
    </div>
  )
}

function startHref({ from, to, fixed, amount, way }: PriceAsk, isSignedIn: boolean): string {
  if (!isSignedIn) return '/register'
  return `/send?${new URLSearchParams({ from, to, fixed, amount, way })}`
}
