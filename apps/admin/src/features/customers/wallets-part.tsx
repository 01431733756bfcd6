'use client'
import type { LimitScope } from '@corridor/domain/compliance/contract'
import { Button } from '@corridor/ui/button'
import { Section } from '@corridor/ui/card'
import { DataTable } from '@corridor/ui/data-table'
import { Money } from '@corridor/ui/money'
import { StatusTag } from '@corridor/ui/status-tag'
import { ReasonDialog } from '@corridor/ui/verdict-bar'
import { useState } from 'react'
import { useStaff } from '../../shell/staff-context.tsx'
import type { CustomerFileView } from './file-view.ts'
import { useWalletActs, type WalletAct } from './use-wallet-acts.ts'

const scopes: Readonly<Record<LimitScope, string>> = {
  'per-transfer': 'Each transfer',
  day: 'A day',
  month: 'A month',
  lifetime: 'For ever',
}

/** What the customer has, with freeze and unfreeze, and what they may still move. */
export function WalletsPart({ file }: { file: CustomerFileView }) {
  const { may } = useStaff()
  const acts = useWalletActs()
  const [asked, setAsked] = useState<WalletAct | null>(null)
  return (
    <div className="flex flex-col gap-screen">
      <Section density="compact" title="Wallets">
        <DataTable
          label="Wallets"
          hasKeys={false}
          rows={file.wallets}
          rowKey={(row) => row.walletId}
          columns={[
            {
              key: 'currency',
              header: 'Currency',
              cell: (row) => <span className="font-medium">{row.currency}</span>,
            },
            {
              key: 'available',
              header: 'Available',
              align: 'right',
              cell: (row) => <Money value={row.available} />,
            },
            {
              key: 'held',
              header: 'Held',
              align: 'right',
              cell: (row) => <Money value={row.held} className="text-ink-soft" />,
            },
            {
              key: 'state',
              header: 'State',
              cell: (row) => <StatusTag kind="wallet" state={row.state} density="compact" />,
            },
            {
              key: 'act',
              header: <span className="sr-only">Act</span>,
              align: 'right',
              cell: (row) => {
                const { walletId, currency } = row
                const kind = row.state === 'open' ? 'freeze' : 'unfreeze'
                const isAllowed = may(kind === 'freeze' ? 'customers:support' : 'customers:lift')
                if (row.state === 'closed' || !isAllowed) return null
                return (
                  <Button
                    variant="quiet"
                    size="compact"
                    onClick={() => setAsked({ kind, walletId, currency })}
                  >
                    {kind === 'freeze' ? 'Freeze' : 'Unfreeze'}
                    <span className="sr-only"> the {currency} wallet</span>
                  </Button>
                )
              },
            },
          ]}
        />
      </Section>
      <Section density="compact" title="Limits">
        <DataTable
          label="Limits"
          hasKeys={false}
          rows={file.limits}
          rowKey={(row) => `${row.direction}-${row.scope}`}
          columns={[
            {
              key: 'scope',
              header: 'For',
              cell: (row) => `${row.direction === 'in' ? 'In' : 'Out'}: ${scopes[row.scope]}`,
            },
            {
              key: 'limit',
              header: 'Limit',
              align: 'right',
              cell: (row) => (row.limit ? <Money value={row.limit} /> : 'None'),
            },
            {
              key: 'used',
              header: 'Used',
              align: 'right',
              cell: (row) => <Money value={row.used} />,
            },
            {
              key: 'remaining',
              header: 'Left',
              align: 'right',
              cell: (row) => (row.remaining ? <Money value={row.remaining} /> : 'No end'),
            },
          ]}
        />
      </Section>
      {asked && (
        <ReasonDialog
          verdict={acts.verdictOf(asked)}
          onDecide={({ note }) => acts.run(asked, note)}
          onClose={() => setAsked(null)}
        />
      )}
    </div>
  )
}
