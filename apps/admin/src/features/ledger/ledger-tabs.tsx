'use client'
import { useWords } from '@corridor/words/react'
import { PartLinks } from '../../shell/part-links.tsx'

const parts = [
  { href: '/ledger', name: 'chart' },
  { href: '/ledger/journal', name: 'title-journal' },
  { href: '/ledger/positions', name: 'title-positions' },
] as const

/** The three ways into the books. */
export function LedgerTabs({ current }: { current: (typeof parts)[number]['href'] }) {
  const words = useWords('admin.ledger')
  return (
    <PartLinks
      label={words('title')}
      parts={parts.map(({ href, name }) => ({ href, name: words(name) }))}
      current={current}
    />
  )
}
