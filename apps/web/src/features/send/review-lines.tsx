'use client'
import type { QuoteView } from '@corridor/domain/fx/contract'
import { Button } from '@corridor/ui/button'
import { Card } from '@corridor/ui/card'
import { DefinitionList } from '@corridor/ui/definition-list'
import { Money } from '@corridor/ui/money'
import { useWords } from '@corridor/words/react'
import { arrivalLine, feeLines, RateOrigin, rateLine } from '../../prices/price-lines.tsx'

/** The price in full: what leaves, our fee by its parts, the rate, what they get and when. */
export function ReviewLines({
  quote,
  onChangeAmount,
}: {
  quote: QuoteView
  onChangeAmount?: () => void
}) {
  const words = useWords('web.send')
  const { source, target } = quote
  return (
    <Card>
      <div className="flex items-start justify-between gap-item">
        <p className="flex min-w-0 flex-col">
          <span className="text-support text-ink-soft">{words('you-send')}</span>
          <Money value={source} className="text-title font-semibold" />
        </p>
        {onChangeAmount && (
          <Button
            variant="quiet"
            size="small"
            className="-me-chip"
            onClick={onChangeAmount}
            aria-label={words('change-amount')}
          >
            {words('change')}
          </Button>
        )}
      </div>
      <div className="my-card flex flex-col gap-item border-y border-line py-card text-support">
        <DefinitionList
          items={[...feeLines(quote), rateLine(quote), arrivalLine(quote.deliveryEstimate)]}
        />
        <RateOrigin price={quote} />
      </div>
      <p className="flex min-w-0 flex-col">
        <span className="text-support text-ink-soft">{words('they-get')}</span>
        <Money value={target} className="text-title font-semibold" />
      </p>
    </Card>
  )
}
