'use client'
import type { DepositView } from '@corridor/domain/payments/contract'
import type { Id } from '@corridor/kernel/ids'
import { buttonClass } from '@corridor/ui/button'
import { Link, TextLink } from '@corridor/ui/link'
import { Money } from '@corridor/ui/money'
import { Loading, Skeleton } from '@corridor/ui/skeleton'
import { useWords } from '@corridor/words/react'
import { useQuery } from '@tanstack/react-query'
import { CircleCheck, CircleX, Clock } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useEffect } from 'react'
import { ReadError } from '../../failures/read-error.tsx'
import { usePricedSend } from '../../prices/use-priced-send.ts'
import { FlowFrame } from '../../shell/flow-frame.tsx'
import { useApi } from '../../trpc/client.ts'
import { goOnHref } from '../send/go-on.ts'
import { dropDepositAttempt } from './deposit-attempt.ts'

const lookAgainInMs = 2_000

/** The send that waits for this money, and need not wait for its arrival; null when there is none. */
function useWaitingSend(deposit: DepositView | undefined): string | null {
  const priced = usePricedSend()
  if (!priced || !deposit || priced.source.currency !== deposit.amount.currency) return null
  const isComing = deposit.state === 'awaiting' || deposit.state === 'settled'
  return isComing ? goOnHref(priced, deposit.depositId) : null
}

/**
 * Back from the payment page: what became of the payment, kept current until it is settled. A send that was priced on
 * the front page goes on from here by itself, and says the same there.
 */
export function ReturnScreen({ depositId }: { depositId: Id<'dep'> }) {
  const words = useWords('web.add-money')
  const { data, error, refetch } = useQuery(
    useApi().deposits.get.queryOptions(
      { depositId },
      {
        refetchInterval: ({ state }) => (state.data?.state === 'awaiting' ? lookAgainInMs : false),
      },
    ),
  )
  const isEnded = data !== undefined && data.state !== 'awaiting'
  useEffect(() => {
    if (isEnded) dropDepositAttempt(sessionStorage, depositId)
  }, [isEnded, depositId])
  const router = useRouter()
  const onHref = useWaitingSend(data)
  useEffect(() => {
    if (onHref) router.replace(onHref)
  }, [onHref, router])
  return (
    <FlowFrame closeHref="/home">
      {data && !onHref ? (
        <Outcome deposit={data} />
      ) : error ? (
        <ReadError error={error} onRetry={() => void refetch()} />
      ) : (
        <Loading label={words('payment-loading')}>
          <Skeleton className="mx-auto h-48 w-full rounded-card" />
        </Loading>
      )}
    </FlowFrame>
  )
}

const outcomes = {
  awaiting: { Icon: Clock, tone: 'bg-info-soft text-info' },
  settled: { Icon: CircleCheck, tone: 'bg-positive-soft text-positive' },
  failed: { Icon: CircleX, tone: 'bg-press text-ink-soft' },
  reversed: { Icon: CircleX, tone: 'bg-press text-ink-soft' },
  returned: { Icon: CircleX, tone: 'bg-press text-ink-soft' },
  exception: { Icon: Clock, tone: 'bg-info-soft text-info' },
} as const

function Outcome({ deposit }: { deposit: DepositView }) {
  const words = useWords('web.add-money')
  const { state, amount, sentence, walletId, depositId } = deposit
  const { Icon, tone } = outcomes[state]
  const again = `/add-money?currency=${amount.currency}&by=card`
  return (
    <div className="flex flex-col items-center gap-screen py-section text-center">
      <span
        aria-hidden
        className={`flex size-gulf items-center justify-center rounded-full ${tone}`}
      >
        <Icon className="size-8" />
      </span>
      <div role="status" className="flex flex-col gap-chip">
        <h1 className="text-title font-semibold">{words(`outcome-${state}`)}</h1>
        <p>
          <Money
            value={amount}
            direction={state === 'settled' ? 'in' : undefined}
            state={state === 'failed' ? 'failed' : 'settled'}
            className="text-section font-semibold"
          />
        </p>
        <p className="text-ink-soft">{sentence}</p>
        {state === 'awaiting' && (
          <p className="text-support text-ink-muted">{words('can-leave')}</p>
        )}
      </div>
      <div className="flex w-full flex-col items-center gap-item">
        {state === 'failed' ? (
          <Link href={again} className={buttonClass({ width: 'full' })}>
            {words('try-again')}
          </Link>
        ) : (
          <Link href={`/wallets/${walletId}`} className={buttonClass({ width: 'full' })}>
            {words('go-to-wallet', { currency: amount.currency })}
          </Link>
        )}
        <TextLink href={`/activity/${depositId}`}>{words('details')}</TextLink>
      </div>
    </div>
  )
}
