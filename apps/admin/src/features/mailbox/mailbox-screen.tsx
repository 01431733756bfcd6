'use client'
import { StaffTime } from '@corridor/ui/date-time'
import { useCursor } from '@corridor/ui/pagination'
import { useUrlState } from '@corridor/ui/use-url-state'
import { useWords } from '@corridor/words/react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { ListSearch, useListSearch } from '../../listing/list-search.tsx'
import { pageSize } from '../../listing/page-size.ts'
import { PagedList } from '../../listing/paged-list.tsx'
import { ConsolePage } from '../../shell/console-page.tsx'
import { useApi } from '../../trpc/client.ts'
import { auditHref } from '../audit/audit-href.ts'
import { MailDrawer } from './mail-drawer.tsx'

const everyMs = 5_000

/** What the demo's own mail server received. Exists in demos only. */
export function MailboxScreen() {
  const words = useWords('admin.mailbox')
  const url = useUrlState()
  const pages = useCursor()
  const search = useListSearch(pages.reset)
  const list = useQuery({
    ...useApi().demo.listMail.queryOptions({
      to: search.text || undefined,
      cursor: pages.cursor,
      limit: pageSize,
    }),
    placeholderData: keepPreviousData,
    refetchInterval: everyMs,
  })
  const openId = url.get('open')
  return (
    <ConsolePage
      breadcrumb={[{ label: words('title') }]}
      auditHref={auditHref('ntf')}
      isDrawerOpen={openId !== ''}
      drawer={
        openId !== '' && (
          <MailDrawer key={openId} mailId={openId} onClose={() => url.set({ open: null })} />
        )
      }
    >
      <ListSearch label={words('search')} search={search} />
      <PagedList
        list={list}
        pages={pages}
        label={words('list')}
        rowKey={(row) => row.mailId}
        rowLabel={(row) => words('row', { subject: row.subject, address: row.to })}
        openKey={openId}
        onOpen={(row) => url.set({ open: row.mailId }, 'push')}
        columns={[
          { key: 'to', header: words('to'), cell: (row) => <bdi>{row.to}</bdi> },
          {
            key: 'subject',
            header: words('subject'),
            cell: (row) => <bdi className="font-medium">{row.subject}</bdi>,
          },
          {
            key: 'at',
            header: words('received'),
            cell: (row) => <StaffTime at={row.receivedAt} />,
          },
        ]}
        empty={{
          art: 'message',
          title: words('empty-title'),
          description: words('empty-description'),
        }}
        onClear={search.text !== '' && search.clear}
      />
    </ConsolePage>
  )
}
