'use client'
import type { KycStatusView } from '@corridor/domain/kyc/contract'
import type { WalletView } from '@corridor/domain/wallets/contract'
import { walletCurrencies } from '@corridor/kernel/currency'
import type { Id } from '@corridor/kernel/ids'
import { compare, fromWire } from '@corridor/kernel/money'
import { Button } from '@corridor/ui/button'
import { TextLink } from '@corridor/ui/link'
import { Money } from '@corridor/ui/money'
import { useWords } from '@corridor/words/react'
import { useMutation } from '@tanstack/react-query'
import { ArrowUpDown } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import { VerificationNotice } from '../../eligibility/verification.tsx'
import { FormError } from '../../failures/form-error.tsx'
import { AmountPair } from '../../prices/amount-pair.tsx'
import { fitAmount, typedMoney } from '../../prices/price-ask.ts'
import { PriceLines, PriceNotices } from '../../prices/price-lines.tsx'
import { usePrice } from '../../prices/use-price.ts'
import { useApi } from '../../trpc/client.ts'
import { type ConvertAsk, keepApart } from './convert-draft.ts'

export type AmountStepProps = {
  first: ConvertAsk
  wallets: readonly WalletView[]
  verification: KycStatusView | undefined
  onQuote: (ask: ConvertAsk, quoteId: Id<'quo'>) => void
}

/** How much out of which wallet into which, with the price of now; going on fixes it. */
export function AmountStep({ first, wallets, verification, onQuote }: AmountStepProps) {
  const words = useWords('web.convert')
  const api = useApi()
  const [ask, setAsk] = useState(first)
  const [isAsked, setIsAsked] = useState(false)
  const priced = usePrice(ask)
  const quote = useMutation(
    api.fx.createQuote.mutationOptions({ onSuccess: ({ quoteId }) => onQuote(ask, quoteId) }),
  )
  const open = wallets.filter((wallet) => wallet.state === 'open').map((one) => one.currency)
  const wallet = wallets.find((one) => one.currency === ask.from)
  const typed = typedMoney(ask)
  const price = priced.isPending || priced.isNominal ? undefined : priced.price
  const source = ask.fixed === 'source' ? typed : price?.source
  const isTooMuch = wallet && source && compare(fromWire(wallet.available), fromWire(source)) < 0
  const isBlocked = price?.notices.some((notice) => notice.type === 'BLOCKED')

  function review(event: FormEvent) {
    event.preventDefault()
    setIsAsked(true)
    if (!typed || isTooMuch || isBlocked || priced.error) return
    const { from, to, fixed } = ask
    quote.mutate({
      sourceCurrency: from,
      targetCurrency: to,
      fixed,
      amount: typed,
      payOut: 'conversion',
    })
  }
  function swap() {
    const { from: to, to: from } = ask
    const amount = fitAmount(ask.amount, ask.fixed === 'source' ? from : to)
    setAsk({ ...ask, from, to, amount })
  }
  return (
    <form noValidate onSubmit={review} className="flex flex-col gap-card">
      <VerificationNotice verification={verification} />
      <AmountPair
        ask={ask}
        onAsk={(next) => {
          quote.reset()
          setAsk(keepApart(ask, next))
        }}
        priced={priced}
        hasFocus
        labels={{ source: words('you-convert'), target: words('you-get') }}
        sourceCodes={open}
        targetCodes={walletCurrencies.filter((code) => code !== ask.from)}
        ownCodes={open}
        sourceHint={
          wallet && words.rich('balance', { amount: () => <Money value={wallet.available} /> })
        }
        sourceError={
          isTooMuch
            ? words.rich('insufficient', {
                amount: () => <Money value={wallet.available} />,
                add: (text) => <TextLink href={`/add-money?currency=${ask.from}`}>{text}</TextLink>,
              })
            : (isAsked && !typed && words('enter-amount')) || priced.error?.message
        }
      />
      {open.some((code) => code === ask.to) ? (
        <Button
          variant="quiet"
          size="small"
          className="self-start"
          icon={<ArrowUpDown aria-hidden className="size-4" />}
          onClick={swap}
        >
          {words('swap')}
        </Button>
      ) : (
        <p className="text-support text-ink-soft">{words('no-wallet-yet', { currency: ask.to })}</p>
      )}
      <PriceNotices price={price} />
      <PriceLines price={priced.price} isNominal={priced.isNominal} isPending={priced.isPending} />
      <FormError error={quote.error} />
      <Button type="submit" width="full" isBusy={quote.isPending} busyLabel={words('price-busy')}>
        {words('review')}
      </Button>
    </form>
  )
}
