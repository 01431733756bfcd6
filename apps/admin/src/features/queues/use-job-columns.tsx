'use client'
import { Button } from '@corridor/ui/button'
import { shortenId } from '@corridor/ui/copy-id'
import type { Column } from '@corridor/ui/data-table'
import { StaffTime } from '@corridor/ui/date-time'
import { useWords } from '@corridor/words/react'
import type { ApiOutputs } from '../../trpc/api-error.ts'

export type Job = ApiOutputs['queues']['failed'][number]

/** What may be done with a job; absent for those who may not. */
export type JobActs = {
  onDrive: ((job: Job) => void) | false
  onSettle: ((job: Job) => void) | false
}

/** What failed and why, what it holds back, and what can be done about it. */
export function useJobColumns({ onDrive, onSettle }: JobActs): readonly Column<Job>[] {
  const words = useWords('admin.queues')
  function heldBack({ heldBehind: count, isOrderLost }: Job): string {
    if (isOrderLost) return words('holds-back-lost')
    return count === 0 ? words('holds-back-nothing') : words('holds-back-events', { count })
  }
  return [
    {
      key: 'at',
      header: words('failed-at'),
      cell: (row) => row.failedAt && <StaffTime at={row.failedAt} />,
    },
    {
      key: 'queue',
      header: words('queue'),
      cell: (row) => <bdi className="font-mono">{row.queue}</bdi>,
    },
    { key: 'event', header: words('event'), cell: (row) => <bdi>{row.eventType}</bdi> },
    {
      key: 'about',
      header: words('about'),
      cell: (row) =>
        row.aggregateId && (
          <bdi className="font-mono" title={row.aggregateId}>
            {shortenId(row.aggregateId)}
          </bdi>
        ),
    },
    {
      key: 'reason',
      header: words('why'),
      cell: (row) => <bdi className="break-words">{row.reason}</bdi>,
    },
    { key: 'retries', header: words('tries'), align: 'right', cell: (row) => row.retries + 1 },
    { key: 'behind', header: words('holds-back'), cell: heldBack },
    {
      key: 'act',
      header: <span className="sr-only">{words('act')}</span>,
      align: 'right',
      cell: (row) =>
        onDrive && (
          <span className="flex justify-end gap-chip">
            {onSettle && (
              <Button variant="quiet" size="compact" onClick={() => onSettle(row)}>
                {words('settle')}
              </Button>
            )}
            <Button variant="quiet" size="compact" onClick={() => onDrive(row)}>
              {words('drive-again')}
            </Button>
          </span>
        ),
    },
  ]
}
