'use client'
import { Button } from '@corridor/ui/button'
import { useCurrencyName } from '@corridor/ui/currency-select'
import { type Column, DataTable } from '@corridor/ui/data-table'
import { EmptyState } from '@corridor/ui/empty-state'
import { Money } from '@corridor/ui/money'
import { useQuery } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { auditHrefOf } from '../../shell/audit-href.ts'
import { ConsolePage } from '../../shell/console-page.tsx'
import { ReadProblem } from '../../shell/read-problem.tsx'
import { useStaff } from '../../shell/staff-context.tsx'
import { useApi } from '../../trpc/client.ts'
import { LedgerTabs } from './ledger-tabs.tsx'
import type { Position } from './ledger-types.ts'
import { LimitMeter } from './limit-meter.tsx'
import { LimitsDialog } from './limits-dialog.tsx'
import { standOf } from './position-words.ts'

const columns: readonly Column<Position>[] = [
  {
    key: 'currency',
    header: 'Currency',
    cell: (row) => <CurrencyCode code={row.currency} />,
  },
  { key: 'stand', header: 'We are', cell: (row) => standOf(row.open.amount) },
  {
    key: 'open',
    header: 'Open position',
    align: 'right',
    cell: (row) => <Money value={row.open} className="font-medium" />,
  },
  {
    key: 'short',
    header: 'Short limit',
    cell: (row) => <LimitMeter exposure={row.floor} />,
  },
  {
    key: 'long',
    header: 'Long limit',
    cell: (row) => <LimitMeter exposure={row.ceiling} />,
  },
  {
    key: 'spread',
    header: 'Realised spread',
    align: 'right',
    cell: (row) => <Money value={row.realisedSpread} />,
  },
  {
    key: 'residue',
    header: 'Residue',
    align: 'right',
    cell: (row) => <Money value={row.residue} className="text-ink-soft" />,
  },
]

function CurrencyCode({ code }: { code: string }) {
  return (
    <span className="font-medium" title={useCurrencyName()(code)}>
      {code}
    </span>
  )
}

/** The position book: what the house holds of each currency, what it earned, and how far it may go. */
export function PositionsScreen() {
  const router = useRouter()
  const maySet = useStaff().may('ledger:limits')
  const [changing, setChanging] = useState<Position | null>(null)
  const positions = useQuery(useApi().ledger.positions.queryOptions())
  const change: Column<Position> = {
    key: 'change',
    header: <span className="sr-only">Limits</span>,
    align: 'right',
    cell: (row) =>
      row.accountId && (
        <Button
          variant="quiet"
          size="compact"
          aria-label={`Set the limits of ${row.currency}`}
          onClick={(event) => {
            event.stopPropagation()
            setChanging(row)
          }}
        >
          Set limits
        </Button>
      ),
  }
  const open = ({ accountId }: Position) =>
    accountId && router.push(`/ledger/accounts/${accountId}`)
  return (
    <ConsolePage
      breadcrumb={[{ href: '/ledger', label: 'Ledger' }, { label: 'FX positions' }]}
      auditHref={auditHrefOf('ledger-account')}
    >
      <LedgerTabs current="/ledger/positions" />
      {positions.error && !positions.data ? (
        <ReadProblem error={positions.error} onRetry={() => void positions.refetch()} />
      ) : (
        <DataTable
          label="FX positions"
          columns={maySet ? [...columns, change] : columns}
          rows={positions.data ?? []}
          isLoading={positions.isPending}
          rowKey={(row) => row.currency}
          rowLabel={(row) => `Position in ${row.currency}`}
          onOpen={open}
          actKeys={maySet ? { l: (row) => row.accountId && setChanging(row) } : undefined}
          empty={
            <EmptyState
              density="compact"
              title="No positions yet"
              description="The first conversion opens a position in both of its currencies."
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
