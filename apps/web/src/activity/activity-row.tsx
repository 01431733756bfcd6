'use client'
import type { ActivityKind, ActivityState } from '@corridor/domain/reporting/contract'
import { Avatar } from '@corridor/ui/avatar'
import { ListRow } from '@corridor/ui/list-row'
import { Money, type MoneyProps } from '@corridor/ui/money'
import { StatusTag } from '@corridor/ui/status-tag'
import { useWords } from '@corridor/words/react'
import { ArrowDownLeft, ArrowLeftRight, ArrowUpRight, Plus } from 'lucide-react'
import type { ApiOutputs } from '../trpc/api-error.ts'

export type ActivityView = ApiOutputs['activity']['get']

/** How the sum of a line reads: moved, on its way, or given back. */
export const activityMoneyStates: Readonly<Record<ActivityState, MoneyProps['state']>> = {
  processing: 'pending',
  'being-checked': 'pending',
  bounced: 'pending',
  completed: 'settled',
  cancelled: 'failed',
  'not-sent': 'failed',
  refunded: 'failed',
  failed: 'failed',
}

/** One thing that happened: with whom or what, and what the own balance lost or won. */
export function ActivityRow({ item }: { item: ActivityView }) {
  const words = useWords('web.shell')
  const isSettled = item.state === 'completed'
  const isDeposit = item.kind === 'deposit'
  const other = item.otherAmount
  // while nothing has moved for good, or where it came back, it is called otherwise
  const called = isSettled ? 'kind' : 'unsettled'
  return (
    <ListRow
      href={`/activity/${item.subjectId}`}
      avatar={<ActivityMark kind={item.kind} name={item.title} />}
      title={isSettled || !isDeposit ? item.title : words('unsettled-deposit')}
      description={
        isDeposit
          ? words('to-your-wallet', { currency: item.amount.currency })
          : words(`${called}-${item.kind}`)
      }
      value={
        <Money
          value={item.amount}
          direction={item.direction === 'in' ? 'in' : 'out'}
          state={activityMoneyStates[item.state]}
        />
      }
      subvalue={
        isSettled ? (
          other && other.currency !== item.amount.currency ? (
            <Money value={other} direction={item.direction === 'between' ? 'in' : undefined} />
          ) : undefined
        ) : (
          <StatusTag kind="activity" state={item.state} />
        )
      }
    />
  )
}

const small = {
  'aria-hidden': true,
  strokeWidth: 2.5,
  className: 'size-3 rtl:-scale-x-100',
} as const
const large = { 'aria-hidden': true, className: 'size-5' } as const

/** Initials of the other person with an arrow, or a sign for what has no other person. */
export function ActivityMark({
  kind,
  name,
  size,
}: {
  kind: ActivityKind
  name: string
  size?: 'medium' | 'large'
}) {
  if (kind === 'conversion') {
    return <Avatar size={size} icon={<ArrowLeftRight {...large} />} />
  }
  if (kind === 'deposit') {
    return <Avatar size={size} tone="positive" icon={<Plus {...large} />} />
  }
  const Arrow = kind === 'received' ? ArrowDownLeft : ArrowUpRight
  return (
    <Avatar
      size={size}
      name={name}
      badge={
        <span className="flex size-4 items-center justify-center rounded-full bg-press text-ink">
          <Arrow {...small} />
        </span>
      }
    />
  )
}
