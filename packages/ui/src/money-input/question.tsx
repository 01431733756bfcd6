import type { AmountReading } from '@corridor/kernel/amount-text'
import { exponentOf, isCurrency } from '@corridor/kernel/currency'
import { Button } from '../button/index.tsx'
import { formatMoney } from '../money/format.ts'
import { settle } from './editing.ts'

/** Asks which of its readings a text means: the box keeps what was written until the person says. */
export function AmountQuestion(props: {
  id: string
  readings: readonly string[]
  currency: string
  onChoose: (decimal: string) => void
}) {
  const { currency } = props
  const exponent = isCurrency(currency) ? exponentOf(currency) : 2
  return (
    <div role="status" className="flex flex-col gap-chip">
      <p id={props.id} className="text-support font-medium text-ink">
        Did you mean
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

/** Why a text is no amount, in words for whoever wrote it; undefined while it may still become one. */
export function refusalText(
  reading: AmountReading,
  facts: { shown: string; currency: string; exponent: number; isLeft: boolean },
): string | undefined {
  const { currency, exponent } = facts
  if (reading.kind !== 'refused' || (reading.canGoOn && !facts.isLeft)) return
  switch (reading.why) {
    case 'extra-digits':
      return exponent === 0
        ? `${currency} has no decimals.`
        : `${currency} has ${exponent} digits after the point.`
    case 'too-long':
      return 'That is more than an amount can be.'
    case 'negative':
      return 'An amount has no minus.'
    case 'other-currency':
      return `This amount is in ${currency}. Write the number alone, or change the currency.`
    case 'groups':
      return `“${facts.shown}” is not an amount. Check its points and commas.`
    case 'not-a-number':
      return `“${facts.shown}” is not an amount. Write it in digits, like 1,250.50.`
  }
}
