'use client'
import type { QuoteView } from '@corridor/domain/fx/contract'
import { DefinitionList } from '@corridor/ui/definition-list'
import { Money } from '@corridor/ui/money'
import { Rate } from '@corridor/ui/rate'
import { useWords } from '@corridor/words/react'
import { feeLines, rateOrigin, rateWord } from '../../prices/price-lines.tsx'

/** What leaves, what we take, at which rate, what comes. */
export function QuoteLines({ quote }: { quote: QuoteView }) {
  const words = useWords('web.convert')
  return (
    <DefinitionList
      isDivided
      className="rounded-card border border-line bg-card px-card"
      items={[
        { term: words('you-convert'), value: <Money value={quote.source} />, isStrong: true },
        ...feeLines(quote),
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
        { term: words('you-get'), value: <Money value={quote.target} />, isStrong: true },
      ]}
    />
  )
}
