'use client'
import { exponentOf, isCurrency } from '@corridor/kernel/currency'
import { type ChangeEvent, type ReactNode, useId, useLayoutEffect, useRef, useState } from 'react'
import { cn } from '../class-names/index.tsx'
import { FieldError } from '../field/index.tsx'
import { applyEdit, type Edited, groupPlain, settle, toDecimal } from './editing.ts'

export type MoneyInputProps = {
  label: ReactNode
  /** Plain decimal text: "1250.5", or empty. */
  value: string
  /** Gives plain decimal text: digits with at most one point, never grouped. */
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
  name?: string
  /** Takes the focus when it appears: the amount is the first thing asked on its screen. */
  hasFocus?: boolean
  onBlur?: () => void
}

/** Keeps the text that is being typed, and follows the value when it changes from outside. */
function useAmountText(value: string, exponent: number) {
  const [text, setText] = useState(() => groupPlain(value))
  const [seen, setSeen] = useState({ value, exponent })
  if (seen.value !== value || seen.exponent !== exponent) {
    setSeen({ value, exponent })
    if (toDecimal(text.replaceAll(',', '')) !== value) setText(groupPlain(value))
  }
  return [text, setText] as const
}

/** The text in the box, its caret and what was refused; hands plain decimals on. */
function useTyping(props: MoneyInputProps) {
  const { currency, value } = props
  const exponent = isCurrency(currency) ? exponentOf(currency) : 2
  const input = useRef<HTMLInputElement>(null)
  const caret = useRef<number | null>(null)
  const [text, setText] = useAmountText(value, exponent)
  const [refused, setRefused] = useState<Edited['refused']>()

  const { hasFocus } = props
  useLayoutEffect(() => {
    if (hasFocus) input.current?.focus()
  }, [hasFocus])

  useLayoutEffect(() => {
    if (caret.current !== null && document.activeElement === input.current) {
      input.current?.setSelectionRange(caret.current, caret.current)
    }
    caret.current = null
  })

  function change(event: ChangeEvent<HTMLInputElement>) {
    const native = event.nativeEvent
    const after = event.currentTarget.value
    const edited = applyEdit(
      {
        before: text,
        after,
        caret: event.currentTarget.selectionStart ?? after.length,
        inputType: native instanceof InputEvent ? native.inputType : undefined,
      },
      exponent,
    )
    caret.current = edited.caret
    setText(edited.shown)
    setRefused(edited.refused)
    props.onValueChange(toDecimal(edited.plain))
  }

  function leave() {
    setRefused(undefined)
    const settled = settle(text.replaceAll(',', ''), exponent)
    setText(groupPlain(settled))
    if (settled !== value) props.onValueChange(settled)
    props.onBlur?.()
  }

  return { exponent, input, text, refused, change, leave }
}

function refusalText(refused: Edited['refused'], currency: string, exponent: number): string {
  if (refused === 'extra-digits') {
    return exponent === 0
      ? `${currency} has no decimals.`
      : `${currency} has ${exponent} digits after the point.`
  }
  return refused === 'too-long' ? 'That is as long as an amount can be.' : 'Digits only, please.'
}

/** An amount box: groups as you type, takes comma or point, keeps the caret, says gently what it cannot take. */
export function MoneyInput(props: MoneyInputProps) {
  const { currency, hint, error, isDisabled, isReadOnly } = props
  const id = useId()
  const { exponent, input, text, refused, change, leave } = useTyping(props)
  const note = refused ? refusalText(refused, currency, exponent) : hint
  return (
    <div className="flex flex-col gap-chip">
      <label htmlFor={id} className="text-support font-medium">
        {props.label}
      </label>
      <div
        className={cn(
          'flex items-center gap-chip rounded-card border border-edge bg-card py-chip pr-chip pl-card transition-colors focus-within:border-ring focus-within:outline-2 focus-within:outline-ring',
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
          placeholder="0"
          value={text}
          disabled={isDisabled}
          readOnly={isReadOnly}
          onChange={change}
          onBlur={leave}
          aria-invalid={error ? true : undefined}
          aria-busy={props.isPending || undefined}
          aria-describedby={`${id}-note ${id}-error`}
          className={cn(
            'h-touch w-full min-w-0 bg-transparent text-title font-semibold outline-none',
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
        className={cn('text-support text-ink-soft', !note && 'hidden')}
      >
        {note}
      </p>
      <FieldError id={`${id}-error`} error={error} />
    </div>
  )
}
