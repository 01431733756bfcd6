'use client'
import { useWords } from '@corridor/words/react'
import {
  CircleCheck,
  CircleDashed,
  CircleDot,
  CircleX,
  OctagonAlert,
  TriangleAlert,
} from 'lucide-react'
import { type ReactNode, useCallback } from 'react'
import { cn } from '../class-names/index.tsx'
import { type Meaning, type StatusKind, spelledOut, statusOf } from './meanings.ts'

export type { Meaning, StatusKind } from './meanings.ts'

export type StatusWord = { readonly meaning: Meaning; readonly word: string }

/** Says the word and meaning of a state, by the one table. A state that it does not know is shown as it is, neutral. */
export function useStatusOf(): (kind: StatusKind, state: string) => StatusWord {
  const words = useWords('ui')
  return useCallback(
    (kind, state) => {
      const { meaning, key } = statusOf(kind, state)
      return { meaning, word: key ? words(key) : spelledOut(state) }
    },
    [words],
  )
}

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
  const { meaning, word } = useStatusOf()(kind, state)
  return (
    <Tag meaning={meaning} density={density}>
      {word}
    </Tag>
  )
}
