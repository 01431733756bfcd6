import type { ComponentProps, ReactNode } from 'react'
import { cn } from '../class-names/index.tsx'

export type CardProps = ComponentProps<'div'> & {
  /** `flush`: no padding, for lists and tables · `sunken`: a quieter ground without a border */
  look?: 'plain' | 'flush' | 'sunken'
}

/** A surface with a hairline border. */
export function Card({ look = 'plain', className, ...rest }: CardProps) {
  return (
    <div
      {...rest}
      className={cn(
        'min-w-0 rounded-card',
        look === 'sunken' ? 'bg-sunken p-card' : 'border border-line bg-card',
        look === 'plain' && 'p-card sm:p-screen',
        look === 'flush' && 'overflow-hidden',
        className,
      )}
    />
  )
}

export type SectionProps = {
  title: ReactNode
  description?: ReactNode
  /** At the right of the title: a link, a quiet button. */
  aside?: ReactNode
  density?: 'touch' | 'compact'
  className?: string
  children: ReactNode
}

/** A titled part of a page. */
export function Section({ title, description, aside, density, className, children }: SectionProps) {
  const isCompact = density === 'compact'
  return (
    <section
      className={cn('flex min-w-0 flex-col', isCompact ? 'gap-chip' : 'gap-item', className)}
    >
      <header className="flex items-end justify-between gap-card">
        <div className="min-w-0">
          <h2 className={cn('font-semibold', isCompact ? 'text-admin-body' : 'text-section')}>
            {title}
          </h2>
          {description && <p className="text-support text-ink-soft">{description}</p>}
        </div>
        {aside && <div className="shrink-0 text-support">{aside}</div>}
      </header>
      {children}
    </section>
  )
}
