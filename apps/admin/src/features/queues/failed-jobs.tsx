'use client'
import { Button } from '@corridor/ui/button'
import { Section } from '@corridor/ui/card'
import { DataTable } from '@corridor/ui/data-table'
import { EmptyState } from '@corridor/ui/empty-state'
import { ReasonDialog } from '@corridor/ui/verdict-bar'
import { useWords } from '@corridor/words/react'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useStaff } from '../../access/staff-context.tsx'
import { useAct } from '../../acts/use-act.ts'
import { ReadProblem } from '../../failures/read-problem.tsx'
import { useApi } from '../../trpc/client.ts'
import { type Job, useJobColumns } from './use-job-columns.tsx'

const everyMs = 10_000

/**
 * Work that was given up on; it stays until a person drives it again, which is safe (a subscriber takes an event once), or
 * says that it is settled.
 */
export function FailedJobs() {
  const words = useWords('admin.queues')
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
  function consequenceOf({ queue, heldBehind: count }: Job): string {
    return count === 0
      ? words('settle-consequence', { queue })
      : words('settle-consequence-events', { queue, count })
  }
  async function driveAgain(jobs: readonly Job[]) {
    const run = async () => {
      // one that a colleague was faster with must not keep the others waiting
      const problems: unknown[] = []
      for (const { queue, jobId } of jobs) {
        await redrive.mutateAsync({ queue, jobId }).catch((error) => problems.push(error))
      }
      if (problems.length > 0) throw problems[0]
    }
    await act.orTell(run, words('run-again', { count: jobs.length }))
    setSelected(new Set())
  }
  const columns = useJobColumns({
    onDrive: mayDrive && ((job) => void driveAgain([job])),
    onSettle: mayDrive && may('queues:settle') && setSettling,
  })
  if (failed.error && !failed.data) return <ReadProblem error={failed.error} />
  return (
    <Section
      density="compact"
      title={words('failed-jobs')}
      aside={
        mayDrive &&
        chosen.length > 0 && (
          <Button
            size="compact"
            isBusy={redrive.isPending}
            busyLabel={words('driving')}
            onClick={() => void driveAgain(chosen)}
          >
            {words('drive-chosen', { count: chosen.length })}
          </Button>
        )
      }
    >
      <DataTable
        label={words('failed-jobs')}
        rows={rows}
        rowKey={(row) => row.jobId}
        rowLabel={(row) => words('failed-row', { queue: row.queue })}
        isLoading={failed.isPending}
        selected={mayDrive ? selected : undefined}
        onSelectedChange={mayDrive ? setSelected : undefined}
        actKeys={mayDrive ? { '1': (row) => void driveAgain([row]) } : undefined}
        columns={columns}
        empty={
          <EmptyState
            density="compact"
            art="done"
            title={words('failed-empty-title')}
            description={words('failed-empty-description')}
          />
        }
      />
      {settling && (
        <ReasonDialog
          verdict={{
            key: 'settle',
            label: words('settle-act'),
            busyLabel: words('settling'),
            tone: 'refuse',
            consequence: consequenceOf(settling),
          }}
          onDecide={({ note }) => {
            const { queue, jobId } = settling
            return act.orThrow(
              () => settle.mutateAsync({ queue, jobId, reason: note }),
              words('settled'),
            )
          }}
          onClose={() => setSettling(null)}
        />
      )}
    </Section>
  )
}
