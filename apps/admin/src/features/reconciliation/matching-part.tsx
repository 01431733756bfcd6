'use client'
import type { Id } from '@corridor/kernel/ids'
import { Button } from '@corridor/ui/button'
import { Section } from '@corridor/ui/card'
import { useWords } from '@corridor/words/react'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useAct } from '../../acts/use-act.ts'
import { ReadProblem } from '../../failures/read-problem.tsx'
import { useApi } from '../../trpc/client.ts'
import { MatchingOutcome } from './matching-outcome.tsx'

/** Trying the rules without writing, and matching; both say what was matched by what. */
export function MatchingPart({ partnerAccountId }: { partnerAccountId: Id<'pac'> }) {
  const words = useWords('admin.reconciliation')
  const { reconciliation } = useApi()
  const act = useAct()
  const match = useMutation(reconciliation.match.mutationOptions())
  const dryRun = useQuery({
    ...reconciliation.dryRun.queryOptions({ partnerAccountId }),
    // only when somebody asks
    enabled: false,
  })
  const outcome = match.data ?? dryRun.data
  return (
    <Section
      title={words('matching')}
      density="compact"
      aside={
        <div className="flex gap-chip">
          <Button
            size="compact"
            variant="secondary"
            isBusy={dryRun.isFetching}
            onClick={() => {
              match.reset()
              void dryRun.refetch()
            }}
          >
            {words('dry-run')}
          </Button>
          <Button
            size="compact"
            isBusy={match.isPending}
            busyLabel={words('matching-now')}
            onClick={() =>
              void act.orTell(() => match.mutateAsync({ partnerAccountId }), words('matched'))
            }
          >
            {words('match')}
          </Button>
        </div>
      }
    >
      {dryRun.error && !dryRun.isFetching && !match.data && (
        <ReadProblem error={dryRun.error} onRetry={() => void dryRun.refetch()} />
      )}
      {outcome && <MatchingOutcome outcome={outcome} isWritten={match.data !== undefined} />}
    </Section>
  )
}
