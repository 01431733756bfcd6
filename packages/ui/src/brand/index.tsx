import { brand } from '@corridor/kernel/brand'
import { cn } from '../class-names/index.tsx'

export { chromeBars, chromeColors } from './chrome-colors.ts'

/** Two walls and the way between them: our mark. */
export function Logo({ className }: { className?: string }) {
  return (
    <svg aria-hidden viewBox="0 0 32 32" fill="none" className={cn('size-8 shrink-0', className)}>
      <rect width="32" height="32" rx="9" className="fill-accent" />
      <path
        d="M22.5 9.5h-6a6.5 6.5 0 0 0 0 13h6"
        className="stroke-on-accent"
        strokeWidth="3"
        strokeLinecap="round"
      />
      <path
        d="M16 16h9m-3.25-3.25L25 16l-3.25 3.25"
        className="stroke-on-accent"
        strokeWidth="2"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
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
