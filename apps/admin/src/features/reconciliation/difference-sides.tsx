'use client'
import { CalendarDay, StaffTime } from '@corridor/ui/date-time'
import { DefinitionList } from '@corridor/ui/definition-list'
import { Money } from '@corridor/ui/money'
import { useWords } from '@corridor/words/react'
import type { Difference } from './reconciliation-types.ts'

/** What each side says of it. */
export function DifferenceSides({ difference }: { difference: Difference }) {
  const words = useWords('admin.reconciliation')
  const { ours, theirs, amount, expected } = difference
  return (
    <>
      <DefinitionList
        layout="facts"
        items={[
          { term: words('amount'), value: <Money value={amount} />, isStrong: true },
          expected && { term: words('expected'), value: <Money value={expected} /> },
          { term: words('day'), value: <CalendarDay day={difference.day} /> },
          { term: words('due'), value: <StaffTime at={difference.dueAt} /> },
          {
            term: words('occurrences'),
            value: words('times', { count: difference.occurrences }),
          },
        ]}
      />
      {[
        { name: words('ours'), side: ours },
        { name: words('theirs'), side: theirs },
      ].map(
        ({ name, side }) =>
          side && (
            <section key={name} className="flex flex-col gap-chip">
              <h3 className="text-admin-body font-semibold">{name}</h3>
              <DefinitionList
                layout="facts"
                items={[
                  { term: words('amount'), value: <Money value={side.amount} /> },
                  { term: words('day'), value: <CalendarDay day={side.day} /> },
                  {
                    term: words('reference'),
                    value: <bdi className="break-words font-mono">{side.references.join(' ')}</bdi>,
                  },
                  side.text !== null && {
                    term: words('text'),
                    value: <bdi className="break-words">{side.text}</bdi>,
                  },
                ]}
              />
            </section>
          ),
      )}
    </>
  )
}
