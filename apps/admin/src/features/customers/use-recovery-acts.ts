import { useWords } from '@corridor/words/react'
import { useMutation } from '@tanstack/react-query'
import { useStaff } from '../../access/staff-context.tsx'
import { useAct } from '../../acts/use-act.ts'
import { useApi } from '../../trpc/client.ts'
import type { CustomerFileView } from './file-view.ts'
import type { CustomerAct } from './use-customer-acts.ts'

/** The steps that two people take towards taking an authenticator off, and the way out. */
export function useRecoveryActs({
  customerId,
  recovery,
}: CustomerFileView['customer']): CustomerAct[] {
  const words = useWords('admin.customers')
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
      label: words('recommend-recovery'),
      tone: 'approve',
      isPossible: may('customers:support') && state === 'proven',
      consequence: words('ask-compliance-consequence'),
      run: runner(recommend, words('recommend-recovery-done')),
    },
    {
      key: 'approve-recovery',
      label: words('approve-recovery'),
      tone: 'approve',
      isPossible: may('customers:lift') && state === 'recommended' && recommendedBy !== staffId,
      consequence: words('approve-recovery-consequence'),
      run: runner(approve, words('approve-recovery-done')),
    },
    {
      key: 'refuse-recovery',
      label: words('refuse-recovery'),
      tone: 'refuse',
      isPossible: may('customers:support'),
      consequence: words('refuse-recovery-consequence'),
      run: runner(refuse, words('refuse-recovery-done')),
    },
  ]
}
