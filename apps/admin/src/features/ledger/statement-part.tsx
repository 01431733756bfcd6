'use client'
import { clocks } from '@corridor/domain/ledger/contract'
import type { Id } from '@corridor/kernel/ids'
import { Money, type MoneyProps } from '@corridor/ui/money'
import { useCursor } from '@corridor/ui/pagination'
import { Tabs } from '@corridor/ui/tabs'
import { useWords } from '@corridor/words/react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { parseAsString, parseAsStringLiteral, useQueryStates } from 'nuqs'
import { pageSize } from '../../listing/page-size.ts'
import { PagedList } from '../../listing/paged-list.tsx'
import { askedBy } from '../../page/address-query.ts'
import { useApi } from '../../trpc/client.ts'
import { InstantField } from './instant-field.tsx'
import { instantIn } from './instant-input.ts'
import { useStatementColumns } from './statement-columns.tsx'
import { statementFilter } from './statement-filter.ts'

const parsers = {
  clock: parseAsStringLiteral(clocks).withDefault('recorded'),
  from: parseAsString.withDefault(''),
  to: parseAsString.withDefault(''),
}

const amountOf = (value: MoneyProps['value']) => () => (
  <Money value={value} className="font-medium text-ink" />
)

/** An account's entries, the latest first, with the balance that each leaves; clock and period live in the address. */
export function StatementPart({ accountId }: { accountId: Id<'acc'> }) {
  const words = useWords('admin.ledger')
  const router = useRouter()
  const [asked, ask] = useQueryStates(parsers)
  const pages = useCursor()
  const { clock } = asked
  const columns = useStatementColumns(clock)
  const [from, to] = [instantIn(asked.from), instantIn(asked.to)]
  const list = useQuery({
    ...useApi().ledger.statement.queryOptions({
      accountId,
      ...statementFilter(askedBy(asked)),
      cursor: pages.cursor,
      limit: pageSize,
    }),
    placeholderData: keepPreviousData,
  })
  function change(changes: Parameters<typeof ask>[0]) {
    pages.reset()
    void ask(changes)
  }
  return (
    <section
      aria-label={words('entries')}
      className="flex min-w-0 flex-col gap-item 2xl:col-span-2"
    >
      <div className="flex flex-wrap items-end gap-item">
        <Tabs
          label={words('clock')}
          look="pill"
          density="compact"
          items={(['recorded', 'effective'] as const).map((value) => ({
            value,
            label: words(`by-${value}`),
          }))}
          value={clock}
          onValueChange={(value) => change({ clock: clocks.find((one) => one === value) ?? null })}
        />
        <InstantField
          label={words('from')}
          value={from}
          onChange={(next) => change({ from: next })}
        />
        <InstantField label={words('until')} value={to} onChange={(next) => change({ to: next })} />
      </div>
      {list.data && (
        <p className="flex flex-wrap gap-card text-table text-ink-soft">
          <span>{words.rich('opening', { amount: amountOf(list.data.opening) })}</span>
          <span>{words.rich('closing', { amount: amountOf(list.data.closing) })}</span>
        </p>
      )}
      <PagedList
        list={list}
        pages={pages}
        label={words('entries')}
        columns={columns}
        rowKey={(row) => `${row.ledgerTransferId}.${row.legNo}`}
        rowLabel={(row) => words('entry', { seq: String(row.seq), code: row.code })}
        onOpen={(row) => router.push(`/ledger/journal/${row.ledgerTransferId}`)}
        empty={{
          title: words('entries-none'),
          description: words('entries-none-detail'),
        }}
        onClear={(from !== '' || to !== '') && (() => change({ from: null, to: null }))}
      />
    </section>
  )
}
