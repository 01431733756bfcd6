'use client'
import { Button } from '@corridor/ui/button'
import { DateTime, StaffTime } from '@corridor/ui/date-time'
import { useCursor } from '@corridor/ui/pagination'
import { StatusTag } from '@corridor/ui/status-tag'
import { useHotkeys } from '@corridor/ui/use-hotkeys'
import { useUrlState } from '@corridor/ui/use-url-state'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { auditHref } from '../../shell/audit-href.ts'
import { ConsolePage } from '../../shell/console-page.tsx'
import { pageSize } from '../../shell/page-size.ts'
import { PagedList } from '../../shell/paged-list.tsx'
import { useStaff } from '../../shell/staff-context.tsx'
import { useApi } from '../../trpc/client.ts'
import { InviteDialog } from './invite-dialog.tsx'
import { StaffDrawer } from './staff-drawer.tsx'
import { StaffProposals } from './staff-proposals.tsx'

/** Who works here, with which roles. */
export function StaffScreen() {
  const url = useUrlState()
  const pages = useCursor()
  const { may, staffId } = useStaff()
  const [isInviting, setIsInviting] = useState(false)
  const list = useQuery({
    ...useApi().staffMembers.list.queryOptions({ cursor: pages.cursor, limit: pageSize }),
    placeholderData: keepPreviousData,
  })
  const rows = list.data?.items ?? []
  const open = rows.find((row) => row.staffId === url.get('open'))
  useHotkeys({ n: () => setIsInviting(true) }, { isEnabled: may('staff:manage') })
  return (
    <ConsolePage
      breadcrumb={[{ label: 'Staff' }]}
      auditHref={auditHref('stf')}
      actions={
        may('staff:manage') && (
          <Button size="compact" onClick={() => setIsInviting(true)}>
            Invite somebody
          </Button>
        )
      }
      isDrawerOpen={open !== undefined}
      drawer={
        open && (
          <StaffDrawer
            key={open.staffId}
            member={open}
            isSelf={open.staffId === staffId}
            onClose={() => url.set({ open: null })}
          />
        )
      }
    >
      {may('staff:manage') && <StaffProposals />}
      <PagedList
        list={list}
        pages={pages}
        label="Staff"
        rowKey={(row) => row.staffId}
        rowLabel={(row) => row.name}
        openKey={open?.staffId}
        onOpen={(row) => url.set({ open: row.staffId }, 'push')}
        columns={[
          {
            key: 'name',
            header: 'Name',
            cell: (row) => <span className="font-medium">{row.name}</span>,
          },
          { key: 'email', header: 'E-mail', cell: (row) => row.email },
          { key: 'roles', header: 'Roles', cell: (row) => row.roles.join(', ') },
          {
            key: 'status',
            header: 'Status',
            cell: (row) => <StatusTag kind="staff" state={row.status} density="compact" />,
          },
          {
            key: 'since',
            header: 'Since',
            cell: (row) => <DateTime at={row.createdAt} show="date" />,
          },
          {
            key: 'seen',
            header: 'Last sign-in',
            cell: (row) => (row.lastSignedInAt ? <StaffTime at={row.lastSignedInAt} /> : 'Never'),
          },
        ]}
        empty={{
          art: 'people',
          title: 'No staff yet',
        }}
      />
      {isInviting && <InviteDialog onClose={() => setIsInviting(false)} />}
    </ConsolePage>
  )
}
