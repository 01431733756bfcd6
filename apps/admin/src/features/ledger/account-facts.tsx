'use client'
import { Card, Section } from '@corridor/ui/card'
import { StaffTime } from '@corridor/ui/date-time'
import { DefinitionList } from '@corridor/ui/definition-list'
import { TextLink } from '@corridor/ui/link'
import { Money } from '@corridor/ui/money'
import { useWords } from '@corridor/words/react'
import type { Account } from './ledger-types.ts'

/** What an account is and holds now, on both sides. */
export function AccountFacts({ account }: { account: Account }) {
  const words = useWords('admin.ledger')
  const { customer, floor, ceiling } = account
  return (
    <Card>
      <Section
        density="compact"
        title={words('account')}
        description={words(`about-${account.kind}`)}
      >
        <DefinitionList
          layout="facts"
          items={[
            customer && {
              term: words('whose'),
              value: (
                <TextLink href={`/customers/${customer.customerId}`}>
                  {customer.name ?? words('a-customer')}
                </TextLink>
              ),
              isStrong: true,
            },
            { term: words('posted'), value: <Money value={account.posted} />, isStrong: true },
            { term: words('held'), value: <Money value={account.held} /> },
            { term: words('available'), value: <Money value={account.available} /> },
            { term: words('debits'), value: <Money value={account.debits} /> },
            { term: words('credits'), value: <Money value={account.credits} /> },
            { term: words('grows-by'), value: words(`side-${account.side}`) },
            { term: words('floor'), value: floor ? <Money value={floor} /> : words('none') },
            { term: words('ceiling'), value: ceiling ? <Money value={ceiling} /> : words('none') },
            account.parentId && {
              term: words('counted-under'),
              value: (
                <TextLink href={`/ledger/accounts/${account.parentId}`}>{words('parent')}</TextLink>
              ),
            },
            {
              term: words('entries'),
              value: <span className="tabular-nums">{account.entryCount}</span>,
            },
            { term: words('opened'), value: <StaffTime at={account.openedAt} /> },
          ]}
        />
      </Section>
    </Card>
  )
}
