'use client'
import { fullNameOf } from '@corridor/kernel/name-rule'
import { CopyId } from '@corridor/ui/copy-id'
import { useCountryName } from '@corridor/ui/country-name'
import { DateTime } from '@corridor/ui/date-time'
import { DefinitionList } from '@corridor/ui/definition-list'
import { TextLink } from '@corridor/ui/link'
import { StatusTag } from '@corridor/ui/status-tag'
import { useWords } from '@corridor/words/react'
import type { ApiOutputs } from '../../trpc/api-error.ts'

/** Whose transfer it is, and who is paid. */
export function WhoCard({ alert }: { alert: ApiOutputs['alerts']['get'] }) {
  const words = useWords('admin.alerts')
  const countryName = useCountryName()
  const { customer, recipient } = alert
  return (
    <DefinitionList
      layout="facts"
      items={[
        {
          term: words('customer'),
          value: (
            <TextLink href={`/customers/${customer.customerId}`}>{fullNameOf(customer)}</TextLink>
          ),
          isStrong: true,
        },
        {
          term: words('status'),
          value: <StatusTag kind="customer" state={customer.status} density="compact" />,
        },
        { term: words('born'), value: customer.birthDate },
        { term: words('country'), value: countryName(customer.country) },
        {
          term: words('identity'),
          value: words('tier', { tier: String(alert.customerTier) }),
        },
        {
          term: words('customer-since'),
          value: <DateTime at={customer.memberSince} show="date" />,
        },
        { term: words('email'), value: <bdi className="break-all">{customer.email}</bdi> },
        { term: words('paid-to'), value: recipient.name ?? words('themselves'), isStrong: true },
        recipient.country !== null && {
          term: words('there'),
          value: countryName(recipient.country),
        },
        recipient.customerId === null && {
          term: words('account-key'),
          value: <CopyId value={recipient.key} label={words('account-key-copied')} isShort />,
        },
        recipient.customerId !== null && {
          term: words('account'),
          value: (
            <TextLink href={`/customers/${recipient.customerId}`}>
              {words('also-customer')}
            </TextLink>
          ),
        },
      ]}
    />
  )
}
