'use client'
import { asciiDigits } from '@corridor/kernel/typed-text'
import { OTPInput } from 'input-otp'
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

/** Digits of any script, without what stands between them. */
const digitsIn = (text: string): string => asciiDigits(text).replace(/\D/g, '')

/** A code of digits. One real input over the boxes, so that paste, autofill and screen readers just work. */
export function OtpInput(props: OtpInputProps) {
  const { length = 6, isDisabled } = props
  const wiring = useFieldProps({ id: props.id })
  return (
    <div dir="ltr" className="w-fit">
      <OTPInput
        {...wiring}
        name={props.name}
        aria-label={props['aria-label']}
        disabled={isDisabled}
        maxLength={length}
        value={props.value}
        onChange={(text) => props.onValueChange(digitsIn(text))}
        onComplete={(digits: string) => props.onComplete?.(digits)}
        pasteTransformer={digitsIn}
        pushPasswordManagerStrategy="none"
        noScriptCSSFallback={null}
        render={({ slots }) => (
          <div aria-hidden className="flex gap-chip">
            {[...slots.entries()].map(([place, { char, isActive }]) => (
              <span
                key={place}
                className={cn(
                  'flex h-control w-10 items-center justify-center rounded-input border border-edge bg-card text-section font-semibold sm:w-touch',
                  isActive && 'border-ring outline-2 outline-ring',
                  wiring['aria-invalid'] && 'border-negative',
                  isDisabled && 'border-line bg-sunken text-ink-muted',
                )}
              >
                {char}
              </span>
            ))}
          </div>
        )}
      />
    </div>
  )
}
