'use client'
import type { ComponentProps } from 'react'
import { cn } from '../class-names/index.tsx'
import { inputClass, useFieldProps } from '../field/index.tsx'

export type TextAreaProps = ComponentProps<'textarea'> & {
  density?: 'touch' | 'compact'
  onValueChange?: (value: string) => void
}

/** Several lines of text; grows with what is written. */
export function TextArea({ density, onValueChange, className, onChange, ...rest }: TextAreaProps) {
  const wiring = useFieldProps(rest)
  return (
    <textarea
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
