'use client'
import { ChevronLeft, ChevronRight } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../button/index.tsx'

export type PaginationProps = {
  hasPrevious: boolean
  hasNext: boolean
  onPrevious: () => void
  onNext: () => void
  /** "Page 3", "50 shown". */
  label?: string
  isBusy?: boolean
}

/** Pages by cursor: back and on, no numbers to jump to. */
export function Pagination(props: PaginationProps) {
  return (
    <nav aria-label="Pages" className="flex items-center justify-end gap-chip py-item">
      {props.label && <span className="mr-auto text-meta text-ink-soft">{props.label}</span>}
      <Button
        variant="secondary"
        size="compact"
        icon={<ChevronLeft aria-hidden className="size-4" />}
        disabled={!props.hasPrevious || props.isBusy}
        onClick={props.onPrevious}
      >
        Previous
      </Button>
      <Button
        variant="secondary"
        size="compact"
        disabled={!props.hasNext || props.isBusy}
        onClick={props.onNext}
      >
        Next
        <ChevronRight aria-hidden className="ml-hair inline size-4" />
      </Button>
    </nav>
  )
}

/** Remembers the cursors of the pages before, so that Previous works with forward-only cursors. */
export function useCursor() {
  const [trail, setTrail] = useState<string[]>([])
  return {
    /** For the query's input; undefined on the first page. */
    cursor: trail.at(-1),
    page: trail.length + 1,
    hasPrevious: trail.length > 0,
    next: (cursor: string | null | undefined) =>
      cursor && setTrail((before) => [...before, cursor]),
    previous: () => setTrail((before) => before.slice(0, -1)),
    reset: () => setTrail([]),
  }
}

/** For customers: one button that adds the next page below. */
export function LoadMore(props: {
  hasMore: boolean
  isBusy?: boolean
  onLoad: () => void
  label?: string
}) {
  if (!props.hasMore) return null
  return (
    <div className="flex justify-center py-card">
      <Button
        variant="secondary"
        size="small"
        isBusy={props.isBusy}
        busyLabel="Loading…"
        onClick={props.onLoad}
      >
        {props.label ?? 'Show more'}
      </Button>
    </div>
  )
}
