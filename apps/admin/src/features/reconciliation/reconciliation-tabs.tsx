'use client'
import { cn } from '@corridor/ui/class-names'
import { Link } from '@corridor/ui/link'
import { useWords } from '@corridor/words/react'

const parts = [
  { href: '/reconciliation', name: 'accounts' },
  { href: '/reconciliation/exceptions', name: 'exceptions' },
] as const

/** The accounts, and the differences of all of them. */
export function ReconciliationTabs({ current }: { current: (typeof parts)[number]['href'] }) {
  const words = useWords('admin.reconciliation')
  return (
    <nav
      aria-label={words('title')}
      className="no-scrollbar flex gap-screen overflow-x-auto border-b border-line"
    >
      {parts.map(({ href, name }) => (
        <Link
          key={href}
          href={href}
          aria-current={href === current ? 'page' : undefined}
          className={cn(
            '-mb-px flex min-h-compact shrink-0 items-center border-b-2 border-transparent text-table font-medium text-ink-soft hover:text-ink',
            href === current && 'border-accent text-ink',
          )}
        >
          {words(name)}
        </Link>
      ))}
    </nav>
  )
}
