'use client'
import { Card, Section } from '@corridor/ui/card'
import { CopyId, shortenId } from '@corridor/ui/copy-id'
import { StaffTime } from '@corridor/ui/date-time'
import { DefinitionList } from '@corridor/ui/definition-list'
import { TextLink } from '@corridor/ui/link'
import { Money } from '@corridor/ui/money'
import { Rate } from '@corridor/ui/rate'
import { useWords } from '@corridor/words/react'
import { useStaff } from '../../access/staff-context.tsx'
import type { Trace } from './trace.ts'

/** Whose, to whom, how much, and every id that its steps used. */
export function FactsCard({
  transfer,
  payout,
}: {
  transfer: Trace['transfer']
  payout: Trace['payout']
}) {
  const words = useWords('admin.transfers')
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
      <Section density="compact" title={words('transfer')}>
        <DefinitionList
          layout="facts"
          items={[
            {
              term: words('from'),
              value: (
                <TextLink href={`/customers/${transfer.customerId}`}>
                  <bdi>{transfer.customerName}</bdi>
                </TextLink>
              ),
              isStrong: true,
            },
            {
              term: words('to'),
              value: transfer.recipientCustomerId ? (
                <TextLink href={`/customers/${transfer.recipientCustomerId}`}>
                  <bdi>{transfer.recipientName}</bdi>
                </TextLink>
              ) : (
                transfer.recipientName
              ),
              note: transfer.recipientDetail,
            },
            payout && {
              term: words('recipient-is'),
              value: words(`recipient-${payout.payout.recipientType ?? 'unknown'}`),
            },
            payout && {
              term: words('name-on-rail'),
              value: <bdi className="wrap-anywhere">{payout.payout.nameOnRail}</bdi>,
            },
            { term: words('sent'), value: <Money value={transfer.source} />, isStrong: true },
            { term: words('fee'), value: <Money value={transfer.fee} /> },
            { term: words('they-get'), value: <Money value={transfer.target} /> },
            {
              term: words('rate'),
              value: (
                <Rate
                  source={transfer.source.currency}
                  target={transfer.target.currency}
                  rate={transfer.rate}
                />
              ),
              note: words('rate-as-of', { date: transfer.rateAsOf.slice(0, 10) }),
            },
            transfer.reference !== null && {
              term: words('reference'),
              value: transfer.reference,
            },
            transfer.failureCode !== null && {
              term: words('ended-by'),
              value: <bdi className="font-mono">{transfer.failureCode}</bdi>,
            },
            {
              term: words('customer-reads'),
              value: words('quoted', { text: transfer.sentence }),
            },
            { term: words('set-up'), value: <StaffTime at={transfer.createdAt} /> },
            transfer.completedAt !== null && {
              term: words('completed'),
              value: <StaffTime at={transfer.completedAt} />,
            },
            { term: words('attempts'), value: transfer.attempts },
            transfer.alertId !== null &&
              may('alerts:read') && {
                term: words('alert'),
                value: (
                  <TextLink href={`/alerts/${transfer.alertId}`}>{words('open-alert')}</TextLink>
                ),
              },
            id(words('quote'), transfer.quoteId),
            id(words('hold'), transfer.holdId),
            booking(words('booking'), transfer.ledgerTransferId),
            booking(words('refund'), transfer.refundLedgerTransferId),
            id(words('payout'), transfer.payoutId),
            id(words('correlation'), transfer.correlationId),
          ]}
        />
      </Section>
    </Card>
  )
}
