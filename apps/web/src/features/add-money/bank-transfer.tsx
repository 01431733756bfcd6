'use client'
import type { WalletView } from '@corridor/domain/wallets/contract'
import { cn } from '@corridor/ui/class-names'
import { CopyId, groupInFours } from '@corridor/ui/copy-id'
import { Notice } from '@corridor/ui/notice'
import { Loading, Skeleton } from '@corridor/ui/skeleton'
import { useWords } from '@corridor/words/react'
import { useQuery } from '@tanstack/react-query'
import { ReadError } from '../../failures/read-error.tsx'
import { apiErrorOf } from '../../trpc/api-error.ts'
import { useApi } from '../../trpc/client.ts'

/** Where to send money from one's own bank, every line to copy. */
export function BankTransfer({ wallet }: { wallet: WalletView }) {
  const words = useWords('web.add-money')
  const { currency } = wallet
  const { data, error, refetch } = useQuery(
    useApi().deposits.getBankInstructions.queryOptions({ currency }),
  )
  if (error && !data) {
    const { code, message } = apiErrorOf(error)
    if (code === 'payments.bank-transfer-unavailable') {
      return <Notice title={words('instead-by-card', { currency })}>{message}</Notice>
    }
    return <ReadError error={error} onRetry={() => void refetch()} />
  }
  if (!data) {
    return (
      <Loading>
        <Skeleton className="h-64 rounded-card" />
      </Loading>
    )
  }
  return (
    <div className="flex flex-col gap-card">
      <p>{words('bank-how', { currency })}</p>
      <dl className="flex flex-col divide-y divide-line rounded-card border border-line bg-card px-card">
        {data.lines.map(({ label, value }) => (
          <div key={label} className="flex flex-col items-start pt-chip">
            <dt className="text-support text-ink-soft">{label}</dt>
            <dd className="w-full min-w-0">
              <CopyId
                value={value}
                label={label}
                shown={isAccountNumber(value) ? groupInFours(value) : undefined}
                className={cn(
                  'min-h-touch w-full justify-between text-body',
                  value === data.reference && 'font-semibold',
                )}
              />
            </dd>
          </div>
        ))}
      </dl>
      <Notice title={words('bank-reference')}>{words('bank-reference-why', { currency })}</Notice>
      <p className="text-support text-ink-soft">{words('bank-when')}</p>
    </div>
  )
}

/** An IBAN or a long number reads better in groups. */
function isAccountNumber(value: string): boolean {
  return /^([A-Z]{2}[0-9]{2}[A-Z0-9]{10,30}|[0-9]{12,30})$/.test(value)
}
