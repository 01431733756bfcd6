'use client'
import type { StaffRole } from '@corridor/kernel/actor'
import type { Verdict } from '@corridor/ui/verdict-bar'
import { useWords } from '@corridor/words/react'
import { useMutation } from '@tanstack/react-query'
import { useAct } from '../../acts/use-act.ts'
import type { ApiOutputs } from '../../trpc/api-error.ts'
import { useApi } from '../../trpc/client.ts'
import { useRolesText } from './use-roles-text.ts'

type StaffAct = Verdict & { run: (reason: string) => Promise<void> }

/** What an admin may do or ask for with a colleague's account, each with a reason. */
export function useStaffActs(member: ApiOutputs['staffMembers']['list']['items'][number]) {
  const words = useWords('admin.staff-members')
  const rolesText = useRolesText()
  const { staffMembers } = useApi()
  const act = useAct()
  const disable = useMutation(staffMembers.disable.mutationOptions())
  const propose = useMutation(staffMembers.propose.mutationOptions())
  const { staffId, name, email } = member
  const asked = words('asked')
  return {
    disable: {
      key: 'disable',
      label: words('disable-act', { name }),
      busyLabel: words('disabling'),
      tone: 'refuse',
      consequence: words('disable-consequence'),
      run: (reason) =>
        act.orThrow(() => disable.mutateAsync({ staffId, reason }), words('disabled', { name })),
    } satisfies StaffAct,
    inviteAgain: {
      key: 'invite-again',
      label: words('invite-again-act', { name }),
      busyLabel: words('asking'),
      tone: 'neutral',
      consequence: words('invite-again-consequence', { email }),
      run: (reason) =>
        act.orThrow(() => propose.mutateAsync({ kind: 'invite-again', staffId, reason }), asked),
    } satisfies StaffAct,
    enable: (roles: readonly StaffRole[]): StaffAct => ({
      key: 'enable',
      label: words('enable-act', { name }),
      busyLabel: words('asking'),
      tone: 'neutral',
      consequence: words('enable-consequence', { email, roles: rolesText(roles) }),
      run: (reason) =>
        act.orThrow(
          () => propose.mutateAsync({ kind: 'enable', staffId, roles: [...roles], reason }),
          asked,
        ),
    }),
    setRoles: (roles: readonly StaffRole[]): StaffAct => ({
      key: 'set-roles',
      label: words('set-roles-act', { name }),
      busyLabel: words('asking'),
      tone: 'neutral',
      consequence: words('set-roles-consequence', {
        before: rolesText(member.roles),
        after: rolesText(roles),
      }),
      run: (reason) =>
        act.orThrow(
          () => propose.mutateAsync({ kind: 'set-roles', staffId, roles: [...roles], reason }),
          asked,
        ),
    }),
  }
}
