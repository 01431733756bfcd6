'use client'
import { useLocale, useWords } from '@corridor/words/react'
import { type ReactNode, useEffect, useId } from 'react'
import { cn } from '../class-names/index.tsx'
import { FieldError } from '../field/index.tsx'
import { formatDecimal } from '../money/format.ts'
import { AmountQuestion, useRefusalText } from './question.tsx'
import { useBrowserLocale } from './use-browser-locale.ts'
import { useTyping } from './use-typing.ts'

export type MoneyInputProps = {
  label: ReactNode
  /** Plain decimal text: "1250.5", or empty. */
  value: string
  /**
   * Gives plain decimal text: digits with at most one point, never grouped. Empty while what is written is not an
   * amount or could be two; the box then says so itself, and a form that the browser checks is not sent.
   */
  onValueChange: (value: string) => void
  currency: string
  /** A CurrencySelect of shape `pill`; omitted: the code is written. */
  currencySlot?: ReactNode
  /** Balance and limits, shown before any error. */
  hint?: ReactNode
  error?: ReactNode
  isDisabled?: boolean
  isReadOnly?: boolean
  /** A calculation for this box is on its way. */
  isPending?: boolean
  /** The language in which the person writes numbers; omitted: the browser's. */
  locale?: string
  name?: string
  /** Takes the focus when it appears: the amount is the first thing asked on its screen. */
  hasFocus?: boolean
  onBlur?: () => void
}

/** The typing, and what is said of a text that is no amount or could be two. */
function useBox(props: MoneyInputProps) {
  const words = useWords('ui')
  const refusalText = useRefusalText()
  const browserLocale = useBrowserLocale()
  const shownIn = useLocale()
  const typing = useTyping({ ...props, locale: props.locale ?? browserLocale, shownIn })
  const { reading, input } = typing
  const refusal = refusalText(reading, { ...typing, currency: props.currency })
  const isRefused = reading.kind === 'refused'
  const question = reading.kind === 'ambiguous' ? reading.readings : undefined
  const problem = question
    ? words('amount-choose')
    : isRefused
      ? (refusal ?? words('amount-not-yet'))
      : ''
  // a form that the browser checks is not sent with it: to the form, the box would be empty
  useEffect(() => input.current?.setCustomValidity(problem), [input, problem])
  // whoever asked for a price was told that nothing is typed; what is said here says more
  const error = refusal ?? (isRefused || question ? undefined : props.error)
  return { ...typing, question, error, nought: formatDecimal(0, shownIn) }
}

/**
 * An amount box: groups as you type, reads the person's own points and commas, keeps the caret. What is not an amount
 * stays as it was written, with the reason; what could be two amounts is asked.
 */
export function MoneyInput(props: MoneyInputProps) {
  const { currency, hint, isDisabled, isReadOnly } = props
  const id = useId()
  const { exponent, input, shown, question, error, nought, change, leave, choose } = useBox(props)
  return (
    <div className="flex flex-col gap-chip">
      <label htmlFor={id} className="text-support font-medium">
        {props.label}
      </label>
      <div
        className={cn(
          'flex items-center gap-chip rounded-card border border-edge bg-card py-chip ps-card pe-chip transition-colors focus-within:border-ring focus-within:outline-2 focus-within:outline-ring',
          error && 'border-negative',
          (isDisabled || isReadOnly) && 'border-line bg-sunken',
        )}
      >
        <input
          ref={input}
          id={id}
          name={props.name}
          inputMode={exponent === 0 ? 'numeric' : 'decimal'}
          autoComplete="off"
          placeholder={nought}
          dir="ltr"
          value={shown}
          disabled={isDisabled}
          readOnly={isReadOnly}
          onChange={change}
          onBlur={leave}
          aria-invalid={error ? true : undefined}
          aria-busy={props.isPending || undefined}
          aria-describedby={`${id}-note ${id}-question ${id}-error`}
          className={cn(
            'h-touch w-full min-w-0 bg-transparent text-title font-semibold outline-none rtl:text-end',
            props.isPending && 'text-ink-muted',
          )}
        />
        {props.currencySlot ?? (
          <span className="px-item text-body font-semibold text-ink-soft">{currency}</span>
        )}
      </div>
      <p
        id={`${id}-note`}
        aria-live="polite"
        className={cn('text-support text-ink-soft', !hint && 'hidden')}
      >
        {hint}
      </p>
      {question && (
        <AmountQuestion
          id={`${id}-question`}
          readings={question}
          currency={currency}
          onChoose={choose}
        />
      )}
      <FieldError id={`${id}-error`} error={error} />
    </div>
  )
}
