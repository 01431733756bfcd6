'use client'
import { useWords } from '@corridor/words/react'
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
  const words = useWords('ui')
  return (
    <nav aria-label={words('pages')} className="flex items-center justify-end gap-chip py-item">
      {props.label && <span className="me-auto text-meta text-ink-soft">{props.label}</span>}
      <Button
        variant="secondary"
        size="compact"
        icon={<ChevronLeft aria-hidden className="size-4 rtl:-scale-x-100" />}
        disabled={!props.hasPrevious || props.isBusy}
        onClick={props.onPrevious}
      >
        {words('previous')}
      </Button>
      <Button
        variant="secondary"
        size="compact"
        disabled={!props.hasNext || props.isBusy}
        onClick={props.onNext}
      >
        {words('next')}
        <ChevronRight aria-hidden className="ms-hair inline size-4 rtl:-scale-x-100" />
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
  const words = useWords('ui')
  if (!props.hasMore) return null
  return (
    <div className="flex justify-center py-card">
      <Button
        variant="secondary"
        size="small"
        isBusy={props.isBusy}
        busyLabel={words('loading-more')}
        onClick={props.onLoad}
      >
        {props.label ?? words('show-more')}
      </Button>
    </div>
  )
}
