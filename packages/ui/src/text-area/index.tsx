'use client'
import { type ComponentProps, useRef } from 'react'
import { cn } from '../class-names/index.tsx'
import { inputClass, useFieldProps } from '../field/index.tsx'
import { useTypedBefore } from '../typed-before/index.tsx'

export type TextAreaProps = ComponentProps<'textarea'> & {
  density?: 'touch' | 'compact'
  onValueChange?: (value: string) => void
}

/** Several lines of text; grows with what is written. */
export function TextArea({ density, onValueChange, className, onChange, ...rest }: TextAreaProps) {
  const wiring = useFieldProps(rest)
  const box = useRef<HTMLTextAreaElement>(null)
  const shown = rest.value === undefined ? undefined : String(rest.value)
  useTypedBefore(box, shown, (typed) => onValueChange?.(typed))
  return (
    <textarea
      ref={box}
      rows={3}
      {...rest}
      {...wiring}
      onChange={(event) => {
        onChange?.(event)
        onValueChange?.(event.currentTarget.value)
      }}
      className={inputClass(
        density,
        cn('field-sizing-content h-auto max-h-80 min-h-20 resize-y py-chip', className),
      )}
    />
  )
}
