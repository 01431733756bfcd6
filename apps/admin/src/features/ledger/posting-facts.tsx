'use client'
import { isId } from '@corridor/kernel/ids'
import { Card, Section } from '@corridor/ui/card'
import { CopyId, shortenId } from '@corridor/ui/copy-id'
import { StaffTime } from '@corridor/ui/date-time'
import { DefinitionList } from '@corridor/ui/definition-list'
import { TextLink } from '@corridor/ui/link'
import { Money } from '@corridor/ui/money'
import { useWords } from '@corridor/words/react'
import { useStaff } from '../../access/staff-context.tsx'
import type { Posting } from './ledger-types.ts'

/** When and why money moved, for what, and the postings that belong to it. */
export function PostingFacts({ posting }: { posting: Posting }) {
  const words = useWords('admin.ledger')
  const { may } = useStaff()
  const { reference } = posting
  const postingLink = (id: string) => (
    <TextLink href={`/ledger/journal/${id}`} className="font-mono">
      {shortenId(id)}
    </TextLink>
  )
  return (
    <Card>
      <Section density="compact" title={words('posting')}>
        <DefinitionList
          layout="facts"
          items={[
            {
              term: words('recorded'),
              value: <StaffTime at={posting.recordedAt} />,
              isStrong: true,
            },
            {
              term: words('effective'),
              value: <StaffTime at={posting.effectiveAt} />,
              note: posting.effectiveAt !== posting.recordedAt && words('not-when-recorded'),
            },
            {
              term: words('for'),
              value:
                isId('tr', reference) && may('transfers:trace') ? (
                  <TextLink href={`/transfers/${reference}`} className="font-mono">
                    {shortenId(reference)}
                  </TextLink>
                ) : (
                  <CopyId
                    value={reference}
                    label={words('reference')}
                    isShort
                    className="text-meta"
                  />
                ),
              note: (
                <TextLink href={`/ledger/journal?q=${encodeURIComponent(reference)}`}>
                  {words('booked-for')}
                </TextLink>
              ),
            },
            posting.reversesId !== null && {
              term: words('gives-back'),
              value: postingLink(posting.reversesId),
            },
            ...posting.reversedBy.map((id) => ({
              key: id,
              term: words('given-back-by'),
              value: postingLink(id),
            })),
            ...posting.captures.map((capture) => ({
              key: capture.holdId,
              term: words('out-of-hold'),
              value: <Money value={capture.captured} />,
              note: words.rich('released', {
                amount: () => <Money value={capture.released} />,
                hold: () => (
                  <CopyId
                    value={capture.holdId}
                    label={words('hold-id')}
                    isShort
                    className="text-meta"
                  />
                ),
              }),
            })),
            {
              term: words('correlation'),
              value: (
                <CopyId
                  value={posting.correlationId}
                  label={words('correlation-id')}
                  isShort
                  className="text-meta"
                />
              ),
            },
          ]}
        />
      </Section>
    </Card>
  )
}
