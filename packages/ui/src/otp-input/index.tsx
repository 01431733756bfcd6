'use client'
import { asciiDigits } from '@corridor/kernel/typed-text'
import { useRef } from 'react'
import { cn } from '../class-names/index.tsx'
import { useFieldProps } from '../field/index.tsx'

export type OtpInputProps = {
  value: string
  onValueChange: (digits: string) => void
  /** Called once when the last digit is in. */
  onComplete?: (digits: string) => void
  length?: number
  isDisabled?: boolean
  name?: string
  id?: string
  'aria-label'?: string
}

/** A code of digits. One real input under the boxes, so that paste, autofill and screen readers just work. */
export function OtpInput(props: OtpInputProps) {
  const { value, length = 6, isDisabled } = props
  const wiring = useFieldProps({ id: props.id })
  const input = useRef<HTMLInputElement>(null)
  const places = Array.from({ length }, (_, place) => place)
  return (
    <div dir="ltr" className="group relative w-fit">
      <input
        ref={input}
        {...wiring}
        name={props.name}
        aria-label={props['aria-label']}
        type="text"
        inputMode="numeric"
        autoComplete="one-time-code"
        pattern="[0-9]*"
        disabled={isDisabled}
        value={value}
        onChange={(event) => {
          const digits = asciiDigits(event.currentTarget.value).replace(/\D/g, '').slice(0, length)
          props.onValueChange(digits)
          if (digits.length === length && digits !== value) props.onComplete?.(digits)
        }}
        className="absolute inset-0 z-10 size-full cursor-text opacity-0"
      />
      <div aria-hidden className="flex gap-chip">
        {places.map((place) => (
          <span
            key={place}
            className={cn(
              'flex h-control w-10 items-center justify-center rounded-input border border-edge bg-card text-section font-semibold sm:w-touch',
              place === Math.min(value.length, length - 1) &&
                'group-focus-within:border-ring group-focus-within:outline-2 group-focus-within:outline-ring',
              wiring['aria-invalid'] && 'border-negative',
              isDisabled && 'border-line bg-sunken text-ink-muted',
            )}
          >
            {value[place] ?? ''}
          </span>
        ))}
      </div>
    </div>
  )
}
