'use client'
import type { WalletView } from '@corridor/domain/wallets/contract'
import type { Id } from '@corridor/kernel/ids'
import { buttonClass } from '@corridor/ui/button'
import { DefinitionList } from '@corridor/ui/definition-list'
import { Link, TextLink } from '@corridor/ui/link'
import { Money, useFormatMoney } from '@corridor/ui/money'
import { Loading, Skeleton } from '@corridor/ui/skeleton'
import { useWords } from '@corridor/words/react'
import { useQuery } from '@tanstack/react-query'
import { CircleCheck, Clock } from 'lucide-react'
import { ReadError } from '../../failures/read-error.tsx'
import { useApi } from '../../trpc/client.ts'

/** What became of it, and what is in both wallets now. */
export function DoneStep({
  transferId,
  wallets,
}: {
  transferId: Id<'tr'>
  wallets: readonly WalletView[]
}) {
  const words = useWords('web.convert')
  const formatMoney = useFormatMoney()
  const { data, error, refetch } = useQuery(useApi().transfers.get.queryOptions({ transferId }))
  if (error && !data) return <ReadError error={error} onRetry={() => void refetch()} />
  if (!data) {
    return (
      <Loading>
        <Skeleton className="h-64 rounded-card" />
      </Loading>
    )
  }
  const { state, source, target, sentence } = data
  const isDone = state === 'completed'
  const balances = [source.currency, target.currency].flatMap(
    (currency) => wallets.find((wallet) => wallet.currency === currency) ?? [],
  )
  const Icon = isDone ? CircleCheck : Clock
  return (
    <div className="flex flex-col items-center gap-screen py-section text-center">
      <span
        aria-hidden
        className={`flex size-gulf items-center justify-center rounded-full ${isDone ? 'bg-positive-soft text-positive' : 'bg-info-soft text-info'}`}
      >
        <Icon className="size-8" />
      </span>
      <div role="status" className="flex flex-col gap-chip">
        <h1 className="text-title font-semibold">
          {isDone ? words('converted', { amount: formatMoney(source) }) : data.stateWord}
        </h1>
        {isDone ? (
          <p className="text-section">
            <Money value={target} direction="in" />
          </p>
        ) : (
          <p className="text-ink-soft">{sentence}</p>
        )}
      </div>
      <DefinitionList
        className="w-full rounded-card bg-sunken p-card text-start"
        items={balances.map(({ walletId, currency, available }) => ({
          key: walletId,
          term: words('balance-now', { currency }),
          value: <Money value={available} />,
        }))}
      />
      <div className="flex w-full flex-col items-center gap-item">
        <Link href="/home" className={buttonClass({ width: 'full' })}>
          {words('done')}
        </Link>
        <TextLink href={`/activity/${transferId}`}>{words('details')}</TextLink>
      </div>
    </div>
  )
}
