'use client'
import { cn } from '@corridor/ui/class-names'
import { Link } from '@corridor/ui/link'

const parts = [
  { href: '/ledger', label: 'Chart of accounts' },
  { href: '/ledger/journal', label: 'Journal' },
  { href: '/ledger/positions', label: 'FX positions' },
] as const

/** The three ways into the books. */
export function LedgerTabs({ current }: { current: (typeof parts)[number]['href'] }) {
  return (
    <nav
      aria-label="Ledger"
      className="no-scrollbar flex gap-screen overflow-x-auto border-b border-line"
    >
      {parts.map(({ href, label }) => (
        <Link
          key={href}
          href={href}
          aria-current={href === current ? 'page' : undefined}
          className={cn(
            '-mb-px flex min-h-compact shrink-0 items-center border-b-2 border-transparent text-table font-medium text-ink-soft hover:text-ink',
            href === current && 'border-accent text-ink',
          )}
        >
          {label}
        </Link>
      ))}
    </nav>
  )
}
