'use client'
import { ArrowLeft } from 'lucide-react'
import type { ReactNode } from 'react'
import { cn } from '../class-names/index.tsx'
import { Link } from '../link/index.tsx'

export type PageHeaderProps = {
  title: ReactNode
  description?: ReactNode
  /** Where the arrow goes. */
  back?: { href: string; label: string }
  /** Beside the title: a StatusTag. */
  tag?: ReactNode
  actions?: ReactNode
  density?: 'touch' | 'compact'
}

/** The one h1 of a screen. */
export function PageHeader({ title, description, back, tag, actions, density }: PageHeaderProps) {
  const isCompact = density === 'compact'
  return (
    <header className={cn('flex flex-col', isCompact ? 'gap-hair' : 'gap-chip')}>
      {back && (
        <Link
          href={back.href}
          className={cn(
            '-ms-1 inline-flex w-fit items-center gap-hair rounded-small pe-chip text-ink-soft hover:text-ink',
            isCompact ? 'h-6 text-table' : 'min-h-touch text-support font-medium',
          )}
        >
          <ArrowLeft
            aria-hidden
            className={cn('rtl:-scale-x-100', isCompact ? 'size-4' : 'size-5')}
          />
          {back.label}
        </Link>
      )}
      <div className="flex flex-wrap items-center justify-between gap-item">
        <div className="min-w-0">
          <div className="flex flex-wrap items-center gap-item">
            <h1 className={cn('font-semibold', isCompact ? 'text-admin-title' : 'text-title')}>
              {title}
            </h1>
            {tag}
          </div>
          {description && (
            <p className={cn('text-ink-soft', isCompact ? 'text-table' : 'mt-hair text-body')}>
              {description}
            </p>
          )}
        </div>
        {actions && <div className="flex flex-wrap items-center gap-chip">{actions}</div>}
      </div>
    </header>
  )
}
