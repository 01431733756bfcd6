'use client'
import type { StaffRole } from '@corridor/kernel/actor'
import type { Verdict } from '@corridor/ui/verdict-bar'
import { useMutation } from '@tanstack/react-query'
import { useAct } from '../../shell/use-act.ts'
import type { ApiOutputs } from '../../trpc/api-error.ts'
import { useApi } from '../../trpc/client.ts'

type StaffAct = Verdict & { run: (reason: string) => Promise<void> }

const asked = 'Asked for: another administrator has to approve it'
const twoPeople = 'Another administrator has to approve it within 24 hours.'

/** What an admin may do or ask for with a colleague's account, each with a reason. */
export function useStaffActs(member: ApiOutputs['staffMembers']['list']['items'][number]) {
  const { staffMembers } = useApi()
  const act = useAct()
  const disable = useMutation(staffMembers.disable.mutationOptions())
  const propose = useMutation(staffMembers.propose.mutationOptions())
  const { staffId, name } = member
  return {
    disable: {
      key: 'disable',
      label: `Disable ${name}`,
      busyLabel: 'Disabling…',
      tone: 'refuse',
      consequence: 'Their sessions end at once and they cannot sign in again.',
      run: (reason) =>
        act.orThrow(() => disable.mutateAsync({ staffId, reason }), `${name} is disabled`),
    } satisfies StaffAct,
    inviteAgain: {
      key: 'invite-again',
      label: `Ask to invite ${name} again`,
      busyLabel: 'Asking…',
      tone: 'neutral',
      consequence: `${twoPeople} Then password, authenticator and sessions end, and a link goes by mail to ${member.email}.`,
      run: (reason) =>
        act.orThrow(() => propose.mutateAsync({ kind: 'invite-again', staffId, reason }), asked),
    } satisfies StaffAct,
    enable: (roles: readonly StaffRole[]): StaffAct => ({
      key: 'enable',
      label: `Ask to enable ${name} again`,
      busyLabel: 'Asking…',
      tone: 'neutral',
      consequence: `${twoPeople} Then a link goes by mail to ${member.email}; the roles are ${roles.join(', ')}.`,
      run: (reason) =>
        act.orThrow(
          () => propose.mutateAsync({ kind: 'enable', staffId, roles: [...roles], reason }),
          asked,
        ),
    }),
    setRoles: (roles: readonly StaffRole[]): StaffAct => ({
      key: 'set-roles',
      label: `Ask to change the roles of ${name}`,
      busyLabel: 'Asking…',
      tone: 'neutral',
      consequence: `From ${member.roles.join(', ')} to ${roles.join(', ')}. ${twoPeople}`,
      run: (reason) =>
        act.orThrow(
          () => propose.mutateAsync({ kind: 'set-roles', staffId, roles: [...roles], reason }),
          asked,
        ),
    }),
  }
}
