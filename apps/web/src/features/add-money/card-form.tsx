'use client'
import type { LimitView } from '@corridor/domain/compliance/contract'
import type { PaymentMethodView } from '@corridor/domain/payments/contract'
import type { WalletView } from '@corridor/domain/wallets/contract'
import { isId } from '@corridor/kernel/ids'
import { Button } from '@corridor/ui/button'
import { Checkbox } from '@corridor/ui/checkbox'
import { useFormatMoney } from '@corridor/ui/money'
import { MoneyInput } from '@corridor/ui/money-input'
import { useWords } from '@corridor/words/react'
import { type FormEvent, useState } from 'react'
import { FormError } from '../../failures/form-error.tsx'
import { typedMoney } from '../../prices/price-ask.ts'
import { brokenLimit, LimitLines } from './deposit-limits.tsx'
import { CardChoice } from './saved-cards.tsx'
import { useCardPayment } from './use-card-payment.ts'

/** How much by which card; the card itself is typed on the provider's page only. */
export function CardForm({
  wallet,
  limits,
  cards,
  wished,
}: {
  wallet: WalletView
  limits: readonly LimitView[]
  cards: readonly PaymentMethodView[]
  /** What is to be sent on, or empty. */
  wished: string
}) {
  const words = useWords('web.add-money')
  const formatMoney = useFormatMoney()
  const { walletId, currency } = wallet
  const [text, setText] = useState(wished)
  const [isAsked, setIsAsked] = useState(false)
  const [card, setCard] = useState('new')
  const [isToBeSaved, setIsToBeSaved] = useState(false)
  const payment = useCardPayment()
  const wire = typedMoney({ from: currency, to: currency, fixed: 'source', amount: text })
  const broken = brokenLimit(limits, wire)
  const isNewCard = !isId('pm', card) || !cards.some((one) => one.paymentMethodId === card)

  function submit(event: FormEvent) {
    event.preventDefault()
    setIsAsked(true)
    if (!wire || broken) return
    void payment.pay({
      walletId,
      amount: wire,
      ...(isNewCard
        ? { savePaymentMethod: isToBeSaved }
        : isId('pm', card) && { paymentMethodId: card }),
    })
  }
  return (
    <form noValidate onSubmit={submit} className="flex flex-col gap-screen">
      <MoneyInput
        label={words('amount')}
        value={text}
        onValueChange={setText}
        currency={currency}
        hint={<LimitLines limits={limits} />}
        error={broken ? words('too-much') : isAsked && !wire && words('enter-amount')}
      />
      {cards.length > 0 && (
        <CardChoice cards={cards} value={isNewCard ? 'new' : card} onChoose={setCard} />
      )}
      {isNewCard && (
        <Checkbox
          label={words('save-card')}
          description={words('save-card-detail')}
          checked={isToBeSaved}
          onCheckedChange={setIsToBeSaved}
        />
      )}
      <FormError error={payment.error} />
      <div className="flex flex-col gap-chip">
        <Button type="submit" width="full" isBusy={payment.isBusy} busyLabel={words('opening')}>
          {wire ? words('pay', { amount: formatMoney(wire) }) : words('go-to-payment')}
        </Button>
        <p className="text-center text-caption text-ink-muted">{words('pay-elsewhere')}</p>
      </div>
    </form>
  )
}
