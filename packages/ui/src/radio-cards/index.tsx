'use client'
import { RadioGroup } from 'radix-ui'
import type { ReactNode } from 'react'
import { cn } from '../class-names/index.tsx'

export type RadioCard = {
  value: string
  title: ReactNode
  description?: ReactNode
  icon?: ReactNode
  /** At the line's end: a fee, an amount, a tag. */
  aside?: ReactNode
  isDisabled?: boolean
}

export type RadioCardsProps = {
  /** The question, for screen readers (show it as a heading or FieldGroup too). */
  label: string
  options: readonly RadioCard[]
  value: string
  onValueChange: (value: string) => void
  columns?: 1 | 2
}

/** One of a few, each explained on a card. Arrow keys move between them. */
export function RadioCards({ label, options, value, onValueChange, columns = 1 }: RadioCardsProps) {
  return (
    <RadioGroup.Root
      aria-label={label}
      value={value}
      onValueChange={onValueChange}
      className={cn('grid gap-item', columns === 2 && 'sm:grid-cols-2')}
    >
      {options.map((option) => (
        <RadioGroup.Item
          key={option.value}
          value={option.value}
          disabled={option.isDisabled}
          className="group flex w-full items-center gap-item rounded-card border border-line bg-card p-card text-start transition-colors hover:border-edge disabled:text-ink-muted data-[state=checked]:border-accent data-[state=checked]:bg-accent-soft"
        >
          {option.icon && <span className="flex shrink-0 text-ink-soft">{option.icon}</span>}
          <span className="min-w-0 flex-1">
            <span className="block font-medium">{option.title}</span>
            {option.description && (
              <span className="block text-support text-ink-soft">{option.description}</span>
            )}
          </span>
          {option.aside && <span className="shrink-0 text-support">{option.aside}</span>}
          <span
            aria-hidden
            className="flex size-5 shrink-0 items-center justify-center rounded-full border border-edge group-data-[state=checked]:border-accent"
          >
            <RadioGroup.Indicator className="size-2.5 rounded-full bg-accent" />
          </span>
        </RadioGroup.Item>
      ))}
    </RadioGroup.Root>
  )
}
