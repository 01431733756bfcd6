'use client'
import type { StaffRole } from '@corridor/kernel/actor'
import type { Verdict } from '@corridor/ui/verdict-bar'
import { useMutation } from '@tanstack/react-query'
import { useAct } from '../../shell/use-act.ts'
import type { ApiOutputs } from '../../trpc/api-error.ts'
import { useApi } from '../../trpc/client.ts'

type StaffAct = Verdict & { run: (reason: string) => Promise<void> }

/** What an admin may do with a colleague's account, each with a reason. */
export function useStaffActs(member: ApiOutputs['staffMembers']['list']['items'][number]) {
  const { staffMembers } = useApi()
  const act = useAct()
  const disable = useMutation(staffMembers.disable.mutationOptions())
  const reinvite = useMutation(staffMembers.reinvite.mutationOptions())
  const setRoles = useMutation(staffMembers.setRoles.mutationOptions())
  const { staffId, name } = member
  return {
    invitation: reinvite.data,
    forgetInvitation: () => reinvite.reset(),
    disable: {
      key: 'disable',
      label: `Disable ${name}`,
      busyLabel: 'Disabling…',
      tone: 'refuse',
      consequence: 'Their sessions end at once and they cannot sign in again.',
      run: (reason) =>
        act.orThrow(() => disable.mutateAsync({ staffId, reason }), `${name} is disabled`),
    } satisfies StaffAct,
    reinvite: {
      key: 'reinvite',
      label: `New link for ${name}`,
      busyLabel: 'Making it…',
      tone: 'neutral',
      consequence: 'The link that they have stops working.',
      run: (reason) =>
        act.orThrow(() => reinvite.mutateAsync({ staffId, reason }), 'There is a new link'),
    } satisfies StaffAct,
    setRoles: (roles: readonly StaffRole[]): StaffAct => ({
      key: 'set-roles',
      label: `Change the roles of ${name}`,
      busyLabel: 'Saving…',
      tone: 'neutral',
      consequence: `From ${member.roles.join(', ')} to ${roles.join(', ')}.`,
      run: (reason) =>
        act.orThrow(
          () => setRoles.mutateAsync({ staffId, roles: [...roles], reason }),
          `The roles of ${name} are changed`,
        ),
    }),
  }
}
