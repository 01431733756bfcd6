'use client'
import { useWords } from '@corridor/words/react'
import { X } from 'lucide-react'

/** Shows that only one customer's transfers are listed, and lets go of it. */
export function CustomerChip({ name, onClear }: { name: string; onClear: () => void }) {
  const words = useWords('admin.transfers')
  return (
    <button
      type="button"
      onClick={onClear}
      className="inline-flex h-7 items-center gap-hair rounded-full border border-accent bg-accent-soft px-item text-table font-medium text-accent"
    >
      {words('only-customer', { name })}
      <X aria-hidden className="size-4" />
      <span className="sr-only">{words('show-all')}</span>
    </button>
  )
}
