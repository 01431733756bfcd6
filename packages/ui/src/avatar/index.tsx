import type { ReactNode } from 'react'
import { cn } from '../class-names/index.tsx'
import { initialsOf } from './initials.ts'

export { initialsOf } from './initials.ts'

const sizes = {
  small: 'size-8 text-caption',
  medium: 'size-10 text-support',
  large: 'size-14 text-section',
}

export type AvatarProps = {
  /** Whose initials; decorative, the name stands beside it. */
  name?: string
  /** Instead of initials: what kind of thing it is. */
  icon?: ReactNode
  size?: keyof typeof sizes
  /** Small mark at the lower end: a CurrencyBadge of size tiny, an arrow. */
  badge?: ReactNode
  tone?: 'neutral' | 'accent' | 'positive' | 'info' | 'caution' | 'negative'
}

const tones = {
  neutral: 'bg-press text-ink-soft',
  accent: 'bg-accent-soft text-accent',
  positive: 'bg-positive-soft text-positive',
  info: 'bg-info-soft text-info',
  caution: 'bg-caution-soft text-caution',
  negative: 'bg-negative-soft text-negative',
}

/** A round mark for a person or a kind of activity. */
export function Avatar({ name, icon, size = 'medium', badge, tone = 'neutral' }: AvatarProps) {
  return (
    <span aria-hidden className="relative inline-flex shrink-0">
      <span
        className={cn(
          'inline-flex items-center justify-center rounded-full font-semibold',
          sizes[size],
          tones[tone],
        )}
      >
        {icon ?? initialsOf(name ?? '')}
      </span>
      {badge && (
        <span className="absolute -end-1 -bottom-1 flex rounded-full border-2 border-page bg-page">
          {badge}
        </span>
      )}
    </span>
  )
}
