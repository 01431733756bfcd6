'use client'
import { ChevronRight } from 'lucide-react'
import type { ReactNode } from 'react'
import { cn } from '../class-names/index.tsx'
import { Link } from '../link/index.tsx'

export type ListRowProps = {
  avatar?: ReactNode
  title: ReactNode
  description?: ReactNode
  /** At the line's end: money. What the person's own balance lost or won. */
  value?: ReactNode
  /** Smaller below it: the other currency, a tag. */
  subvalue?: ReactNode
  /** With `href` a link, with `onClick` a button, else plain. */
  href?: string
  onClick?: () => void
  /** At the very end instead of the arrow: a menu, a switch. */
  trailing?: ReactNode
  hasArrow?: boolean
  isSelected?: boolean
  className?: string
}

/**
 * Avatar, title over description, each in its own direction: a name may be of another one than the page. At the line's
 * end value over subvalue. Put rows in a RowList.
 */
export function ListRow(props: ListRowProps) {
  const { avatar, title, description, value, subvalue, href, onClick, trailing, hasArrow } = props
  const content = (
    <>
      {avatar}
      <span className="min-w-0 flex-1">
        <span className="block truncate font-medium">
          <bdi>{title}</bdi>
        </span>
        {description && (
          <span className="block truncate text-support text-ink-soft">
            <bdi>{description}</bdi>
          </span>
        )}
      </span>
      {(value || subvalue) && (
        <span className="flex shrink-0 flex-col items-end text-end">
          {value && <span className="font-medium">{value}</span>}
          {subvalue && <span className="text-support text-ink-soft">{subvalue}</span>}
        </span>
      )}
      {hasArrow && (
        <ChevronRight aria-hidden className="size-5 shrink-0 text-ink-muted rtl:-scale-x-100" />
      )}
    </>
  )
  const classes = cn(
    'flex min-h-gulf w-full min-w-0 items-center gap-card rounded-card px-card py-item text-start transition-colors',
    (href || onClick) && 'hover:bg-hover focus-visible:-outline-offset-2 active:bg-press',
    props.isSelected && 'bg-accent-soft',
    props.className,
  )
  const row = href ? (
    <Link href={href} className={classes}>
      {content}
    </Link>
  ) : onClick ? (
    <button type="button" onClick={onClick} aria-pressed={props.isSelected} className={classes}>
      {content}
    </button>
  ) : (
    <div className={classes}>{content}</div>
  )
  if (!trailing) return row
  return (
    <div className="flex items-center gap-hair">
      {row}
      <span className="shrink-0 pe-item">{trailing}</span>
    </div>
  )
}

/** A list of ListRows; hairlines between them with `isDivided`. */
export function RowList(props: {
  label?: string
  isDivided?: boolean
  children: ReactNode
  className?: string
}) {
  return (
    <ul
      aria-label={props.label}
      className={cn(
        'flex min-w-0 flex-col *:list-none',
        props.isDivided && 'divide-y divide-line',
        props.className,
      )}
    >
      {props.children}
    </ul>
  )
}
