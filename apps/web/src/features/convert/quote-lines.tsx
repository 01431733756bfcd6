'use client'
import type { QuoteView } from '@corridor/domain/fx/contract'
import { DefinitionList } from '@corridor/ui/definition-list'
import { Money } from '@corridor/ui/money'
import { Rate, useFormatPercent } from '@corridor/ui/rate'
import { feeLines, rateWord, useRateOrigin } from '../../shell/price-lines.tsx'

/** What leaves, what we take, at which rate, what comes. */
export function QuoteLines({ quote }: { quote: QuoteView }) {
  const formatPercent = useFormatPercent()
  const rateOrigin = useRateOrigin()
  return (
    <DefinitionList
      isDivided
      className="rounded-card border border-line bg-card px-card"
      items={[
        { term: 'You convert', value: <Money value={quote.source} />, isStrong: true },
        ...feeLines(quote, formatPercent),
        {
          term: rateWord(quote),
          value: (
            <Rate
              source={quote.source.currency}
              target={quote.target.currency}
              rate={quote.rate}
              isIndicative={quote.rateSource === 'indicative'}
            />
          ),
          note: rateOrigin(quote),
        },
        { term: 'You get', value: <Money value={quote.target} />, isStrong: true },
      ]}
    />
  )
}
