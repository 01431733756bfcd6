'use client'
import { Card, Section } from '@corridor/ui/card'
import { CopyId } from '@corridor/ui/copy-id'
import { StaffTime } from '@corridor/ui/date-time'
import { DefinitionList } from '@corridor/ui/definition-list'
import { TextLink } from '@corridor/ui/link'
import { useWords } from '@corridor/words/react'
import type { ApiOutputs } from '../../trpc/api-error.ts'

/** Whose conversation it is and what it is about. */
export function AboutCard({ thread }: { thread: ApiOutputs['messages']['get'] }) {
  const words = useWords('admin.messages')
  return (
    <Card>
      <Section density="compact" title={words('about')}>
        <DefinitionList
          layout="facts"
          items={[
            {
              term: words('customer'),
              value: (
                <TextLink href={`/customers/${thread.customerId}`}>
                  <bdi>{thread.customerName}</bdi>
                </TextLink>
              ),
              isStrong: true,
            },
            thread.aboutTransferId !== null && {
              term: words('transfer'),
              value: (
                <TextLink href={`/transfers/${thread.aboutTransferId}`}>
                  {words('open-trace')}
                </TextLink>
              ),
            },
            thread.aboutDepositId !== null && {
              term: words('deposit'),
              value: (
                <CopyId value={thread.aboutDepositId} label={words('copy-deposit-id')} isShort />
              ),
            },
            { term: words('desk'), value: words(`desk-${thread.desk}`) },
            { term: words('opened'), value: <StaffTime at={thread.openedAt} /> },
            { term: words('last-change'), value: <StaffTime at={thread.updatedAt} /> },
          ]}
        />
      </Section>
    </Card>
  )
}
