'use client'
import { useWords } from '@corridor/words/react'
import { PartLinks } from '../../shell/part-links.tsx'

const parts = [
  { href: '/reconciliation', name: 'accounts' },
  { href: '/reconciliation/exceptions', name: 'exceptions' },
] as const

/** The accounts, and the differences of all of them. */
export function ReconciliationTabs({ current }: { current: (typeof parts)[number]['href'] }) {
  const words = useWords('admin.reconciliation')
  return (
    <PartLinks
      label={words('title')}
      parts={parts.map(({ href, name }) => ({ href, name: words(name) }))}
      current={current}
    />
  )
}
