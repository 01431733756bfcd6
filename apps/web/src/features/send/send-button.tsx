'use client'
import type { QuoteView } from '@corridor/domain/fx/contract'
import { Button } from '@corridor/ui/button'
import { Countdown } from '@corridor/ui/countdown'
import { Money, useFormatMoney } from '@corridor/ui/money'
import { Notice } from '@corridor/ui/notice'
import { FormError } from '../../shell/form-error.tsx'
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
  const { quote, change } = price
  if (!quote) return null
  return (
    <>
      {change && !isOver && <PriceChanged change={change} />}
      {isOver ? (
        <Notice
          meaning="caution"
          isLive
          title={
            quote.state === 'accepted'
              ? 'This price has been used'
              : 'This price is not held any more'
          }
          action={
            <Button
              variant="secondary"
              size="small"
              isBusy={price.isRenewing}
              busyLabel="Getting a new price…"
              onClick={onRenew}
            >
              Get a new price
            </Button>
          }
        >
          No money has moved on this page. Get a new price; you see it before you send.
        </Notice>
      ) : (
        <Countdown
          key={quote.quoteId}
          until={quote.expiresAt}
          sentence={(left) => `We hold this price for ${left}.`}
          endedText="This price is not held any more."
          onEnd={onEnd}
        />
      )}
      <FormError error={price.renewalError} />
    </>
  )
}

function PriceChanged({ change }: { change: PriceChange }) {
  const { side, isWorse, before, after, difference } = change
  const words =
    side === 'target'
      ? { who: 'They get', more: 'more', less: 'less' }
      : { who: 'You send', more: 'less', less: 'more' }
  return (
    <Notice meaning={isWorse ? 'caution' : 'info'} isLive title="The price has changed">
      {words.who} <Money value={after} /> now, <Money value={difference} />{' '}
      {isWorse ? words.less : words.more} than the <Money value={before} /> before.
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
  const sum = useFormatMoney()(quote.source)
  return (
    <Button
      type="submit"
      width="full"
      disabled={isDisabled}
      isBusy={sending.isBusy}
      busyLabel={`Sending ${sum}…`}
    >
      {sending.unclear ? `Finish sending ${sum}` : `Send ${sum}`}
    </Button>
  )
}
