'use client'
import { type Column, DataTable } from '@corridor/ui/data-table'
import { CalendarDay } from '@corridor/ui/date-time'
import { Money } from '@corridor/ui/money'
import { Notice } from '@corridor/ui/notice'
import { useWords } from '@corridor/words/react'
import type { Outcome } from './reconciliation-types.ts'

type Explained = Outcome['first'][number]

function useColumns(): readonly Column<Explained>[] {
  const words = useWords('admin.reconciliation')
  const side = (members: Explained['ours']) => (
    <ul>
      {members.map((one) => (
        <li key={`${one.reference}${one.day}${one.amount.amount}`}>
          <bdi className="block max-w-60 truncate font-mono" title={one.reference}>
            {one.reference}
          </bdi>
          <span className="flex gap-chip text-ink-soft">
            <CalendarDay day={one.day} />
            <Money value={one.amount} />
          </span>
        </li>
      ))}
    </ul>
  )
  return [
    { key: 'rule', header: words('by-rule'), cell: (row) => row.rule },
    {
      key: 'why',
      header: words('reason'),
      cell: (row) =>
        row.reference ? words('by-reference', { reference: row.reference }) : words('by-amount'),
    },
    { key: 'ours', header: words('ours'), cell: (row) => side(row.ours) },
    { key: 'theirs', header: words('theirs'), cell: (row) => side(row.theirs) },
    {
      key: 'difference',
      header: words('difference'),
      align: 'right',
      cell: (row) => <Money value={row.difference} />,
    },
    { key: 'days', header: words('days-apart'), align: 'right', cell: (row) => row.days },
  ]
}

/** What matching found: how much by which rule, the first matches explained, and what is left. */
export function MatchingOutcome({ outcome, isWritten }: { outcome: Outcome; isWritten: boolean }) {
  const words = useWords('admin.reconciliation')
  const columns = useColumns()
  const { matches: count } = outcome
  return (
    <>
      <Notice
        density="compact"
        meaning={isWritten ? 'positive' : 'info'}
        title={isWritten ? words('was-matched', { count }) : words('would-match', { count })}
        isLive
      >
        {!isWritten && <p>{words('nothing-written')}</p>}
        <ul>
          {outcome.rules
            .filter((rule) => rule.matches > 0)
            .map((rule) => (
              <li key={rule.name}>{`${rule.name}: ${rule.matches}`}</li>
            ))}
          {outcome.exceptions.map((one) => (
            <li key={one.kind}>{`${words(`kind-${one.kind}`)}: ${one.count}`}</li>
          ))}
        </ul>
      </Notice>
      {outcome.first.length > 0 && (
        <DataTable
          label={words('matching')}
          columns={columns}
          rows={outcome.first}
          rowKey={(row) => JSON.stringify([row.ours, row.theirs])}
          hasKeys={false}
        />
      )}
    </>
  )
}
