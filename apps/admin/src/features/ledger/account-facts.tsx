'use client'
import { Card, Section } from '@corridor/ui/card'
import { StaffTime } from '@corridor/ui/date-time'
import { DefinitionList } from '@corridor/ui/definition-list'
import { TextLink } from '@corridor/ui/link'
import { Money } from '@corridor/ui/money'
import { kindWords } from './account-words.ts'
import type { Account } from './ledger-types.ts'

/** What an account is and holds now, on both sides. */
export function AccountFacts({ account }: { account: Account }) {
  const { customer, floor, ceiling } = account
  return (
    <Card>
      <Section density="compact" title="Account" description={kindWords[account.kind].about}>
        <DefinitionList
          layout="facts"
          items={[
            customer && {
              term: 'Whose',
              value: (
                <TextLink href={`/customers/${customer.customerId}`}>
                  {customer.name ?? 'A customer'}
                </TextLink>
              ),
              isStrong: true,
            },
            { term: 'Posted', value: <Money value={account.posted} />, isStrong: true },
            { term: 'Held', value: <Money value={account.held} /> },
            { term: 'Available', value: <Money value={account.available} /> },
            { term: 'Debits', value: <Money value={account.debits} /> },
            { term: 'Credits', value: <Money value={account.credits} /> },
            { term: 'Grows by', value: account.side },
            { term: 'Floor', value: floor ? <Money value={floor} /> : 'None' },
            { term: 'Ceiling', value: ceiling ? <Money value={ceiling} /> : 'None' },
            account.parentId && {
              term: 'Counted under',
              value: <TextLink href={`/ledger/accounts/${account.parentId}`}>Its parent</TextLink>,
            },
            { term: 'Entries', value: <span className="tabular-nums">{account.entryCount}</span> },
            { term: 'Opened', value: <StaffTime at={account.openedAt} /> },
          ]}
        />
      </Section>
    </Card>
  )
}
