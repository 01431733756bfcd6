'use client'
import { StaffTime } from '@corridor/ui/date-time'
import { DefinitionList } from '@corridor/ui/definition-list'
import { TextLink } from '@corridor/ui/link'
import { Money } from '@corridor/ui/money'
import { StatusTag } from '@corridor/ui/status-tag'
import { useWords } from '@corridor/words/react'
import type { ApiOutputs } from '../../trpc/api-error.ts'

/** How much, in which currencies, where it is now, and what the customer was told. */
export function MoneyCard({ alert }: { alert: ApiOutputs['alerts']['get'] }) {
  const words = useWords('admin.alerts')
  const { transfer } = alert
  return (
    <DefinitionList
      layout="facts"
      items={[
        {
          term: words(alert.alertKind),
          value: <Money value={alert.amount} />,
          isStrong: true,
        },
        {
          term: words('in-base'),
          value: <Money value={alert.amountInBase} />,
          note:
            alert.amount.currency === alert.amountInBase.currency
              ? undefined
              : words('rate', { rate: alert.rate, day: alert.rateAsOf.slice(0, 10) }),
        },
        transfer && { term: words('they-get'), value: <Money value={transfer.target} /> },
        transfer && { term: words('fee'), value: <Money value={transfer.fee} /> },
        transfer && {
          term: words('where'),
          value: <StatusTag kind="transfer" state={transfer.state} density="compact" />,
        },
        transfer && { term: words('set-up'), value: <StaffTime at={transfer.createdAt} /> },
        { term: words('alert-opened'), value: <StaffTime at={alert.openedAt} /> },
        transfer?.reference
          ? {
              term: words('reference'),
              value: <span className="break-words">{transfer.reference}</span>,
            }
          : null,
        transfer && {
          term: words('customer-reads'),
          value: words('quoted', { text: transfer.sentence }),
        },
        {
          term: words('transfer'),
          value: <TextLink href={`/transfers/${alert.transferId}`}>{words('open-trace')}</TextLink>,
        },
      ]}
    />
  )
}
