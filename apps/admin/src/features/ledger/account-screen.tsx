'use client'
import { isId } from '@corridor/kernel/ids'
import { CopyId } from '@corridor/ui/copy-id'
import { Skeleton } from '@corridor/ui/skeleton'
import { useWords } from '@corridor/words/react'
import { skipToken, useQuery } from '@tanstack/react-query'
import { ReadProblem } from '../../failures/read-problem.tsx'
import { ConsolePage } from '../../shell/console-page.tsx'
import { useApi } from '../../trpc/client.ts'
import { auditHrefOf } from '../audit/audit-href.ts'
import { AccountFacts } from './account-facts.tsx'
import { AccountFlags } from './account-flags.tsx'
import { useAccountName } from './account-words.ts'
import { BalanceAtCard } from './balance-at-card.tsx'
import type { Account } from './ledger-types.ts'
import { StatementPart } from './statement-part.tsx'

/** One account of the books: what it holds, what it held at any time, and every entry. */
export function AccountScreen({ accountId }: { accountId: string }) {
  const words = useWords('admin.ledger')
  const back = { href: '/ledger', label: words('title') }
  const isGood = isId('acc', accountId)
  const account = useQuery({
    ...useApi().ledger.account.queryOptions(isGood ? { accountId } : skipToken),
    // each read of a customer's account is written down as a look
    staleTime: Number.POSITIVE_INFINITY,
  })
  if (account.data) return <AccountPage account={account.data} />
  return (
    <ConsolePage breadcrumb={[back, { label: words('account') }]}>
      {account.error || !isGood ? (
        <ReadProblem error={account.error} onRetry={() => void account.refetch()} back={back} />
      ) : (
        <div className="grid gap-card xl:grid-cols-3">
          <Skeleton className="h-96 rounded-card" />
          <Skeleton className="h-96 rounded-card xl:col-span-2" />
        </div>
      )}
    </ConsolePage>
  )
}

function AccountPage({ account }: { account: Account }) {
  const words = useWords('admin.ledger')
  const name = useAccountName()(account.ownerRef)
  return (
    <ConsolePage
      breadcrumb={[{ href: '/ledger', label: words('title') }, { label: name }]}
      title={name}
      focusKey={account.accountId}
      auditHref={auditHrefOf('ledger-account', account.accountId)}
      tag={
        <>
          <AccountFlags account={account} />
          <CopyId
            value={account.accountId}
            label={words('account-id')}
            isShort
            className="text-meta"
          />
        </>
      }
    >
      {/* beside each other only where the statement has room for its balance */}
      <div className="grid min-w-0 items-start gap-card 2xl:grid-cols-3">
        <div className="grid min-w-0 items-start gap-card md:grid-cols-2 2xl:grid-cols-1">
          <AccountFacts account={account} />
          <BalanceAtCard accountId={account.accountId} />
        </div>
        <StatementPart accountId={account.accountId} />
      </div>
    </ConsolePage>
  )
}
