'use client'
import type { QuoteView } from '@corridor/domain/fx/contract'
import type { WalletView } from '@corridor/domain/wallets/contract'
import type { Id } from '@corridor/kernel/ids'
import { Button } from '@corridor/ui/button'
import { Countdown } from '@corridor/ui/countdown'
import { Money, useFormatMoney } from '@corridor/ui/money'
import { Notice } from '@corridor/ui/notice'
import { Loading, Skeleton } from '@corridor/ui/skeleton'
import { useWords } from '@corridor/words/react'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { FormError } from '../../failures/form-error.tsx'
import { ReadError } from '../../failures/read-error.tsx'
import { PriceNotices } from '../../prices/price-lines.tsx'
import { apiErrorOf } from '../../trpc/api-error.ts'
import { useApi } from '../../trpc/client.ts'
import { hasConvertKey } from './convert-key.ts'
import { QuoteLines } from './quote-lines.tsx'
import { useConversion } from './use-conversion.ts'

export type ReviewStepProps = {
  quoteId: Id<'quo'>
  wallets: readonly WalletView[]
  onNewPrice: (quoteId: Id<'quo'>) => void
  onDone: (transferId: Id<'tr'>) => void
}

const spentCodes = ['fx.quote-expired', 'fx.quote-used', 'transfers.quote-unusable']

/** The price that holds, line by line; the button says what it does. */
export function ReviewStep(props: ReviewStepProps) {
  const {
    data: quote,
    error,
    refetch,
  } = useQuery(useApi().fx.getQuote.queryOptions({ quoteId: props.quoteId }))
  if (error && !quote) return <ReadError error={error} onRetry={() => void refetch()} />
  if (!quote) {
    return (
      <Loading>
        <Skeleton className="h-64 rounded-card" />
      </Loading>
    )
  }
  return <Review key={quote.quoteId} quote={quote} {...props} />
}

function Review({ quote, wallets, onNewPrice, onDone }: ReviewStepProps & { quote: QuoteView }) {
  const words = useWords('web.convert')
  const formatMoney = useFormatMoney()
  const api = useApi()
  const [isOver, setIsOver] = useState(quote.state === 'expired')
  const conversion = useConversion(wallets, onDone)
  const renew = useMutation(
    api.fx.createQuote.mutationOptions({ onSuccess: ({ quoteId }) => onNewPrice(quoteId) }),
  )
  // confirmed here before: the same key finds what was made of it, and makes nothing new
  const isRepeat = quote.state === 'accepted' && hasConvertKey(sessionStorage, quote.quoteId)
  const isSpent =
    (isOver && quote.state !== 'accepted') ||
    (quote.state === 'accepted' && !isRepeat) ||
    (conversion.error !== null && spentCodes.includes(apiErrorOf(conversion.error).code))

  function askAgain() {
    const { source, target, fixed } = quote
    renew.mutate({
      sourceCurrency: source.currency,
      targetCurrency: target.currency,
      fixed,
      amount: quote[fixed],
      payOut: 'conversion',
    })
  }
  return (
    <div className="flex flex-col gap-card">
      <QuoteLines quote={quote} />
      <PriceNotices price={quote} />
      {isRepeat && <Notice isLive>{words('repeat')}</Notice>}
      {quote.state === 'pending' && (
        <Countdown
          until={quote.expiresAt}
          sentence={(left) => words('rate-held', { left })}
          endedText={words('price-ended')}
          onEnd={() => setIsOver(true)}
        />
      )}
      <FormError error={conversion.error ?? renew.error} />
      {isSpent ? (
        <Button
          width="full"
          isBusy={renew.isPending}
          busyLabel={words('new-price-busy')}
          onClick={askAgain}
        >
          {words('new-price')}
        </Button>
      ) : (
        <Button
          width="full"
          isBusy={conversion.isBusy}
          busyLabel={words('converting')}
          onClick={() => conversion.run(quote)}
        >
          {isRepeat
            ? words('see-what-happened')
            : words('convert', { amount: formatMoney(quote.source) })}
        </Button>
      )}
      <p className="text-center text-support text-ink-soft">
        {words.rich('arrives', {
          amount: () => <Money value={quote.target} />,
          currency: quote.target.currency,
        })}
      </p>
    </div>
  )
}
