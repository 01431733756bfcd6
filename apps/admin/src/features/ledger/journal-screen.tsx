'use client'
import { isId } from '@corridor/kernel/ids'
import { TextLink } from '@corridor/ui/link'
import { useCursor } from '@corridor/ui/pagination'
import { useWords } from '@corridor/words/react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { parseAsString, useQueryStates } from 'nuqs'
import { ListSearch, useListSearch } from '../../listing/list-search.tsx'
import { pageSize } from '../../listing/page-size.ts'
import { PagedList } from '../../listing/paged-list.tsx'
import { askedBy } from '../../page/address-query.ts'
import { ConsolePage } from '../../shell/console-page.tsx'
import { useApi } from '../../trpc/client.ts'
import { auditHref } from '../audit/audit-href.ts'
import { CodeField } from './code-field.tsx'
import { InstantField } from './instant-field.tsx'
import { instantIn } from './instant-input.ts'
import { useJournalColumns } from './journal-columns.tsx'
import { journalFilter } from './journal-filter.ts'
import { LedgerTabs } from './ledger-tabs.tsx'

const parsers = {
  from: parseAsString.withDefault(''),
  to: parseAsString.withDefault(''),
  code: parseAsString.withDefault(''),
}

/** The journal: every posting, the latest first, by reference, code and time. A posting's own id opens it. */
export function JournalScreen() {
  const words = useWords('admin.ledger')
  const columns = useJournalColumns()
  const router = useRouter()
  const [asked, ask] = useQueryStates(parsers)
  const pages = useCursor()
  const search = useListSearch(pages.reset)
  const [from, to] = [instantIn(asked.from), instantIn(asked.to)]
  const { code } = asked
  const wanted = search.text
  const list = useQuery({
    ...useApi().ledger.journal.queryOptions({
      ...journalFilter(askedBy({ ...asked, q: wanted })),
      cursor: pages.cursor,
      limit: pageSize,
    }),
    placeholderData: keepPreviousData,
  })
  function change(changes: Parameters<typeof ask>[0]) {
    pages.reset()
    void ask(changes)
  }
  function clearAll() {
    search.clear()
    change(null)
  }
  return (
    <ConsolePage
      breadcrumb={[{ href: '/ledger', label: words('title') }, { label: words('title-journal') }]}
      auditHref={auditHref('led')}
    >
      <LedgerTabs current="/ledger/journal" />
      <ListSearch label={words('search')} search={search} />
      <div className="flex flex-wrap items-end gap-item">
        <CodeField value={code} onChange={(next) => change({ code: next })} />
        <InstantField
          label={words('from')}
          value={from}
          onChange={(next) => change({ from: next })}
        />
        <InstantField label={words('until')} value={to} onChange={(next) => change({ to: next })} />
      </div>
      {isId('led', wanted) && (
        <p className="text-table">
          {words.rich('is-posting-id', {
            open: (text) => <TextLink href={`/ledger/journal/${wanted}`}>{text}</TextLink>,
          })}
        </p>
      )}
      <PagedList
        list={list}
        pages={pages}
        label={words('postings')}
        columns={columns}
        rowKey={(row) => row.ledgerTransferId}
        rowLabel={(row) => words('posting-row', row)}
        onOpen={(row) => router.push(`/ledger/journal/${row.ledgerTransferId}`)}
        empty={{
          title: words('postings-none'),
          description: words('postings-none-detail'),
        }}
        onClear={[code, from, to, wanted].some((one) => one !== '') && clearAll}
      />
    </ConsolePage>
  )
}
