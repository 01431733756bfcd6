'use client'
import { Button } from '@corridor/ui/button'
import { Section } from '@corridor/ui/card'
import { DataTable } from '@corridor/ui/data-table'
import { Money } from '@corridor/ui/money'
import { StatusTag } from '@corridor/ui/status-tag'
import { ReasonDialog } from '@corridor/ui/verdict-bar'
import { useWords } from '@corridor/words/react'
import { useState } from 'react'
import { useStaff } from '../../access/staff-context.tsx'
import type { CustomerFileView } from './file-view.ts'
import { useWalletActs, type WalletAct } from './use-wallet-acts.ts'

/** What the customer has, with freeze and unfreeze, and what they may still move. */
export function WalletsPart({ file }: { file: CustomerFileView }) {
  const words = useWords('admin.customers')
  const { may } = useStaff()
  const acts = useWalletActs()
  const [asked, setAsked] = useState<WalletAct | null>(null)
  return (
    <div className="flex flex-col gap-screen">
      <Section density="compact" title={words('part-wallets')}>
        <DataTable
          label={words('part-wallets')}
          hasKeys={false}
          rows={file.wallets}
          rowKey={(row) => row.walletId}
          columns={[
            {
              key: 'currency',
              header: words('currency'),
              cell: (row) => <span className="font-medium">{row.currency}</span>,
            },
            {
              key: 'available',
              header: words('available'),
              align: 'right',
              cell: (row) => <Money value={row.available} />,
            },
            {
              key: 'held',
              header: words('held'),
              align: 'right',
              cell: (row) => <Money value={row.held} className="text-ink-soft" />,
            },
            {
              key: 'state',
              header: words('state'),
              cell: (row) => <StatusTag kind="wallet" state={row.state} density="compact" />,
            },
            {
              key: 'act',
              header: <span className="sr-only">{words('act')}</span>,
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
                    {words.rich(kind, {
                      currency,
                      more: (text) => <span className="sr-only">{text}</span>,
                    })}
                  </Button>
                )
              },
            },
          ]}
        />
      </Section>
      <Section density="compact" title={words('limits')}>
        <DataTable
          label={words('limits')}
          hasKeys={false}
          rows={file.limits}
          rowKey={(row) => `${row.direction}-${row.scope}`}
          columns={[
            {
              key: 'scope',
              header: words('limit-for'),
              cell: (row) =>
                words(`limit-${row.direction}`, { scope: words(`scope-${row.scope}`) }),
            },
            {
              key: 'limit',
              header: words('limit'),
              align: 'right',
              cell: (row) => (row.limit ? <Money value={row.limit} /> : words('limit-none')),
            },
            {
              key: 'used',
              header: words('used'),
              align: 'right',
              cell: (row) => <Money value={row.used} />,
            },
            {
              key: 'remaining',
              header: words('left'),
              align: 'right',
              cell: (row) =>
                row.remaining ? <Money value={row.remaining} /> : words('left-no-end'),
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
