import type { ReactNode } from 'react'
import { cn } from '../class-names/index.tsx'

export type Definition = {
  key?: string
  term: ReactNode
  value: ReactNode
  /** Smaller under the value. */
  note?: ReactNode
  /** The line that counts: total, what they get. */
  isStrong?: boolean
}

export type DefinitionListProps = {
  items: readonly (Definition | null | undefined | false)[]
  /** `rows`: term first, value at the line's end · `grid`: term over value, in columns · `facts`: narrow terms, for the console */
  layout?: 'rows' | 'grid' | 'facts'
  isDivided?: boolean
  className?: string
}

/** Facts: quote lines, details of a transfer, a customer's data. */
export function DefinitionList({
  items,
  layout = 'rows',
  isDivided,
  className,
}: DefinitionListProps) {
  const shown = items.filter((item) => item !== null && item !== undefined && item !== false)
  return (
    <dl
      className={cn(
        layout === 'rows' && 'flex flex-col',
        layout === 'rows' && (isDivided ? 'divide-y divide-line' : 'gap-item'),
        layout === 'grid' && 'grid grid-cols-2 gap-card lg:grid-cols-3',
        layout === 'facts' && 'flex flex-col gap-chip text-table',
        className,
      )}
    >
      {shown.map((item, index) => (
        <div
          key={item.key ?? index}
          className={cn(
            'min-w-0',
            layout === 'rows' && 'flex items-baseline justify-between gap-card',
            layout === 'rows' && isDivided && 'py-item',
            layout === 'facts' && 'grid grid-cols-3 gap-item',
          )}
        >
          <dt
            className={cn(
              'text-ink-soft',
              layout === 'grid' && 'text-support',
              layout === 'rows' && item.isStrong && 'font-medium text-ink',
            )}
          >
            {item.term}
          </dt>
          <dd
            className={cn(
              'min-w-0',
              layout === 'rows' && 'text-end',
              layout === 'facts' && 'col-span-2',
              item.isStrong && 'font-semibold',
            )}
          >
            {item.value}
            {item.note && (
              <span
                className={cn(
                  'block font-normal text-ink-soft',
                  layout === 'facts' ? 'text-meta' : 'text-support',
                )}
              >
                {item.note}
              </span>
            )}
          </dd>
        </div>
      ))}
    </dl>
  )
}
