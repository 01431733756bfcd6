'use client'
import { Card, Section } from '@corridor/ui/card'
import { CopyId, shortenId } from '@corridor/ui/copy-id'
import { StaffTime } from '@corridor/ui/date-time'
import { DefinitionList } from '@corridor/ui/definition-list'
import { TextLink } from '@corridor/ui/link'
import { Money } from '@corridor/ui/money'
import { Rate } from '@corridor/ui/rate'
import { useStaff } from '../../shell/staff-context.tsx'
import type { Trace } from './trace.ts'

const typeWords = {
  person: 'A person',
  business: 'A business',
  unknown: 'Not asked when it was saved',
} as const

/** Whose, to whom, how much, and every id that its steps used. */
export function FactsCard({
  transfer,
  payout,
}: {
  transfer: Trace['transfer']
  payout: Trace['payout']
}) {
  const { may } = useStaff()
  const id = (term: string, value: string | null) =>
    value !== null && {
      term,
      value: <CopyId value={value} label={term} isShort className="text-meta" />,
    }
  const booking = (term: string, value: string | null) =>
    value !== null && may('ledger:read')
      ? { term, value: <TextLink href={`/ledger/journal/${value}`}>{shortenId(value)}</TextLink> }
      : id(term, value)
  return (
    <Card>
      <Section density="compact" title="Transfer">
        <DefinitionList
          layout="facts"
          items={[
            {
              term: 'From',
              value: (
                <TextLink href={`/customers/${transfer.customerId}`}>
                  {transfer.customerName}
                </TextLink>
              ),
              isStrong: true,
            },
            {
              term: 'To',
              value: transfer.recipientCustomerId ? (
                <TextLink href={`/customers/${transfer.recipientCustomerId}`}>
                  {transfer.recipientName}
                </TextLink>
              ) : (
                transfer.recipientName
              ),
              note: transfer.recipientDetail,
            },
            payout && {
              term: 'Recipient is',
              value: typeWords[payout.payout.recipientType ?? 'unknown'],
            },
            payout && {
              term: 'Name on the rail',
              value: <bdi className="wrap-anywhere">{payout.payout.nameOnRail}</bdi>,
            },
            { term: 'Sent', value: <Money value={transfer.source} />, isStrong: true },
            { term: 'Fee', value: <Money value={transfer.fee} /> },
            { term: 'They get', value: <Money value={transfer.target} /> },
            {
              term: 'Rate',
              value: (
                <Rate
                  source={transfer.source.currency}
                  target={transfer.target.currency}
                  rate={transfer.rate}
                />
              ),
              note: `As of ${transfer.rateAsOf.slice(0, 10)}`,
            },
            transfer.reference !== null && { term: 'Reference', value: transfer.reference },
            transfer.failureCode !== null && {
              term: 'Ended by',
              value: <span className="font-mono">{transfer.failureCode}</span>,
            },
            { term: 'Customer reads', value: `“${transfer.sentence}”` },
            { term: 'Set up', value: <StaffTime at={transfer.createdAt} /> },
            transfer.completedAt !== null && {
              term: 'Completed',
              value: <StaffTime at={transfer.completedAt} />,
            },
            { term: 'Attempts', value: transfer.attempts },
            transfer.alertId !== null &&
              may('alerts:read') && {
                term: 'Alert',
                value: <TextLink href={`/alerts/${transfer.alertId}`}>Open the alert</TextLink>,
              },
            id('Quote', transfer.quoteId),
            id('Hold', transfer.holdId),
            booking('Booking', transfer.ledgerTransferId),
            booking('Refund', transfer.refundLedgerTransferId),
            id('Payout', transfer.payoutId),
            id('Correlation', transfer.correlationId),
          ]}
        />
      </Section>
    </Card>
  )
}
