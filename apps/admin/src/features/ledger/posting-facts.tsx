'use client'
import { isId } from '@corridor/kernel/ids'
import { Card, Section } from '@corridor/ui/card'
import { CopyId, shortenId } from '@corridor/ui/copy-id'
import { StaffTime } from '@corridor/ui/date-time'
import { DefinitionList } from '@corridor/ui/definition-list'
import { TextLink } from '@corridor/ui/link'
import { Money } from '@corridor/ui/money'
import { useStaff } from '../../shell/staff-context.tsx'
import type { Posting } from './ledger-types.ts'

/** When and why money moved, for what, and the postings that belong to it. */
export function PostingFacts({ posting }: { posting: Posting }) {
  const { may } = useStaff()
  const { reference } = posting
  const postingLink = (id: string) => (
    <TextLink href={`/ledger/journal/${id}`} className="font-mono">
      {shortenId(id)}
    </TextLink>
  )
  return (
    <Card>
      <Section density="compact" title="Posting">
        <DefinitionList
          layout="facts"
          items={[
            { term: 'Recorded', value: <StaffTime at={posting.recordedAt} />, isStrong: true },
            {
              term: 'Effective',
              value: <StaffTime at={posting.effectiveAt} />,
              note: posting.effectiveAt !== posting.recordedAt && 'Not when it was recorded.',
            },
            {
              term: 'For',
              value:
                isId('tr', reference) && may('transfers:trace') ? (
                  <TextLink href={`/transfers/${reference}`} className="font-mono">
                    {shortenId(reference)}
                  </TextLink>
                ) : (
                  <CopyId value={reference} label="reference" isShort className="text-meta" />
                ),
              note: (
                <TextLink href={`/ledger/journal?q=${encodeURIComponent(reference)}`}>
                  Everything booked for it
                </TextLink>
              ),
            },
            posting.reversesId !== null && {
              term: 'Gives back',
              value: postingLink(posting.reversesId),
            },
            ...posting.reversedBy.map((id) => ({
              key: id,
              term: 'Given back by',
              value: postingLink(id),
            })),
            ...posting.captures.map((capture) => ({
              key: capture.holdId,
              term: 'Out of a hold',
              value: <Money value={capture.captured} />,
              note: (
                <>
                  Released <Money value={capture.released} />,{' '}
                  <CopyId value={capture.holdId} label="hold id" isShort className="text-meta" />
                </>
              ),
            })),
            {
              term: 'Correlation',
              value: (
                <CopyId
                  value={posting.correlationId}
                  label="correlation id"
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
