'use client'
import { StaffTime } from '@corridor/ui/date-time'
import { DefinitionList } from '@corridor/ui/definition-list'
import { TextLink } from '@corridor/ui/link'
import { Money } from '@corridor/ui/money'
import { StatusTag } from '@corridor/ui/status-tag'
import type { ApiOutputs } from '../../trpc/api-error.ts'

/** How much, in which currencies, where it is now, and what the customer was told. */
export function MoneyCard({ alert }: { alert: ApiOutputs['alerts']['get'] }) {
  const { transfer } = alert
  return (
    <DefinitionList
      layout="facts"
      items={[
        {
          term: alert.alertKind === 'held' ? 'Held' : 'Denied',
          value: <Money value={alert.amount} />,
          isStrong: true,
        },
        {
          term: 'In base',
          value: <Money value={alert.amountInBase} />,
          note:
            alert.amount.currency === alert.amountInBase.currency
              ? undefined
              : `At ${alert.rate}, ${alert.rateAsOf.slice(0, 10)}`,
        },
        transfer && { term: 'They get', value: <Money value={transfer.target} /> },
        transfer && { term: 'Fee', value: <Money value={transfer.fee} /> },
        transfer && {
          term: 'Where it is',
          value: <StatusTag kind="transfer" state={transfer.state} density="compact" />,
        },
        transfer && { term: 'Set up', value: <StaffTime at={transfer.createdAt} /> },
        { term: 'Alert opened', value: <StaffTime at={alert.openedAt} /> },
        transfer?.reference
          ? { term: 'Reference', value: <span className="break-words">{transfer.reference}</span> }
          : null,
        transfer && { term: 'Customer reads', value: `“${transfer.sentence}”` },
        {
          term: 'Transfer',
          value: <TextLink href={`/transfers/${alert.transferId}`}>Open the trace</TextLink>,
        },
      ]}
    />
  )
}
