'use client'
import type { QuoteView } from '@corridor/domain/fx/contract'
import { Button } from '@corridor/ui/button'
import { Countdown } from '@corridor/ui/countdown'
import { Money, useFormatMoney } from '@corridor/ui/money'
import { Notice } from '@corridor/ui/notice'
import { useWords } from '@corridor/words/react'
import { FormError } from '../../failures/form-error.tsx'
import type { PriceChange } from './price-change.ts'
import type { useReviewQuote } from './use-review-quote.ts'
import type { SendMoney } from './use-send-money.ts'

export type PriceStandingProps = {
  price: ReturnType<typeof useReviewQuote>
  /** It has ended, or was used: another one has to be asked for. */
  isOver: boolean
  onEnd: () => void
  onRenew: () => void
}

/** How long the price is held; when that is over, the question whether to take a new one. */
export function PriceStanding({ price, isOver, onEnd, onRenew }: PriceStandingProps) {
  const words = useWords('web.send')
  const { quote, change } = price
  if (!quote) return null
  return (
    <>
      {change && !isOver && <PriceChanged change={change} />}
      {isOver ? (
        <Notice
          meaning="caution"
          isLive
          title={quote.state === 'accepted' ? words('price-used') : words('price-over')}
          action={
            <Button
              variant="secondary"
              size="small"
              isBusy={price.isRenewing}
              busyLabel={words('new-price-busy')}
              onClick={onRenew}
            >
              {words('new-price')}
            </Button>
          }
        >
          {words('price-over-detail')}
        </Notice>
      ) : (
        <Countdown
          key={quote.quoteId}
          until={quote.expiresAt}
          sentence={(left) => words('price-held', { left })}
          endedText={words('price-ended')}
          onEnd={onEnd}
        />
      )}
      <FormError error={price.renewalError} />
    </>
  )
}

function PriceChanged({ change }: { change: PriceChange }) {
  const { side, isWorse, before, after, difference } = change
  const words = useWords('web.send')
  // worse is less for them, or more from us
  const became = isWorse === (side === 'target') ? 'less' : 'more'
  return (
    <Notice meaning={isWorse ? 'caution' : 'info'} isLive title={words('price-changed')}>
      {words.rich(`price-changed-${side}-${became}`, {
        after: () => <Money value={after} />,
        difference: () => <Money value={difference} />,
        before: () => <Money value={before} />,
      })}
    </Notice>
  )
}

/** States the act and the sum, and freezes while it is done. */
export function SendButton({
  quote,
  sending,
  isDisabled,
}: {
  quote: QuoteView
  sending: SendMoney
  isDisabled: boolean
}) {
  const words = useWords('web.send')
  const amount = useFormatMoney()(quote.source)
  return (
    <Button
      type="submit"
      width="full"
      disabled={isDisabled}
      isBusy={sending.isBusy}
      busyLabel={words('sending', { amount })}
    >
      {sending.unclear ? words('finish-sending', { amount }) : words('send', { amount })}
    </Button>
  )
}
