import { useMutation } from '@tanstack/react-query'
import { useStaff } from '../../shell/staff-context.tsx'
import { useAct } from '../../shell/use-act.ts'
import { useApi } from '../../trpc/client.ts'
import type { CustomerFileView } from './file-view.ts'
import type { CustomerAct } from './use-customer-acts.ts'

/** The steps that two people take towards taking an authenticator off, and the way out. */
export function useRecoveryActs({
  customerId,
  recovery,
}: CustomerFileView['customer']): CustomerAct[] {
  const { customers } = useApi()
  const { may, staffId } = useStaff()
  const act = useAct()
  const recommend = useMutation(customers.recommendRecovery.mutationOptions())
  const approve = useMutation(customers.approveRecovery.mutationOptions())
  const refuse = useMutation(customers.refuseRecovery.mutationOptions())
  if (!recovery) return []
  const { recoveryId, state, recommendedBy } = recovery
  const runner =
    (run: typeof recommend, done: string): CustomerAct['run'] =>
    (reason) =>
      act.orThrow(() => run.mutateAsync({ customerId, recoveryId, reason }), done)
  return [
    {
      key: 'recommend-recovery',
      label: 'Recommend taking the authenticator off',
      tone: 'approve',
      isPossible: may('customers:support') && state === 'proven',
      consequence: 'Compliance is asked; somebody else than you has to agree.',
      run: runner(recommend, 'The recovery is recommended'),
    },
    {
      key: 'approve-recovery',
      label: 'Agree to take the authenticator off',
      tone: 'approve',
      isPossible: may('customers:lift') && state === 'recommended' && recommendedBy !== staffId,
      consequence:
        'The customer is written to. After two days, unless it is cancelled, the authenticator goes, and with it every session and API key.',
      run: runner(approve, 'The wait has begun'),
    },
    {
      key: 'refuse-recovery',
      label: 'Refuse to take the authenticator off',
      tone: 'refuse',
      isPossible: may('customers:support'),
      consequence: 'The request ends and its links stop working. The authenticator stays.',
      run: runner(refuse, 'The recovery is refused'),
    },
  ]
}
