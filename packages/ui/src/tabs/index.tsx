'use client'
import { Tabs as Radix } from 'radix-ui'
import type { ReactNode } from 'react'
import { cn } from '../class-names/index.tsx'

export type TabItem = { value: string; label: ReactNode; count?: number; content?: ReactNode }

export type TabsProps = {
  label: string
  items: readonly TabItem[]
  value: string
  onValueChange: (value: string) => void
  /** `line`: underlined, for parts of a page · `pill`: segmented, for a choice such as a period */
  look?: 'line' | 'pill'
  density?: 'touch' | 'compact'
  className?: string
}

/** Parts of one page, or one of a few views. Arrow keys move between the tabs. */
export function Tabs(props: TabsProps) {
  const { items, look = 'line', density = 'touch' } = props
  const isLine = look === 'line'
  return (
    <Radix.Root value={props.value} onValueChange={props.onValueChange} className={props.className}>
      <Radix.List
        aria-label={props.label}
        className={cn(
          'no-scrollbar flex overflow-x-auto',
          isLine
            ? 'gap-screen border-b border-line'
            : 'w-fit max-w-full gap-hair rounded-full bg-sunken p-hair',
        )}
      >
        {items.map((item) => (
          <Radix.Trigger
            key={item.value}
            value={item.value}
            className={cn(
              'flex shrink-0 items-center gap-chip font-medium whitespace-nowrap text-ink-soft transition-colors hover:text-ink focus-visible:-outline-offset-2 data-[state=active]:text-ink',
              density === 'touch' ? 'min-h-touch text-support' : 'min-h-compact text-table',
              isLine
                ? '-mb-px border-b-2 border-transparent data-[state=active]:border-accent'
                : 'rounded-full px-card data-[state=active]:bg-raised data-[state=active]:shadow-float',
            )}
          >
            {item.label}
            {item.count !== undefined && (
              <span className="rounded-full bg-press px-chip text-caption text-ink-soft">
                {item.count}
              </span>
            )}
          </Radix.Trigger>
        ))}
      </Radix.List>
      {items.map((item) => (
        <Radix.Content
          key={item.value}
          value={item.value}
          className={item.content === undefined ? 'hidden' : 'pt-screen'}
        >
          {item.content}
        </Radix.Content>
      ))}
    </Radix.Root>
  )
}
