'use client'
import { Button } from '@corridor/ui/button'
import { Section } from '@corridor/ui/card'
import { shortenId } from '@corridor/ui/copy-id'
import { DataTable } from '@corridor/ui/data-table'
import { StaffTime } from '@corridor/ui/date-time'
import { EmptyState } from '@corridor/ui/empty-state'
import { ReasonDialog } from '@corridor/ui/verdict-bar'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ReadProblem } from '../../shell/read-problem.tsx'
import { useStaff } from '../../shell/staff-context.tsx'
import { useAct } from '../../shell/use-act.ts'
import type { ApiOutputs } from '../../trpc/api-error.ts'
import { useApi } from '../../trpc/client.ts'

type Job = ApiOutputs['queues']['failed'][number]

const everyMs = 10_000

/**
 * Work that was given up on; it stays until a person drives it again, which is safe (a subscriber takes an event once), or
 * says that it is settled.
 */
export function FailedJobs() {
  const { queues } = useApi()
  const { may } = useStaff()
  const mayDrive = may('queues:redrive')
  const act = useAct()
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  const failed = useQuery({ ...queues.failed.queryOptions({}), refetchInterval: everyMs })
  const redrive = useMutation(queues.redrive.mutationOptions())
  const settle = useMutation(queues.settle.mutationOptions())
  const [settling, setSettling] = useState<Job | null>(null)
  const rows = failed.data ?? []
  const chosen = rows.filter((row) => selected.has(row.jobId))
  async function driveAgain(jobs: readonly Job[]) {
    const run = async () => {
      // one that a colleague was faster with must not keep the others waiting
      const problems: unknown[] = []
      for (const { queue, jobId } of jobs) {
        await redrive.mutateAsync({ queue, jobId }).catch((error) => problems.push(error))
      }
      if (problems.length > 0) throw problems[0]
    }
    await act.orTell(
      run,
      jobs.length === 1 ? 'The job runs again' : `${jobs.length} jobs run again`,
    )
    setSelected(new Set())
  }
  if (failed.error && !failed.data) return <ReadProblem error={failed.error} />
  return (
    <Section
      density="compact"
      title="Failed jobs"
      aside={
        mayDrive &&
        chosen.length > 0 && (
          <Button
            size="compact"
            isBusy={redrive.isPending}
            busyLabel="Driving…"
            onClick={() => void driveAgain(chosen)}
          >
            Drive {chosen.length} again
          </Button>
        )
      }
    >
      <DataTable
        label="Failed jobs"
        rows={rows}
        rowKey={(row) => row.jobId}
        rowLabel={(row) => `Failed job of ${row.queue}`}
        isLoading={failed.isPending}
        selected={mayDrive ? selected : undefined}
        onSelectedChange={mayDrive ? setSelected : undefined}
        actKeys={mayDrive ? { '1': (row) => void driveAgain([row]) } : undefined}
        columns={[
          {
            key: 'at',
            header: 'Failed',
            cell: (row) => row.failedAt && <StaffTime at={row.failedAt} />,
          },
          {
            key: 'queue',
            header: 'Queue',
            cell: (row) => <span className="font-mono">{row.queue}</span>,
          },
          { key: 'event', header: 'Event', cell: (row) => row.eventType },
          {
            key: 'about',
            header: 'About',
            cell: (row) =>
              row.aggregateId && (
                <span className="font-mono" title={row.aggregateId}>
                  {shortenId(row.aggregateId)}
                </span>
              ),
          },
          {
            key: 'reason',
            header: 'Why',
            cell: (row) => <span className="break-words">{row.reason}</span>,
          },
          { key: 'retries', header: 'Tries', align: 'right', cell: (row) => row.retries + 1 },
          { key: 'behind', header: 'Holds back', cell: heldBack },
          {
            key: 'act',
            header: <span className="sr-only">Act</span>,
            align: 'right',
            cell: (row) =>
              mayDrive && (
                <span className="flex justify-end gap-chip">
                  {may('queues:settle') && (
                    <Button variant="quiet" size="compact" onClick={() => setSettling(row)}>
                      Settle…
                    </Button>
                  )}
                  <Button variant="quiet" size="compact" onClick={() => void driveAgain([row])}>
                    Drive again
                  </Button>
                </span>
              ),
          },
        ]}
        empty={
          <EmptyState
            density="compact"
            art="done"
            title="Nothing has failed"
            description="Jobs that ran out of tries come here."
          />
        }
      />
      {settling && (
        <ReasonDialog
          verdict={{
            key: 'settle',
            label: 'End without doing it',
            busyLabel: 'Ending…',
            tone: 'refuse',
            consequence: `${settling.queue} never takes this event. ${releases(settling)} Say how it was settled.`,
          }}
          onDecide={({ note }) => {
            const { queue, jobId } = settling
            return act.orThrow(
              () => settle.mutateAsync({ queue, jobId, reason: note }),
              'The job is settled',
            )
          }}
          onClose={() => setSettling(null)}
        />
      )}
    </Section>
  )
}

function heldBack({ heldBehind, isOrderLost }: Job): string {
  if (isOrderLost) return 'nothing: later ones went before it'
  return heldBehind === 0 ? 'nothing yet' : eventsOf(heldBehind)
}

function releases({ heldBehind }: Job): string {
  return heldBehind === 0 ? 'Nothing waits for it.' : `${eventsOf(heldBehind)} behind it go on.`
}

function eventsOf(count: number): string {
  return count === 1 ? '1 event' : `${count} events`
}
