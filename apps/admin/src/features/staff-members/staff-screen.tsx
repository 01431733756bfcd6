'use client'
import { Button } from '@corridor/ui/button'
import { DateTime, StaffTime } from '@corridor/ui/date-time'
import { useCursor } from '@corridor/ui/pagination'
import { StatusTag } from '@corridor/ui/status-tag'
import { useHotkeys } from '@corridor/ui/use-hotkeys'
import { useWords } from '@corridor/words/react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useQueryState } from 'nuqs'
import { useState } from 'react'
import { useStaff } from '../../access/staff-context.tsx'
import { pageSize } from '../../listing/page-size.ts'
import { PagedList } from '../../listing/paged-list.tsx'
import { ConsolePage } from '../../shell/console-page.tsx'
import { useApi } from '../../trpc/client.ts'
import { auditHref } from '../audit/audit-href.ts'
import { InviteDialog } from './invite-dialog.tsx'
import { StaffDrawer } from './staff-drawer.tsx'
import { StaffProposals } from './staff-proposals.tsx'
import { useRolesText } from './use-roles-text.ts'

/** Who works here, with which roles. */
export function StaffScreen() {
  const words = useWords('admin.staff-members')
  const rolesText = useRolesText()
  const [openId, setOpenId] = useQueryState('open')
  const pages = useCursor()
  const { may, staffId } = useStaff()
  const [isInviting, setIsInviting] = useState(false)
  const list = useQuery({
    ...useApi().staffMembers.list.queryOptions({ cursor: pages.cursor, limit: pageSize }),
    placeholderData: keepPreviousData,
  })
  const rows = list.data?.items ?? []
  const open = rows.find((row) => row.staffId === openId)
  useHotkeys({ n: () => setIsInviting(true) }, { isEnabled: may('staff:manage') })
  return (
    <ConsolePage
      breadcrumb={[{ label: words('title') }]}
      auditHref={auditHref('stf')}
      actions={
        may('staff:manage') && (
          <Button size="compact" onClick={() => setIsInviting(true)}>
            {words('invite')}
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
            onClose={() => void setOpenId(null)}
          />
        )
      }
    >
      {may('staff:manage') && <StaffProposals />}
      <PagedList
        list={list}
        pages={pages}
        label={words('title')}
        rowKey={(row) => row.staffId}
        rowLabel={(row) => row.name}
        openKey={open?.staffId}
        onOpen={(row) => void setOpenId(row.staffId, { history: 'push' })}
        columns={[
          {
            key: 'name',
            header: words('name'),
            cell: (row) => <bdi className="font-medium">{row.name}</bdi>,
          },
          { key: 'email', header: words('email'), cell: (row) => <bdi>{row.email}</bdi> },
          { key: 'roles', header: words('roles'), cell: (row) => rolesText(row.roles) },
          {
            key: 'status',
            header: words('status'),
            cell: (row) => <StatusTag kind="staff" state={row.status} density="compact" />,
          },
          {
            key: 'since',
            header: words('since'),
            cell: (row) => <DateTime at={row.createdAt} show="date" />,
          },
          {
            key: 'seen',
            header: words('last-sign-in'),
            cell: (row) =>
              row.lastSignedInAt ? <StaffTime at={row.lastSignedInAt} /> : words('never'),
          },
        ]}
        empty={{
          art: 'people',
          title: words('empty-title'),
        }}
      />
      {isInviting && <InviteDialog onClose={() => setIsInviting(false)} />}
    </ConsolePage>
  )
}
