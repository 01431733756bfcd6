'use client'
import { Section } from '@corridor/ui/card'
import { type Column, DataTable } from '@corridor/ui/data-table'
import { Money } from '@corridor/ui/money'
import { useWords } from '@corridor/words/react'
import { useRouter } from 'next/navigation'
import { useAccountName } from './account-words.ts'
import type { Parent } from './ledger-types.ts'
import { inTreeOrder } from './tree-order.ts'

type Row = ReturnType<typeof inTreeOrder>[number]

function useColumns(): readonly Column<Row>[] {
  const words = useWords('admin.ledger')
  const name = useAccountName()
  return [
    {
      key: 'account',
      header: words('account'),
      cell: (row) => (
        <span className="font-medium">
          <span aria-hidden className="text-ink-muted">
            {'— '.repeat(row.depth)}
          </span>
          {name(row.ownerRef)}
        </span>
      ),
    },
    {
      key: 'below',
      header: words('below'),
      align: 'right',
      cell: (row) => <span className="tabular-nums">{row.accounts}</span>,
    },
    {
      key: 'posted',
      header: words('posted-in-all'),
      align: 'right',
      cell: (row) => <Money value={{ amount: row.posted, currency: row.currency }} />,
    },
    {
      key: 'held',
      header: words('held-in-all'),
      align: 'right',
      cell: (row) => (
        <Money value={{ amount: row.held, currency: row.currency }} className="text-ink-soft" />
      ),
    },
  ]
}

/** Accounts that others are counted under, with the sums of all below them. */
export function RollUpPart({ parents }: { parents: readonly Parent[] }) {
  const words = useWords('admin.ledger')
  const name = useAccountName()
  const columns = useColumns()
  const router = useRouter()
  return (
    <Section density="compact" title={words('rolled-up')} description={words('rolled-up-detail')}>
      <DataTable
        label={words('rolled-up')}
        hasKeys={false}
        columns={columns}
        rows={inTreeOrder(parents)}
        rowKey={(row) => row.accountId}
        rowLabel={(row) => name(row.ownerRef)}
        onOpen={(row) => router.push(`/ledger/accounts/${row.accountId}`)}
      />
    </Section>
  )
}
