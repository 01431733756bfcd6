'use client'
import { isId } from '@corridor/kernel/ids'
import { Button } from '@corridor/ui/button'
import { Skeleton } from '@corridor/ui/skeleton'
import { useWords } from '@corridor/words/react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useStaff } from '../../access/staff-context.tsx'
import { ReadProblem } from '../../failures/read-problem.tsx'
import { ConsolePage } from '../../shell/console-page.tsx'
import { useApi } from '../../trpc/client.ts'
import { auditHref } from '../audit/audit-href.ts'
import { FilesPart } from './files-part.tsx'
import { MappingDialog } from './mapping-dialog.tsx'
import { MatchingPart } from './matching-part.tsx'
import { PeriodsPart } from './periods-part.tsx'
import type { PartnerAccount } from './reconciliation-types.ts'
import { RulesDialog } from './rules-dialog.tsx'
import { SettlementPart } from './settlement-part.tsx'
import { UploadDialog } from './upload-dialog.tsx'

/** One account at a partner: what it sent, what matches, what both sides hold, and who answers for it. */
export function AccountScreen({ partnerAccountId }: { partnerAccountId: string }) {
  const words = useWords('admin.reconciliation')
  const back = { href: '/reconciliation', label: words('title') }
  const accounts = useQuery(useApi().reconciliation.accounts.queryOptions())
  const account = accounts.data?.find((one) => one.partnerAccountId === partnerAccountId)
  if (account) return <AccountPage account={account} />
  const isMissing = accounts.isSuccess || !isId('pac', partnerAccountId)
  return (
    <ConsolePage breadcrumb={[back, { label: words('account') }]}>
      {accounts.error || isMissing ? (
        <ReadProblem error={accounts.error} onRetry={() => void accounts.refetch()} back={back} />
      ) : (
        <Skeleton className="h-96 rounded-card" />
      )}
    </ConsolePage>
  )
}

type Open = 'upload' | 'mapping' | 'rules' | null

function AccountPage({ account }: { account: PartnerAccount }) {
  const words = useWords('admin.reconciliation')
  const mayWork = useStaff().may('reconciliation:work')
  const [open, setOpen] = useState<Open>(null)
  const close = () => setOpen(null)
  const name = `${account.partner} ${account.currency}`
  return (
    <ConsolePage
      breadcrumb={[{ href: '/reconciliation', label: words('title') }, { label: name }]}
      focusKey={account.partnerAccountId}
      auditHref={auditHref('pac', account.partnerAccountId)}
      actions={
        mayWork && (
          <>
            <Button size="compact" variant="quiet" onClick={() => setOpen('rules')}>
              {words('edit-rules')}
            </Button>
            <Button size="compact" variant="quiet" onClick={() => setOpen('mapping')}>
              {words('columns')}
            </Button>
            <Button size="compact" onClick={() => setOpen('upload')}>
              {words('upload-file')}
            </Button>
          </>
        )
      }
    >
      <FilesPart partnerAccountId={account.partnerAccountId} />
      {mayWork && <MatchingPart partnerAccountId={account.partnerAccountId} />}
      <div className="grid min-w-0 items-start gap-card 2xl:grid-cols-2">
        <SettlementPart partnerAccountId={account.partnerAccountId} />
        <PeriodsPart partnerAccountId={account.partnerAccountId} />
      </div>
      {open === 'upload' && <UploadDialog account={account} onClose={close} />}
      {open === 'mapping' && <MappingDialog account={account} onClose={close} />}
      {open === 'rules' && <RulesDialog account={account} onClose={close} />}
    </ConsolePage>
  )
}
