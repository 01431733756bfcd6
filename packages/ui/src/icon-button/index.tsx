'use client'
import type { ComponentProps, ReactNode } from 'react'
import { cn } from '../class-names/index.tsx'
import { Tooltip } from '../tooltip/index.tsx'

export type IconButtonProps = Omit<ComponentProps<'button'>, 'children'> & {
  /** What it does, for screen readers and the tooltip. */
  label: string
  icon: ReactNode
  size?: 'touch' | 'compact'
  /** Small number or dot in the corner, such as unread messages. */
  badge?: ReactNode
  hasTooltip?: boolean
}

/** A button that is only an icon. `touch` is 44 px, `compact` 32 px. */
export function IconButton(props: IconButtonProps) {
  const { label, icon, size = 'touch', badge, hasTooltip = true, className, ...rest } = props
  const button = (
    <button
      type="button"
      {...rest}
      className={cn(
        'relative inline-flex shrink-0 items-center justify-center rounded-full text-ink-soft transition-colors hover:bg-hover hover:text-ink active:bg-press disabled:text-ink-muted',
        size === 'touch' ? 'size-touch' : 'size-compact rounded-input',
        className,
      )}
    >
      {icon}
      <span className="sr-only">{label}</span>
      {badge}
    </button>
  )
  return hasTooltip ? <Tooltip content={label}>{button}</Tooltip> : button
}

/** The unread mark of an icon button. */
export function CountBadge({ count }: { count: number }) {
  if (count <= 0) return null
  return (
    <span
      aria-hidden
      className="absolute end-1 top-1 flex h-4 min-w-4 items-center justify-center rounded-full bg-accent px-hair text-caption font-semibold text-on-accent"
    >
      {count > 9 ? '9+' : count}
    </span>
  )
}
