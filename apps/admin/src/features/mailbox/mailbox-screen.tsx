'use client'
import { StaffTime } from '@corridor/ui/date-time'
import { useCursor } from '@corridor/ui/pagination'
import { useWords } from '@corridor/words/react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useQueryState } from 'nuqs'
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
  const [openId, setOpenId] = useQueryState('open')
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
  return (
    <ConsolePage
      breadcrumb={[{ label: words('title') }]}
      auditHref={auditHref('ntf')}
      isDrawerOpen={Boolean(openId)}
      drawer={
        openId && <MailDrawer key={openId} mailId={openId} onClose={() => void setOpenId(null)} />
      }
    >
      <ListSearch label={words('search')} search={search} />
      <PagedList
        list={list}
        pages={pages}
        label={words('list')}
        rowKey={(row) => row.mailId}
        rowLabel={(row) => words('row', { subject: row.subject, address: row.to })}
        openKey={openId ?? undefined}
        onOpen={(row) => void setOpenId(row.mailId, { history: 'push' })}
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
