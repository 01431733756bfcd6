'use client'
import type { DepositView } from '@corridor/domain/payments/contract'
import type { Id } from '@corridor/kernel/ids'
import { TextLink } from '@corridor/ui/link'
import { Money } from '@corridor/ui/money'
import { Notice } from '@corridor/ui/notice'
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
  const { state, amount, sentence } = deposit
  if (state === 'awaiting') {
    return (
      <Notice isLive title="Waiting for your payment">
        <Money value={amount} /> is on its way into your wallet. You can go on meanwhile.
      </Notice>
    )
  }
  if (state === 'settled') {
    return (
      <Notice meaning="positive" isLive title="Money added">
        <Money value={amount} direction="in" /> is in your wallet.
      </Notice>
    )
  }
  return (
    <Notice
      meaning="caution"
      isLive
      title="The payment did not go through"
      action={
        <TextLink href={`/add-money?currency=${amount.currency}&by=card`}>Try again</TextLink>
      }
    >
      {sentence}
    </Notice>
  )
}
