import type { AmountReading } from '@corridor/kernel/amount-text'
import { exponentOf, isCurrency } from '@corridor/kernel/currency'
import { type ChangeEvent, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useTypedBefore } from '../typed-before/index.tsx'
import {
  type AmountText,
  applyEdit,
  type BoxManner,
  plainText,
  readText,
  settle,
  shownText,
} from './editing.ts'

export type Typing = {
  readonly value: string
  readonly onValueChange: (value: string) => void
  readonly currency: string
  /** The language of the person's browser. */
  readonly locale: string
  /** The language of the page. */
  readonly shownIn: string
  readonly hasFocus?: boolean
  readonly onBlur?: () => void
}

/** The decimal to hand on: nothing while it is not sure what was written. */
function decimalOf(reading: AmountReading): string {
  return reading.kind === 'amount' ? reading.decimal : ''
}

/** Keeps the text that is being typed, and follows the value when it changes from outside. */
function useAmountText(value: string, manner: BoxManner) {
  const [text, setText] = useState(() => textOf(value, manner))
  const [seen, setSeen] = useState(value)
  if (seen !== value) {
    setSeen(value)
    if (decimalOf(readText(text, manner)) !== value) setText(textOf(value, manner))
  }
  return [text, setText] as const
}

/** A value from outside as it is shown; one that this currency cannot hold stays whole, and is said to be wrong. */
function textOf(value: string, manner: BoxManner): AmountText {
  const text = plainText(value, manner)
  const reading = readText(text, manner)
  return reading.kind === 'amount'
    ? plainText(settle(reading.decimal, exponentOf(manner.currency)), manner)
    : text
}

/** The text in the box, its caret and what it means; hands plain decimals on. */
export function useTyping({ value, onValueChange, ...props }: Typing) {
  const { locale, shownIn, hasFocus } = props
  const currency = isCurrency(props.currency) ? props.currency : 'EUR'
  const manner = { currency, locale, shownIn }
  const exponent = exponentOf(currency)
  const input = useRef<HTMLInputElement>(null)
  const caret = useRef<number | null>(null)
  const [text, setText] = useAmountText(value, manner)
  const [isLeft, setIsLeft] = useState(true)
  const reading = readText(text, manner)
  const decimal = decimalOf(reading)

  useLayoutEffect(() => {
    if (hasFocus) input.current?.focus()
  }, [hasFocus])

  useLayoutEffect(() => {
    if (caret.current !== null && document.activeElement === input.current) {
      input.current?.setSelectionRange(caret.current, caret.current)
    }
    caret.current = null
  })

  // in another currency the same text may mean something now, or nothing any more
  const asked = useRef(currency)
  useEffect(() => {
    if (asked.current === currency) return
    asked.current = currency
    if (!text.isPlain && decimal !== value) onValueChange(decimal)
  })

  function change(event: ChangeEvent<HTMLInputElement>) {
    const native = event.nativeEvent
    const after = event.currentTarget.value
    take({
      after,
      caret: event.currentTarget.selectionStart ?? after.length,
      inputType: native instanceof InputEvent ? native.inputType : undefined,
    })
  }

  function take(edit: Parameters<typeof applyEdit>[1]) {
    const edited = applyEdit(text, edit, manner)
    caret.current = edited.caret
    setText(edited.text)
    setIsLeft(false)
    onValueChange(decimalOf(edited.reading))
  }

  const shown = shownText(text, manner)
  useTypedBefore(input, shown, (after) => take({ after, caret: after.length }))

  /** Shows an amount as the product writes it; the value meant stays, so nobody is told. */
  function leave() {
    setIsLeft(true)
    if (reading.kind === 'amount') setText(plainText(settle(reading.decimal, exponent), manner))
    props.onBlur?.()
  }

  /** The person says which reading is meant. */
  function choose(one: string) {
    setText(plainText(settle(one, exponent), manner))
    onValueChange(one)
    input.current?.focus()
  }

  return { exponent, input, shown, reading, isLeft, change, leave, choose }
}
