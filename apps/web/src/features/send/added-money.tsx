'use client'
import type { DepositView } from '@corridor/domain/payments/contract'
import type { Id } from '@corridor/kernel/ids'
import { TextLink } from '@corridor/ui/link'
import { Money } from '@corridor/ui/money'
import { Notice } from '@corridor/ui/notice'
import { useWords } from '@corridor/words/react'
import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useApi } from '../../trpc/client.ts'
import { dropDepositAttempt } from '../add-money/deposit-attempt.ts'

const lookAgainInMs = 2_000

/** What becomes of the money that was just added for this send; the rest of the send need not wait for it. */
export function AddedMoney({ depositId }: { depositId: Id<'dep'> }) {
  const { data } = useQuery(
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
  return data ? <Outcome deposit={data} /> : null
}

function Outcome({ deposit }: { deposit: DepositView }) {
  const words = useWords('web.send')
  const { state, amount, sentence } = deposit
  if (state === 'awaiting') {
    return (
      <Notice isLive title={words('added-awaiting')}>
        {words.rich('added-awaiting-detail', { amount: () => <Money value={amount} /> })}
      </Notice>
    )
  }
  if (state === 'settled') {
    return (
      <Notice meaning="positive" isLive title={words('added-settled')}>
        {words.rich('added-settled-detail', {
          amount: () => <Money value={amount} direction="in" />,
        })}
      </Notice>
    )
  }
  return (
    <Notice
      meaning="caution"
      isLive
      title={words('added-failed')}
      action={
        <TextLink href={`/add-money?currency=${amount.currency}&by=card`}>
          {words('try-again')}
        </TextLink>
      }
    >
      {sentence}
    </Notice>
  )
}
