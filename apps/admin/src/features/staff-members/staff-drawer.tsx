'use client'
import { Button } from '@corridor/ui/button'
import { CopyId } from '@corridor/ui/copy-id'
import { StaffTime } from '@corridor/ui/date-time'
import { DefinitionList } from '@corridor/ui/definition-list'
import { Drawer } from '@corridor/ui/drawer'
import { TextLink } from '@corridor/ui/link'
import { StatusTag } from '@corridor/ui/status-tag'
import { ReasonDialog, type Verdict } from '@corridor/ui/verdict-bar'
import { useWords } from '@corridor/words/react'
import { useState } from 'react'
import { useStaff } from '../../access/staff-context.tsx'
import type { ApiOutputs } from '../../trpc/api-error.ts'
import { auditHref } from '../audit/audit-href.ts'
import { RolesField } from './roles-field.tsx'
import { useRolesText } from './use-roles-text.ts'
import { useStaffActs } from './use-staff-acts.ts'

export type StaffDrawerProps = {
  member: ApiOutputs['staffMembers']['list']['items'][number]
  /** Nobody changes their own account. */
  isSelf: boolean
  onClose: () => void
}

/** One member of staff: roles, a new invitation and enabling are asked for, disabling is done at once. */
export function StaffDrawer({ member, isSelf, onClose }: StaffDrawerProps) {
  const words = useWords('admin.staff-members')
  const rolesText = useRolesText()
  const { may } = useStaff()
  const acts = useStaffActs(member)
  const [roles, setRoles] = useState(member.roles)
  const [asked, setAsked] = useState<(Verdict & { run: (reason: string) => Promise<void> }) | null>(
    null,
  )
  const isChangeable = may('staff:manage') && !isSelf
  const isDisabled = member.status === 'disabled'
  const isChanged =
    roles.length !== member.roles.length || roles.some((role) => !member.roles.includes(role))
  return (
    <Drawer
      isOpen
      onClose={onClose}
      title={<bdi>{member.name}</bdi>}
      meta={
        <>
          <StatusTag kind="staff" state={member.status} density="compact" />
          <TextLink href={auditHref('stf', member.staffId)}>{words('audit-trail')}</TextLink>
        </>
      }
      footer={
        isChangeable && (
          <footer className="flex flex-wrap justify-end gap-chip border-t border-line px-screen py-item">
            {!isDisabled && (
              <>
                <Button variant="danger" size="compact" onClick={() => setAsked(acts.disable)}>
                  {words('disable')}
                </Button>
                <Button
                  variant="secondary"
                  size="compact"
                  onClick={() => setAsked(acts.inviteAgain)}
                >
                  {words('invite-again')}
                </Button>
              </>
            )}
            <Button
              size="compact"
              disabled={(!isDisabled && !isChanged) || roles.length === 0}
              onClick={() => setAsked(isDisabled ? acts.enable(roles) : acts.setRoles(roles))}
            >
              {isDisabled ? words('enable-again') : words('change-roles')}
            </Button>
          </footer>
        )
      }
    >
      <div className="flex flex-col gap-screen">
        <DefinitionList
          layout="facts"
          items={[
            { term: words('email'), value: <bdi>{member.email}</bdi> },
            {
              term: words('id'),
              value: <CopyId value={member.staffId} label={words('copy-id')} isShort />,
            },
            { term: words('since'), value: <StaffTime at={member.createdAt} /> },
            {
              term: words('last-sign-in'),
              value: member.lastSignedInAt ? (
                <StaffTime at={member.lastSignedInAt} />
              ) : (
                words('never')
              ),
            },
            !isChangeable && { term: words('roles'), value: rolesText(member.roles) },
          ]}
        />
        {isChangeable && <RolesField value={roles} onChange={setRoles} />}
        {isSelf && <p className="text-table text-ink-soft">{words('own-account')}</p>}
      </div>
      {asked && (
        <ReasonDialog
          verdict={asked}
          onDecide={({ note }) => asked.run(note)}
          onClose={() => setAsked(null)}
        />
      )}
    </Drawer>
  )
}
