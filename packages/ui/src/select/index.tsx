'use client'
import { ChevronDown } from 'lucide-react'
import { type ComponentProps, useRef } from 'react'
import { cn } from '../class-names/index.tsx'
import { inputClass, useFieldProps } from '../field/index.tsx'
import { useTypedBefore } from '../typed-before/index.tsx'

export type SelectOption = { value: string; label: string; isDisabled?: boolean }

export type SelectProps = Omit<ComponentProps<'select'>, 'size' | 'children'> & {
  options: readonly SelectOption[]
  /** First, empty choice: "Choose a reason". */
  placeholder?: string
  density?: 'touch' | 'compact'
  onValueChange?: (value: string) => void
}

/** The platform's own select: best on phones and for short lists. Long lists: Combobox. */
export function Select(props: SelectProps) {
  const { options, placeholder, density, onValueChange, className, onChange, ...rest } = props
  const wiring = useFieldProps(rest)
  const box = useRef<HTMLSelectElement>(null)
  const shown = rest.value === undefined ? undefined : String(rest.value)
  useTypedBefore(box, shown, (chosen) => onValueChange?.(chosen))
  return (
    <div className={cn('relative flex items-center', className)}>
      <select
        ref={box}
        {...rest}
        {...wiring}
        onChange={(event) => {
          onChange?.(event)
          onValueChange?.(event.currentTarget.value)
        }}
        className={inputClass(density, 'appearance-plain truncate bg-card pe-9')}
      >
        {placeholder !== undefined && <option value="">{placeholder}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.isDisabled}>
            {option.label}
          </option>
        ))}
      </select>
      <ChevronDown
        aria-hidden
        className="pointer-events-none absolute end-item size-4 text-ink-soft"
      />
    </div>
  )
}
