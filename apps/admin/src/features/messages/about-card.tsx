'use client'
import { Card, Section } from '@corridor/ui/card'
import { CopyId } from '@corridor/ui/copy-id'
import { StaffTime } from '@corridor/ui/date-time'
import { DefinitionList } from '@corridor/ui/definition-list'
import { TextLink } from '@corridor/ui/link'
import type { ApiOutputs } from '../../trpc/api-error.ts'

/** Whose conversation it is and what it is about. */
export function AboutCard({ thread }: { thread: ApiOutputs['messages']['get'] }) {
  return (
    <Card>
      <Section density="compact" title="About">
        <DefinitionList
          layout="facts"
          items={[
            {
              term: 'Customer',
              value: (
                <TextLink href={`/customers/${thread.customerId}`}>{thread.customerName}</TextLink>
              ),
              isStrong: true,
            },
            thread.aboutTransferId !== null && {
              term: 'Transfer',
              value: (
                <TextLink href={`/transfers/${thread.aboutTransferId}`}>Open the trace</TextLink>
              ),
            },
            thread.aboutDepositId !== null && {
              term: 'Deposit',
              value: <CopyId value={thread.aboutDepositId} label="deposit id" isShort />,
            },
            { term: 'Desk', value: thread.desk === 'support' ? 'Support' : 'Compliance' },
            { term: 'Opened', value: <StaffTime at={thread.openedAt} /> },
            { term: 'Last change', value: <StaffTime at={thread.updatedAt} /> },
          ]}
        />
      </Section>
    </Card>
  )
}
