'use client'
import { Button } from '@corridor/ui/button'
import { type Column, DataTable } from '@corridor/ui/data-table'
import { EmptyState } from '@corridor/ui/empty-state'
import { useWords } from '@corridor/words/react'
import { useQuery } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { useStaff } from '../../access/staff-context.tsx'
import { ReadProblem } from '../../failures/read-problem.tsx'
import { ConsolePage } from '../../shell/console-page.tsx'
import { useApi } from '../../trpc/client.ts'
import { auditHrefOf } from '../audit/audit-href.ts'
import { LedgerTabs } from './ledger-tabs.tsx'
import type { Position } from './ledger-types.ts'
import { LimitsDialog } from './limits-dialog.tsx'
import { usePositionColumns } from './position-columns.tsx'

/** The position book: what the house holds of each currency, what it earned, and how far it may go. */
export function PositionsScreen() {
  const words = useWords('admin.ledger')
  const columns = usePositionColumns()
  const router = useRouter()
  const maySet = useStaff().may('ledger:limits')
  const [changing, setChanging] = useState<Position | null>(null)
  const positions = useQuery(useApi().ledger.positions.queryOptions())
  const change: Column<Position> = {
    key: 'change',
    header: <span className="sr-only">{words('limits')}</span>,
    align: 'right',
    cell: (row) =>
      row.accountId && (
        <Button
          variant="quiet"
          size="compact"
          aria-label={words('set-limits-of', { currency: row.currency })}
          onClick={(event) => {
            event.stopPropagation()
            setChanging(row)
          }}
        >
          {words('set-limits')}
        </Button>
      ),
  }
  const open = ({ accountId }: Position) =>
    accountId && router.push(`/ledger/accounts/${accountId}`)
  return (
    <ConsolePage
      breadcrumb={[{ href: '/ledger', label: words('title') }, { label: words('title-positions') }]}
      auditHref={auditHrefOf('ledger-account')}
    >
      <LedgerTabs current="/ledger/positions" />
      {positions.error && !positions.data ? (
        <ReadProblem error={positions.error} onRetry={() => void positions.refetch()} />
      ) : (
        <DataTable
          label={words('title-positions')}
          columns={maySet ? [...columns, change] : columns}
          rows={positions.data ?? []}
          isLoading={positions.isPending}
          rowKey={(row) => row.currency}
          rowLabel={(row) => words('position-in', { currency: row.currency })}
          onOpen={open}
          actKeys={maySet ? { l: (row) => row.accountId && setChanging(row) } : undefined}
          empty={
            <EmptyState
              density="compact"
              title={words('positions-none')}
              description={words('positions-none-detail')}
            />
          }
        />
      )}
      {changing?.accountId && (
        <LimitsDialog
          key={changing.currency}
          position={changing}
          accountId={changing.accountId}
          onClose={() => setChanging(null)}
        />
      )}
    </ConsolePage>
  )
}
