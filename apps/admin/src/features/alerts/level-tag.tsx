'use client'
import type { AlertLevel } from '@corridor/domain/compliance/contract'
import { type Meaning, Tag } from '@corridor/ui/status-tag'

const levels: Readonly<Record<AlertLevel, { meaning: Meaning; word: string }>> = {
  low: { meaning: 'neutral', word: 'Low' },
  medium: { meaning: 'info', word: 'Medium' },
  high: { meaning: 'warning', word: 'High' },
  critical: { meaning: 'urgent', word: 'Critical' },
}

/** How serious an alert is. */
export function LevelTag({ level }: { level: AlertLevel }) {
  const { meaning, word } = levels[level]
  return (
    <Tag meaning={meaning} density="compact">
      {word}
    </Tag>
  )
}
