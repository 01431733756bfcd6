'use client'
import type { Column } from '@corridor/ui/data-table'
import { Tag } from '@corridor/ui/status-tag'
import { useWords } from '@corridor/words/react'
import type { ApiOutputs } from '../../trpc/api-error.ts'

export type QueueRow = ApiOutputs['queues']['list'][number]

const slowAfterSeconds = 60

/** How long the oldest job of a queue waits; marked when that is long. */
function Lag({ seconds }: { seconds: number }) {
  const words = useWords('admin.queues')
  if (seconds === 0) return null
  const text =
    seconds < 120
      ? words('lag-seconds', { seconds })
      : words('lag-minutes', { minutes: Math.floor(seconds / 60) })
  return seconds < slowAfterSeconds ? (
    text
  ) : (
    <Tag meaning="warning" density="compact">
      {text}
    </Tag>
  )
}

/** What waits, runs and has failed in each queue. */
export function useQueueColumns(): readonly Column<QueueRow>[] {
  const words = useWords('admin.queues')
  return [
    {
      key: 'name',
      header: words('queue'),
      cell: (row) => <bdi className="font-mono">{row.name}</bdi>,
    },
    { key: 'waiting', header: words('waiting'), align: 'right', cell: (row) => row.waiting },
    { key: 'active', header: words('running'), align: 'right', cell: (row) => row.active },
    { key: 'retrying', header: words('retrying'), align: 'right', cell: (row) => row.retrying },
    {
      key: 'failed',
      header: words('failed'),
      align: 'right',
      cell: (row) =>
        row.failed > 0 ? <span className="font-semibold text-negative">{row.failed}</span> : 0,
    },
    {
      key: 'oldest',
      header: words('oldest-waits'),
      align: 'right',
      cell: (row) => <Lag seconds={row.oldestWaitingInSeconds} />,
    },
  ]
}
