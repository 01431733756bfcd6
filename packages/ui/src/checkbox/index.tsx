'use client'
import { Check } from 'lucide-react'
import { type ComponentProps, type ReactNode, useRef } from 'react'
import { cn } from '../class-names/index.tsx'
import { useFieldProps } from '../field/index.tsx'
import { useTickedBefore } from '../typed-before/index.tsx'

export type CheckboxProps = Omit<ComponentProps<'input'>, 'type' | 'size'> & {
  label: ReactNode
  description?: ReactNode
  isLabelHidden?: boolean
  density?: 'touch' | 'compact'
  onCheckedChange?: (isChecked: boolean) => void
}

/** A tick box with its label; the whole line is the target. */
export function Checkbox(props: CheckboxProps) {
  const {
    label,
    description,
    isLabelHidden,
    density,
    onCheckedChange,
    className,
    onChange,
    ...rest
  } = props
  const wiring = useFieldProps(rest)
  const box = useRef<HTMLInputElement>(null)
  useTickedBefore(box, rest.checked, (isChecked) => onCheckedChange?.(isChecked))
  const isCompact = density === 'compact'
  return (
    <label
      className={cn(
        'flex cursor-pointer items-start',
        isCompact ? 'gap-chip text-table' : 'min-h-touch gap-item py-chip text-body',
        className,
      )}
    >
      <span className={cn('relative flex shrink-0', isCompact ? 'size-4' : 'mt-0.5 size-5')}>
        <input
          ref={box}
          {...rest}
          {...wiring}
          type="checkbox"
          onChange={(event) => {
            onChange?.(event)
            onCheckedChange?.(event.currentTarget.checked)
          }}
          className="peer appearance-plain absolute inset-0 size-full cursor-pointer rounded-small border border-edge bg-card checked:border-accent checked:bg-accent aria-invalid:border-negative disabled:border-line disabled:bg-sunken"
        />
        <Check
          aria-hidden
          strokeWidth={3}
          className="pointer-events-none absolute inset-0 m-auto size-3/4 text-on-accent opacity-0 peer-checked:opacity-100"
        />
      </span>
      <span className={isLabelHidden ? 'sr-only' : 'min-w-0'}>
        {label}
        {description && <span className="block text-support text-ink-soft">{description}</span>}
      </span>
    </label>
  )
}
