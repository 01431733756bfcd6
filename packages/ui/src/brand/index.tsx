import { brand } from '@corridor/kernel/brand'
import { cn } from '../class-names/index.tsx'

export { chromeBars } from './chrome-bars.ts'

/** The brand's mark; the same for every direction of reading. */
export function Logo({ className }: { className?: string }) {
  return (
    <svg aria-hidden viewBox="0 0 32 32" fill="none" className={cn('size-8 shrink-0', className)}>
      <rect width="32" height="32" rx="9" className="fill-accent" />
      {brand.logo.map(({ path, width }) => (
        <path
          key={path}
          d={path}
          className="stroke-on-accent"
          strokeWidth={width}
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      ))}
    </svg>
  )
}

/** Mark and name. */
export function Brand({ detail, className }: { detail?: string; className?: string }) {
  return (
    <span className={cn('inline-flex items-center gap-chip', className)}>
      <Logo />
      <span className="text-section font-semibold tracking-tight">{brand.name}</span>
      {detail && <span className="text-support text-ink-muted">{detail}</span>}
    </span>
  )
}
