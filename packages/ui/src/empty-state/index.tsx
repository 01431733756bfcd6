'use client'
import { useWords } from '@corridor/words/react'
import type { ReactNode } from 'react'
import { cn } from '../class-names/index.tsx'
import { LineArt, type LineArtName } from './line-art.tsx'

export type EmptyStateProps = {
  art?: LineArtName
  /** What is missing: "No transfers yet". */
  title: ReactNode
  /** One line of why. */
  description?: ReactNode
  /** One action. */
  action?: ReactNode
  density?: 'touch' | 'compact'
  className?: string
}

/** First use: what is missing, why, and the next step. */
export function EmptyState({
  art = 'list',
  title,
  description,
  action,
  density,
  className,
}: EmptyStateProps) {
  const isCompact = density === 'compact'
  return (
    <div
      className={cn(
        'flex flex-col items-center gap-item px-screen text-center',
        isCompact ? 'py-section' : 'py-block',
        className,
      )}
    >
      <LineArt name={art} />
      <div className="max-w-sm">
        {/* a page that is nothing but this brings its own heading, which no paragraph may hold */}
        <div className={cn('font-semibold', isCompact ? 'text-admin-body' : 'text-section')}>
          {title}
        </div>
        {description && (
          <p className={cn('mt-hair text-ink-soft', isCompact ? 'text-table' : 'text-body')}>
            {description}
          </p>
        )}
      </div>
      {action && <div className="mt-chip w-full sm:w-auto">{action}</div>}
    </div>
  )
}

/** Something is there, but the filters hide it. */
export function NoMatch({
  onClear,
  density,
}: {
  onClear?: () => void
  density?: 'touch' | 'compact'
}) {
  const words = useWords('ui')
  return (
    <EmptyState
      art="search"
      density={density}
      title={words('no-match')}
      action={
        onClear && (
          <button
            type="button"
            onClick={onClear}
            className="min-h-touch px-card text-support font-semibold text-accent hover:underline"
          >
            {words('clear-filters')}
          </button>
        )
      }
    />
  )
}

/** The person may not see this; says who can grant it. */
export function NoRight({
  whoGrants,
  density,
}: {
  whoGrants: string
  density?: 'touch' | 'compact'
}) {
  const words = useWords('ui')
  return (
    <EmptyState
      art="lock"
      density={density}
      title={words('no-access')}
      description={words('no-access-who', { who: whoGrants })}
    />
  )
}
