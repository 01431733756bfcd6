'use client'
import { type CurrencyCode, isCurrency } from '@corridor/kernel/currency'
import { CurrencySelect } from '@corridor/ui/currency-select'
import { Field } from '@corridor/ui/field'
import { IconButton } from '@corridor/ui/icon-button'
import { useWords } from '@corridor/words/react'
import { ArrowLeftRight } from 'lucide-react'

export type PairChoiceProps = {
  from: CurrencyCode
  to: CurrencyCode
  onChoose: (pair: { from: CurrencyCode; to: CurrencyCode }) => void
}

/** Two currencies and the way round. */
export function PairChoice({ from, to, onChoose }: PairChoiceProps) {
  const words = useWords('web.rates')
  return (
    <div className="flex items-end gap-chip">
      <Field label={words('from')} className="flex-1">
        <CurrencySelect
          value={from}
          onValueChange={(code) => isCurrency(code) && onChoose({ from: code, to })}
        />
      </Field>
      <IconButton
        label={words('swap')}
        icon={<ArrowLeftRight aria-hidden className="size-5" />}
        onClick={() => onChoose({ from: to, to: from })}
      />
      <Field label={words('to')} className="flex-1">
        <CurrencySelect
          value={to}
          onValueChange={(code) => isCurrency(code) && onChoose({ from, to: code })}
        />
      </Field>
    </div>
  )
}
