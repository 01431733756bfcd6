'use client'
import type { AmountReading } from '@corridor/kernel/amount-text'
import { exponentOf, isCurrency } from '@corridor/kernel/currency'
import { useLocale, useWords } from '@corridor/words/react'
import { Button } from '../button/index.tsx'
import { formatDecimal, isolated } from '../money/format.ts'
import { useFormatMoney } from '../money/index.tsx'
import { settle } from './editing.ts'

/** Asks which of its readings a text means: the box keeps what was written until the person says. */
export function AmountQuestion(props: {
  id: string
  readings: readonly string[]
  currency: string
  onChoose: (decimal: string) => void
}) {
  const words = useWords('ui')
  const formatMoney = useFormatMoney()
  const { currency } = props
  const exponent = isCurrency(currency) ? exponentOf(currency) : 2
  return (
    <div role="status" className="flex flex-col gap-chip">
      <p id={props.id} className="text-support font-medium text-ink">
        {words('amount-meant')}
      </p>
      <div className="flex flex-wrap gap-chip">
        {props.readings.map((decimal) => (
          <Button
            key={decimal}
            variant="secondary"
            size="small"
            onClick={() => props.onChoose(decimal)}
          >
            {formatMoney({ amount: settle(decimal, exponent), currency })}
          </Button>
        ))}
      </div>
    </div>
  )
}

type Written = { shown: string; currency: string; exponent: number; isLeft: boolean }

/** Says why a text is no amount, to whoever wrote it; undefined while it may still become one. */
export function useRefusalText() {
  const words = useWords('ui')
  const locale = useLocale()
  return (reading: AmountReading, facts: Written): string | undefined => {
    if (reading.kind !== 'refused' || (reading.canGoOn && !facts.isLeft)) return
    const { currency, exponent, shown: written } = facts
    const example = isolated(formatDecimal('1250.5', locale, { digits: 2 }), locale)
    switch (reading.why) {
      case 'extra-digits':
        return exponent === 0
          ? words('amount-no-digits', { currency })
          : words('amount-digits', { currency, count: exponent })
      case 'too-long':
        return words('amount-too-long')
      case 'negative':
        return words('amount-negative')
      case 'other-currency':
        return words('amount-other-currency', { currency })
      case 'groups':
        return words('amount-groups', { written })
      case 'not-a-number':
        return words('amount-no-number', { written, example })
    }
  }
}
