import type { Actor } from '@corridor/kernel/actor'
import type { Result } from '@corridor/kernel/result'
import type { RecoveryAction } from '../contract.ts'
import { decideRecovery } from '../steps/decide-recovery.ts'
import { openRecoveryCase } from '../steps/open-recovery-case.ts'

/** Stops a recovery at any point before its end. */
export async function refuseRecovery(actor: Actor, input: RecoveryAction): Promise<Result<void>> {
  const opened = await openRecoveryCase(actor, input)
  return opened.ok
    ? await decideRecovery(opened.value, 'refused', 'refuse-recovery', async () => ({}))
    : opened
}
