'use client'
import { Button } from '@corridor/ui/button'
import { EmptyState } from '@corridor/ui/empty-state'
import { SkeletonCards } from '@corridor/ui/skeleton'
import { useHotkeys } from '@corridor/ui/use-hotkeys'
import { useWords } from '@corridor/words/react'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useStaff } from '../../access/staff-context.tsx'
import { useAct } from '../../acts/use-act.ts'
import { ReadProblem } from '../../failures/read-problem.tsx'
import { ConsolePage } from '../../shell/console-page.tsx'
import { useApi } from '../../trpc/client.ts'
import { auditHrefOf } from '../audit/audit-href.ts'
import { ChainPart } from './chain-part.tsx'
import { InvariantCard, type Run } from './invariant-card.tsx'
import { RunDrawer } from './run-drawer.tsx'
import { RunHistory } from './run-history.tsx'

const everyMs = 15_000

/** Whether the books hold: each promise with its last two days, and the history of the checks. */
export function InvariantsScreen() {
  const words = useWords('admin.invariants')
  const { invariants } = useApi()
  const mayCheck = useStaff().may('invariants:check')
  const act = useAct()
  const [open, setOpen] = useState<Run | null>(null)
  const list = useQuery({ ...invariants.list.queryOptions(), refetchInterval: everyMs })
  const check = useMutation(invariants.checkNow.mutationOptions())
  const checkNow = () => void act.orTell(() => check.mutateAsync(), words('checking-now'))
  useHotkeys({ n: checkNow }, { isEnabled: mayCheck && !check.isPending })
  return (
    <ConsolePage
      breadcrumb={[{ label: words('title') }]}
      auditHref={auditHrefOf('invariant')}
      actions={
        mayCheck && (
          <Button
            size="compact"
            isBusy={check.isPending}
            busyLabel={words('asking')}
            onClick={checkNow}
          >
            {words('check-now')}
          </Button>
        )
      }
      isDrawerOpen={open !== null}
      drawer={open && <RunDrawer key={open.runId} run={open} onClose={() => setOpen(null)} />}
    >
      {list.error && !list.data ? (
        <ReadProblem error={list.error} onRetry={() => void list.refetch()} />
      ) : !list.data ? (
        <SkeletonCards count={4} />
      ) : list.data.length === 0 ? (
        <EmptyState
          density="compact"
          art="list"
          title={words('never-title')}
          description={words('never-description')}
        />
      ) : (
        <>
          <ul aria-label={words('list')} className="grid gap-item lg:grid-cols-2 2xl:grid-cols-3">
            {list.data.map((invariant) => (
              <li key={invariant.invariant} className="flex flex-col *:flex-1">
                <InvariantCard invariant={invariant} onOpenRun={setOpen} />
              </li>
            ))}
          </ul>
          <ChainPart />
          <RunHistory open={open?.runId} onOpen={setOpen} />
        </>
      )}
    </ConsolePage>
  )
}
