'use client'
import type { DepositView } from '@corridor/domain/payments/contract'
import type { TransferView } from '@corridor/domain/transfers/contract'
import { type Id, isId } from '@corridor/kernel/ids'
import { skipToken, useQuery } from '@tanstack/react-query'
import type { ActivityView } from '../../activity/activity-row.tsx'
import { apiErrorOf } from '../../trpc/api-error.ts'
import { useApi } from '../../trpc/client.ts'

const maxReadsOfNewLine = 4
const pauseBetweenReadsInMs = 500

export type SubjectId = Id<'tr'> | Id<'dep'>

/** What an activity's page is about: an own transfer, one that somebody sent here, or a deposit. */
export type Subject =
  | { readonly kind: 'transfer'; readonly transfer: TransferView }
  | { readonly kind: 'received'; readonly item: ActivityView }
  | { readonly kind: 'deposit'; readonly deposit: DepositView }

/** Reads whatever the id is about. A transfer that is not one's own may be one that was received. */
export function useSubject(subjectId: SubjectId) {
  const api = useApi()
  const deposit = useQuery(
    api.deposits.get.queryOptions(isId('dep', subjectId) ? { depositId: subjectId } : skipToken),
  )
  const transfer = useQuery(
    api.transfers.get.queryOptions(isId('tr', subjectId) ? { transferId: subjectId } : skipToken),
  )
  const isForeign =
    transfer.error !== null && apiErrorOf(transfer.error).code === 'transfers.not-found'
  // the activity is made from events: a notification may lead here a moment before its line is written
  const received = useQuery({
    ...api.activity.get.queryOptions(isForeign ? { subjectId } : skipToken),
    retry: maxReadsOfNewLine,
    retryDelay: pauseBetweenReadsInMs,
  })
  const subject: Subject | undefined = deposit.data
    ? { kind: 'deposit', deposit: deposit.data }
    : transfer.data
      ? { kind: 'transfer', transfer: transfer.data }
      : received.data
        ? { kind: 'received', item: received.data }
        : undefined
  return {
    subject,
    error: subject ? null : (deposit.error ?? (isForeign ? received.error : transfer.error)),
    retry: () => {
      for (const query of [deposit, transfer, received]) if (query.isError) void query.refetch()
    },
  }
}
