'use client'
import type { ReactNode } from 'react'
import { cn } from '../class-names/index.tsx'
import { Link } from '../link/index.tsx'
import { type Meaning, Tag } from '../status-tag/index.tsx'

export type StatTileProps = {
  label: ReactNode
  value: ReactNode
  detail?: ReactNode
  /** A tag under the value: "3 overdue". */
  tag?: { meaning: Meaning; word: string }
  href?: string
}

/** One number that matters, and where it leads. */
export function StatTile({ label, value, detail, tag, href }: StatTileProps) {
  const classes = 'flex min-w-0 flex-col gap-hair rounded-card border border-line bg-card p-card'
  const content = (
    <>
      <span className="text-table text-ink-soft">{label}</span>
      <span className="text-title font-semibold tabular-nums">{value}</span>
      {(detail || tag) && (
        <span className="flex flex-wrap items-center gap-chip text-meta text-ink-soft">
          {tag && (
            <Tag meaning={tag.meaning} density="compact">
              {tag.word}
            </Tag>
          )}
          {detail}
        </span>
      )}
    </>
  )
  if (!href) return <div className={classes}>{content}</div>
  return (
    <Link href={href} className={cn(classes, 'transition-colors hover:border-edge')}>
      {content}
    </Link>
  )
}
