'use client'
import type { AlertLevel } from '@corridor/domain/compliance/contract'
import { type Meaning, Tag } from '@corridor/ui/status-tag'
import { useWords } from '@corridor/words/react'

const meanings: Readonly<Record<AlertLevel, Meaning>> = {
  low: 'neutral',
  medium: 'info',
  high: 'warning',
  critical: 'urgent',
}

/** How serious an alert is. */
export function LevelTag({ level }: { level: AlertLevel }) {
  const words = useWords('admin.alerts')
  return (
    <Tag meaning={meanings[level]} density="compact">
      {words(`level-${level}`)}
    </Tag>
  )
}
