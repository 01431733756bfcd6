'use client'
import type { LedgerLineView } from '@corridor/domain/wallets/contract'
import { Section } from '@corridor/ui/card'
import { CopyId } from '@corridor/ui/copy-id'
import { DateTime } from '@corridor/ui/date-time'
import { Money } from '@corridor/ui/money'
import { useQuery } from '@tanstack/react-query'
import { useApi } from '../../trpc/client.ts'
import type { SubjectId } from './use-subject.ts'

/** What the books say about the own wallets; nothing while nothing is booked. */
export function LedgerLines({ subjectId }: { subjectId: SubjectId }) {
  const { data } = useQuery(useApi().activity.ledgerLines.queryOptions({ subjectId }))
  if (!data || data.length === 0) return null
  return (
    <Section title="In your wallets" description="As it stands in our books.">
      <ul
        aria-label="Ledger lines"
        className="flex flex-col divide-y divide-line rounded-card border border-line bg-card px-card"
      >
        {data.map((line) => (
          <LedgerLine
            key={`${line.ledgerTransferId} ${line.direction} ${line.amount.currency} ${line.balanceAfter.amount}`}
            line={line}
          />
        ))}
      </ul>
    </Section>
  )
}

function LedgerLine({ line }: { line: LedgerLineView }) {
  const { amount, direction, balanceAfter, effectiveAt, ledgerTransferId } = line
  return (
    <li className="flex items-start justify-between gap-card py-item">
      <span className="min-w-0">
        <span className="block font-medium">{amount.currency} wallet</span>
        <DateTime at={effectiveAt} className="block text-support text-ink-soft" />
        <CopyId
          value={ledgerTransferId}
          label="ledger number"
          isShort
          className="text-caption text-ink-muted"
        />
      </span>
      <span className="flex shrink-0 flex-col items-end text-end">
        <Money
          value={amount}
          direction={direction === 'credit' ? 'in' : 'out'}
          className="font-medium"
        />
        <span className="text-support text-ink-soft">
          Balance <Money value={balanceAfter} display="bare" />
        </span>
      </span>
    </li>
  )
}
