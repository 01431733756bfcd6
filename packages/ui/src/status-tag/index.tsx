import {
  CircleCheck,
  CircleDashed,
  CircleDot,
  CircleX,
  OctagonAlert,
  TriangleAlert,
} from 'lucide-react'
import type { ReactNode } from 'react'
import { cn } from '../class-names/index.tsx'
import { type Meaning, type StatusKind, statusOf } from './meanings.ts'

export {
  type Meaning,
  type StatusKind,
  type StatusWord,
  statusOf,
  statusWords,
} from './meanings.ts'

const looks = {
  neutral: { Icon: CircleDashed, classes: 'bg-press text-ink-soft' },
  info: { Icon: CircleDot, classes: 'bg-info-soft text-info' },
  positive: { Icon: CircleCheck, classes: 'bg-positive-soft text-positive' },
  negative: { Icon: CircleX, classes: 'bg-negative-soft text-negative' },
  warning: { Icon: TriangleAlert, classes: 'bg-caution-soft text-caution' },
  urgent: { Icon: OctagonAlert, classes: 'bg-caution text-on-caution' },
} as const

export type TagProps = {
  meaning: Meaning
  children: ReactNode
  density?: 'touch' | 'compact'
  className?: string
}

/** Word + shape + colour. */
export function Tag({ meaning, children, density, className }: TagProps) {
  const { Icon, classes } = looks[meaning]
  return (
    <span
      className={cn(
        'inline-flex w-fit shrink-0 items-center gap-hair rounded-full font-medium whitespace-nowrap',
        density === 'compact' ? 'h-5 px-1.5 text-meta' : 'h-6 px-chip text-caption',
        classes,
        className,
      )}
    >
      <Icon aria-hidden className="size-3.5 shrink-0" />
      {children}
    </span>
  )
}

export type StatusTagProps = {
  /** Which kind of thing the state belongs to; the one table says its word and meaning. */
  kind: StatusKind
  state: string
  density?: 'touch' | 'compact'
}

/** The state of something, by the one table that all screens share. */
export function StatusTag({ kind, state, density }: StatusTagProps) {
  const { meaning, word } = statusOf(kind, state)
  return (
    <Tag meaning={meaning} density={density}>
      {word}
    </Tag>
  )
}
