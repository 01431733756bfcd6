'use client'
import { StaffTime } from '@corridor/ui/date-time'
import { useCursor } from '@corridor/ui/pagination'
import { useUrlState } from '@corridor/ui/use-url-state'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { auditHref } from '../../shell/audit-href.ts'
import { ConsolePage } from '../../shell/console-page.tsx'
import { ListSearch, useListSearch } from '../../shell/list-search.tsx'
import { pageSize } from '../../shell/page-size.ts'
import { PagedList } from '../../shell/paged-list.tsx'
import { useApi } from '../../trpc/client.ts'
import { MailDrawer } from './mail-drawer.tsx'

const everyMs = 5_000

/** What the demo's own mail server received. Exists in demos only. */
export function MailboxScreen() {
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
      breadcrumb={[{ label: 'Mailbox' }]}
      auditHref={auditHref('ntf')}
      isDrawerOpen={openId !== ''}
      drawer={
        openId !== '' && (
          <MailDrawer key={openId} mailId={openId} onClose={() => url.set({ open: null })} />
        )
      }
    >
      <ListSearch label="Written to" search={search} />
      <PagedList
        list={list}
        pages={pages}
        label="Mail"
        rowKey={(row) => row.mailId}
        rowLabel={(row) => `${row.subject}, to ${row.to}`}
        openKey={openId}
        onOpen={(row) => url.set({ open: row.mailId }, 'push')}
        columns={[
          { key: 'to', header: 'To', cell: (row) => row.to },
          {
            key: 'subject',
            header: 'Subject',
            cell: (row) => <span className="font-medium">{row.subject}</span>,
          },
          { key: 'at', header: 'Received', cell: (row) => <StaffTime at={row.receivedAt} /> },
        ]}
        empty={{
          art: 'message',
          title: 'No mail yet',
          description: 'Every mail of this demo comes here instead of going out.',
        }}
        onClear={search.text !== '' && search.clear}
      />
    </ConsolePage>
  )
}
