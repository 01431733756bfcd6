'use client'
import { X } from 'lucide-react'

/** Shows that only one customer's transfers are listed, and lets go of it. */
export function CustomerChip({ name, onClear }: { name: string; onClear: () => void }) {
  return (
    <button
      type="button"
      onClick={onClear}
      className="inline-flex h-7 items-center gap-hair rounded-full border border-accent bg-accent-soft px-item text-table font-medium text-accent"
    >
      Customer: {name}
      <X aria-hidden className="size-4" />
      <span className="sr-only">Show everybody's</span>
    </button>
  )
}
