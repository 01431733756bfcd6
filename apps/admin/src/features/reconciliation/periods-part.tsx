'use client'
import type { Id } from '@corridor/kernel/ids'
import { Button } from '@corridor/ui/button'
import { Section } from '@corridor/ui/card'
import { type Column, DataTable } from '@corridor/ui/data-table'
import { EmptyState } from '@corridor/ui/empty-state'
import { Tag } from '@corridor/ui/status-tag'
import { useWords } from '@corridor/words/react'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useStaff } from '../../access/staff-context.tsx'
import { useAct } from '../../acts/use-act.ts'
import { useApi } from '../../trpc/client.ts'
import { DayRange } from './day-range.tsx'
import type { Settlement } from './reconciliation-types.ts'
import { SignOffDialog } from './sign-off-dialog.tsx'

type Period = Settlement['periods'][number]

const meanings = {
  proposed: 'warning',
  signed: 'positive',
  reopened: 'urgent',
  withdrawn: 'neutral',
} as const

/** Who answers for which days; a second person signs where differences were accepted. */
export function PeriodsPart({ partnerAccountId }: { partnerAccountId: Id<'pac'> }) {
  const words = useWords('admin.reconciliation')
  const { may, staffId } = useStaff()
  const { reconciliation } = useApi()
  const act = useAct()
  const [isSigning, setIsSigning] = useState(false)
  const sign = useMutation(reconciliation.signPeriod.mutationOptions())
  const settlement = useQuery(reconciliation.settlement.queryOptions({ partnerAccountId }))
  const maySign = may('reconciliation:sign-off')
  const columns: readonly Column<Period>[] = [
    {
      key: 'days',
      header: words('days'),
      cell: (row) => <DayRange first={row.firstDay} last={row.lastDay} />,
    },
    {
      key: 'state',
      header: words('state'),
      cell: (row) => <Tag meaning={meanings[row.state]}>{words(`period-${row.state}`)}</Tag>,
    },
    {
      key: 'by',
      header: words('by-whom'),
      cell: (row) => row.signedByName ?? row.proposedByName,
    },
    {
      key: 'sign',
      header: <span className="sr-only">{words('sign')}</span>,
      align: 'right',
      cell: (row) =>
        maySign &&
        row.state === 'proposed' &&
        row.proposedBy !== staffId && (
          <Button
            size="compact"
            isBusy={sign.isPending}
            onClick={() =>
              void act.orTell(() => sign.mutateAsync({ periodId: row.periodId }), words('signed'))
            }
          >
            {words('sign')}
          </Button>
        ),
    },
  ]
  return (
    <Section
      title={words('periods')}
      density="compact"
      aside={
        maySign && (
          <Button size="compact" variant="secondary" onClick={() => setIsSigning(true)}>
            {words('sign-off')}
          </Button>
        )
      }
    >
      <DataTable
        label={words('periods')}
        columns={columns}
        rows={settlement.data?.periods ?? []}
        isLoading={settlement.isPending}
        rowKey={(row) => row.periodId}
        hasKeys={false}
        empty={<EmptyState density="compact" title={words('periods-none')} />}
      />
      {isSigning && (
        <SignOffDialog partnerAccountId={partnerAccountId} onClose={() => setIsSigning(false)} />
      )}
    </Section>
  )
}
