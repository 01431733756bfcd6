'use client'
import { fullNameOf } from '@corridor/kernel/name-rule'
import { CopyId } from '@corridor/ui/copy-id'
import { useCountryName } from '@corridor/ui/country-select'
import { DateTime } from '@corridor/ui/date-time'
import { DefinitionList } from '@corridor/ui/definition-list'
import { TextLink } from '@corridor/ui/link'
import { StatusTag } from '@corridor/ui/status-tag'
import type { ApiOutputs } from '../../trpc/api-error.ts'

/** Whose transfer it is, and who is paid. */
export function WhoCard({ alert }: { alert: ApiOutputs['alerts']['get'] }) {
  const countryName = useCountryName()
  const { customer, recipient } = alert
  return (
    <DefinitionList
      layout="facts"
      items={[
        {
          term: 'Customer',
          value: (
            <TextLink href={`/customers/${customer.customerId}`}>{fullNameOf(customer)}</TextLink>
          ),
          isStrong: true,
        },
        {
          term: 'Status',
          value: <StatusTag kind="customer" state={customer.status} density="compact" />,
        },
        { term: 'Born', value: customer.birthDate },
        { term: 'Country', value: countryName(customer.country) },
        { term: 'Identity', value: `Tier ${alert.customerTier}` },
        { term: 'Customer since', value: <DateTime at={customer.memberSince} show="date" /> },
        { term: 'E-mail', value: <span className="break-all">{customer.email}</span> },
        { term: 'Paid to', value: recipient.name ?? 'Themselves', isStrong: true },
        recipient.country !== null && {
          term: 'There',
          value: countryName(recipient.country),
        },
        recipient.customerId === null && {
          term: 'Account key',
          value: <CopyId value={recipient.key} label="account key" isShort />,
        },
        recipient.customerId !== null && {
          term: 'Account',
          value: <TextLink href={`/customers/${recipient.customerId}`}>Also a customer</TextLink>,
        },
      ]}
    />
  )
}
