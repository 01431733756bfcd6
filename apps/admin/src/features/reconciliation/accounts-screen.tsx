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
import { auditHref } from '../audit/audit-href.ts'
import { OpenAccountDialog } from './open-account-dialog.tsx'
import { ReconciliationTabs } from './reconciliation-tabs.tsx'
import type { PartnerAccount } from './reconciliation-types.ts'

function useColumns(): readonly Column<PartnerAccount>[] {
  const words = useWords('admin.reconciliation')
  return [
    {
      key: 'partner',
      header: words('partner'),
      cell: (row) => <span className="font-medium">{row.partner}</span>,
    },
    {
      key: 'account',
      header: words('account'),
      cell: (row) => <bdi className="font-mono">{row.account}</bdi>,
    },
    { key: 'currency', header: words('currency'), cell: (row) => row.currency },
    {
      key: 'covered',
      header: words('covered-until'),
      cell: (row) => <bdi>{row.coveredUntil ?? words('never')}</bdi>,
    },
    {
      key: 'lines',
      header: words('open-lines'),
      align: 'right',
      cell: (row) => row.openLines,
    },
    {
      key: 'entries',
      header: words('open-entries'),
      align: 'right',
      cell: (row) => row.openEntries,
    },
    {
      key: 'exceptions',
      header: words('exceptions'),
      align: 'right',
      cell: (row) => row.openExceptions,
    },
  ]
}

/** Which account at a partner stands for which account of the ledger, and what is open of each. */
export function AccountsScreen() {
  const words = useWords('admin.reconciliation')
  const router = useRouter()
  const mayWork = useStaff().may('reconciliation:work')
  const [isAdding, setIsAdding] = useState(false)
  const columns = useColumns()
  const accounts = useQuery(useApi().reconciliation.accounts.queryOptions())
  return (
    <ConsolePage
      breadcrumb={[{ label: words('title') }]}
      auditHref={auditHref('pac')}
      actions={
        mayWork && (
          <Button size="compact" variant="secondary" onClick={() => setIsAdding(true)}>
            {words('open-account')}
          </Button>
        )
      }
    >
      <ReconciliationTabs current="/reconciliation" />
      {accounts.error && !accounts.data ? (
        <ReadProblem error={accounts.error} onRetry={() => void accounts.refetch()} />
      ) : (
        <DataTable
          label={words('accounts')}
          columns={columns}
          rows={accounts.data ?? []}
          isLoading={accounts.isPending}
          rowKey={(row) => row.partnerAccountId}
          rowLabel={(row) => `${row.partner} ${row.currency}`}
          onOpen={(row) => router.push(`/reconciliation/${row.partnerAccountId}`)}
          empty={
            <EmptyState
              density="compact"
              title={words('accounts-none')}
              description={words('accounts-none-detail')}
            />
          }
        />
      )}
      {isAdding && <OpenAccountDialog onClose={() => setIsAdding(false)} />}
    </ConsolePage>
  )
}
