'use client'
import { isId } from '@corridor/kernel/ids'
import { TextLink } from '@corridor/ui/link'
import { useCursor } from '@corridor/ui/pagination'
import { useUrlState } from '@corridor/ui/use-url-state'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { auditHref } from '../../shell/audit-href.ts'
import { ConsolePage } from '../../shell/console-page.tsx'
import { ListSearch, useListSearch } from '../../shell/list-search.tsx'
import { pageSize } from '../../shell/page-size.ts'
import { PagedList } from '../../shell/paged-list.tsx'
import { useApi } from '../../trpc/client.ts'
import { CodeField } from './code-field.tsx'
import { InstantField } from './instant-field.tsx'
import { instantIn } from './instant-input.ts'
import { journalColumns } from './journal-columns.tsx'
import { LedgerTabs } from './ledger-tabs.tsx'

/** The journal: every posting, the latest first, by reference, code and time. A posting's own id opens it. */
export function JournalScreen() {
  const router = useRouter()
  const url = useUrlState()
  const pages = useCursor()
  const search = useListSearch(pages.reset)
  const [from, to] = [instantIn(url.get('from')), instantIn(url.get('to'))]
  const code = url.get('code')
  const wanted = search.text
  const list = useQuery({
    ...useApi().ledger.journal.queryOptions({
      reference: wanted || undefined,
      code: code || undefined,
      from: from || undefined,
      to: to || undefined,
      cursor: pages.cursor,
      limit: pageSize,
    }),
    placeholderData: keepPreviousData,
  })
  function change(changes: Record<string, string | null>) {
    pages.reset()
    url.set(changes)
  }
  function clearAll() {
    search.clear()
    change({ code: null, from: null, to: null, q: null })
  }
  return (
    <ConsolePage
      breadcrumb={[{ href: '/ledger', label: 'Ledger' }, { label: 'Journal' }]}
      auditHref={auditHref('led')}
    >
      <LedgerTabs current="/ledger/journal" />
      <ListSearch label="Reference (tr_…, dep_…) or posting id (led_…)" search={search} />
      <div className="flex flex-wrap items-end gap-item">
        <CodeField value={code} onChange={(next) => change({ code: next })} />
        <InstantField label="From" value={from} onChange={(next) => change({ from: next })} />
        <InstantField label="Until before" value={to} onChange={(next) => change({ to: next })} />
      </div>
      {isId('led', wanted) && (
        <p className="text-table">
          This is the id of a posting:{' '}
          <TextLink href={`/ledger/journal/${wanted}`}>open it</TextLink>
        </p>
      )}
      <PagedList
        list={list}
        pages={pages}
        label="Postings"
        columns={journalColumns}
        rowKey={(row) => row.ledgerTransferId}
        rowLabel={(row) => `Posting ${row.code} for ${row.reference}`}
        onOpen={(row) => router.push(`/ledger/journal/${row.ledgerTransferId}`)}
        empty={{
          title: 'Nothing is booked yet',
          description: 'Every movement of money shows here.',
        }}
        onClear={[code, from, to, wanted].some((one) => one !== '') && clearAll}
      />
    </ConsolePage>
  )
}
