'use client'
import type { PayOut } from '@corridor/domain/fx/contract'
import { type CurrencyCode, isCurrency } from '@corridor/kernel/currency'
import { CurrencySelect } from '@corridor/ui/currency-select'
import { MoneyInput } from '@corridor/ui/money-input'
import { useWords } from '@corridor/words/react'
import type { ReactNode } from 'react'
import { fitAmount, type PriceAsk } from './price-ask.ts'
import type { Priced } from './use-price.ts'

export type AmountPairProps<W extends PayOut> = {
  ask: PriceAsk<W>
  onAsk: (next: PriceAsk<W>) => void
  priced: Priced
  labels: { source: string; target: string }
  /** Balance and limits: said before anything is wrong. */
  sourceHint?: ReactNode
  sourceError?: ReactNode
  targetError?: ReactNode
  sourceCodes?: readonly string[]
  targetCodes?: readonly string[]
  ownCodes?: readonly string[]
  /** The recipient's account takes one currency only. */
  isTargetSet?: boolean
  hasFocus?: boolean
}

/** Two amounts, either of which can be typed; the other follows by the price. */
export function AmountPair<W extends PayOut>(props: AmountPairProps<W>) {
  const words = useWords('web.shell')
  const { ask, onAsk, priced, labels } = props
  const { price, isPending, isNominal } = priced
  const shown = isNominal ? undefined : price
  const box = (side: 'source' | 'target') => ({
    value: ask.fixed === side ? ask.amount : (shown?.[side].amount ?? ''),
    isPending: ask.fixed !== side && isPending && !isNominal,
    onValueChange: (amount: string) => onAsk({ ...ask, fixed: side, amount }),
  })
  function choose(side: 'source' | 'target', code: string) {
    if (!isCurrency(code)) return
    onAsk(withCurrency(ask, side, code))
  }
  return (
    <div className="flex flex-col gap-card">
      <MoneyInput
        {...box('source')}
        label={labels.source}
        currency={ask.from}
        hasFocus={props.hasFocus}
        hint={props.sourceHint}
        error={props.sourceError}
        currencySlot={
          <CurrencySelect
            shape="pill"
            aria-label={words('currency-of', { label: labels.source })}
            value={ask.from}
            codes={props.sourceCodes}
            ownCodes={props.sourceCodes ? undefined : props.ownCodes}
            onValueChange={(code) => choose('source', code)}
          />
        }
      />
      <MoneyInput
        {...box('target')}
        label={labels.target}
        currency={ask.to}
        // said beside the amount, so that it is never scrolled away
        hint={price?.deliveryEstimate.text}
        error={props.targetError}
        currencySlot={
          <CurrencySelect
            shape="pill"
            aria-label={words('currency-of', { label: labels.target })}
            value={ask.to}
            codes={props.targetCodes}
            ownCodes={props.ownCodes}
            isDisabled={props.isTargetSet}
            onValueChange={(code) => choose('target', code)}
          />
        }
      />
    </div>
  )
}

/** The ask with one currency changed; the typed amount keeps its digits as far as the new currency has them. */
function withCurrency<W extends PayOut>(
  ask: PriceAsk<W>,
  side: 'source' | 'target',
  code: CurrencyCode,
): PriceAsk<W> {
  const next = side === 'source' ? { ...ask, from: code } : { ...ask, to: code }
  return ask.fixed === side ? { ...next, amount: fitAmount(ask.amount, code) } : next
}
