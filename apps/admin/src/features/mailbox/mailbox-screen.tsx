'use client'
import { DataTable } from '@corridor/ui/data-table'
import { StaffTime } from '@corridor/ui/date-time'
import { EmptyState, NoMatch } from '@corridor/ui/empty-state'
import { Pagination, useCursor } from '@corridor/ui/pagination'
import { useUrlState } from '@corridor/ui/use-url-state'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { auditHref } from '../../shell/audit-href.ts'
import { ConsolePage } from '../../shell/console-page.tsx'
import { ListSearch, useListSearch } from '../../shell/list-search.tsx'
import { ReadProblem } from '../../shell/read-problem.tsx'
import { useApi } from '../../trpc/client.ts'
import { MailDrawer } from './mail-drawer.tsx'

const pageSize = 50
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
      {list.error && !list.data ? (
        <ReadProblem error={list.error} onRetry={() => void list.refetch()} />
      ) : (
        <>
          <DataTable
            label="Mail"
            rows={list.data?.items ?? []}
            rowKey={(row) => row.mailId}
            rowLabel={(row) => `${row.subject}, to ${row.to}`}
            isLoading={list.isPending}
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
            empty={
              search.text ? (
                <NoMatch density="compact" onClear={search.clear} />
              ) : (
                <EmptyState
                  density="compact"
                  art="message"
                  title="No mail yet"
                  description="Every mail of this demo comes here instead of going out."
                />
              )
            }
          />
          {(pages.hasPrevious || list.data?.nextCursor) && (
            <Pagination
              label={`Page ${pages.page}`}
              hasPrevious={pages.hasPrevious}
              hasNext={Boolean(list.data?.nextCursor)}
              onPrevious={pages.previous}
              onNext={() => pages.next(list.data?.nextCursor)}
              isBusy={list.isFetching}
            />
          )}
        </>
      )}
    </ConsolePage>
  )
}
