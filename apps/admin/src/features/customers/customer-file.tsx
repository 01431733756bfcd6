'use client'
import { fullNameOf } from '@corridor/kernel/name-rule'
import { Button } from '@corridor/ui/button'
import { CopyId } from '@corridor/ui/copy-id'
import { StatusTag } from '@corridor/ui/status-tag'
import { Tabs } from '@corridor/ui/tabs'
import { useHotkeys } from '@corridor/ui/use-hotkeys'
import { useWords } from '@corridor/words/react'
import { useRouter } from 'next/navigation'
import { parseAsString, useQueryState } from 'nuqs'
import { useState } from 'react'
import { useStaff } from '../../access/staff-context.tsx'
import { NoteDialog } from '../../acts/note-dialog.tsx'
import { ConsolePage } from '../../shell/console-page.tsx'
import { auditHref } from '../audit/audit-href.ts'
import { ActionsMenu } from './actions-menu.tsx'
import { AlertsPart } from './alerts-part.tsx'
import { FileNotices } from './file-notices.tsx'
import type { CustomerFileView } from './file-view.ts'
import { MessagesPart } from './messages-part.tsx'
import { NotesPart } from './notes-part.tsx'
import { ProfileCard } from './profile-card.tsx'
import { SessionsPart } from './sessions-part.tsx'
import { TransfersPart } from './transfers-part.tsx'
import { WalletsPart } from './wallets-part.tsx'

/** Who the customer is at the left; what they have and did at the right. */
export function CustomerFile({ file }: { file: CustomerFileView }) {
  const words = useWords('admin.customers')
  const router = useRouter()
  const { may } = useStaff()
  const [wanted, setWanted] = useQueryState('part', parseAsString.withDefault('wallets'))
  const [isNoting, setIsNoting] = useState(false)
  const { customer } = file
  const name = fullNameOf(customer)
  useHotkeys({
    n: () => setIsNoting(true),
    u: () => router.push('/customers'),
    Escape: () => router.push('/customers'),
  })
  const parts = [
    { value: 'wallets', label: words('part-wallets'), content: <WalletsPart file={file} /> },
    {
      value: 'transfers',
      label: words('part-transfers'),
      count: file.transfers.length,
      content: <TransfersPart file={file} />,
    },
    {
      value: 'sessions',
      label: words('part-sessions'),
      count: customer.sessions.length,
      content: <SessionsPart sessions={customer.sessions} />,
    },
    {
      value: 'messages',
      label: words('part-messages'),
      count: file.threads.length,
      content: <MessagesPart threads={file.threads} />,
    },
    {
      value: 'notes',
      label: words('part-notes'),
      count: file.notes.length + customer.actions.length,
      content: <NotesPart file={file} onAdd={() => setIsNoting(true)} />,
    },
    ...(may('alerts:read')
      ? [
          {
            value: 'alerts',
            label: words('part-alerts'),
            content: <AlertsPart customerId={customer.customerId} />,
          },
        ]
      : []),
  ]
  const part = parts.some(({ value }) => value === wanted) ? wanted : 'wallets'
  return (
    <ConsolePage
      breadcrumb={[{ label: words('title'), href: '/customers' }, { label: name }]}
      title={name}
      focusKey={customer.customerId}
      auditHref={auditHref('cus', customer.customerId)}
      tag={
        <>
          <StatusTag kind="customer" state={customer.status} density="compact" />
          <CopyId
            value={customer.customerId}
            label={words('customer-id')}
            isShort
            className="text-meta"
          />
        </>
      }
      actions={
        <>
          <Button variant="secondary" size="compact" onClick={() => setIsNoting(true)}>
            {words('add-note')}
          </Button>
          <ActionsMenu file={file} />
        </>
      }
    >
      <FileNotices file={file} />
      <div className="grid min-w-0 items-start gap-card lg:grid-cols-3">
        <ProfileCard file={file} />
        <Tabs
          label={words('parts')}
          density="compact"
          className="min-w-0 lg:col-span-2"
          items={parts}
          value={part}
          onValueChange={(value) => void setWanted(value)}
        />
      </div>
      <NoteDialog
        customerId={customer.customerId}
        isOpen={isNoting}
        onClose={() => setIsNoting(false)}
      />
    </ConsolePage>
  )
}
