import { ok, type Result } from '@corridor/kernel/result'
import type { RecoveryView } from '../contract.ts'
import { recoveryViewOf } from '../recovery-view.ts'
import { openRecoveryLink } from '../steps/open-recovery-link.ts'

/** Where a recovery stands, for whoever reads its mails. Errors: link-invalid. */
export async function readRecovery(input: { token: string }): Promise<Result<RecoveryView>> {
  const recovery = await openRecoveryLink(input.token)
  return recovery.ok ? ok(recoveryViewOf(recovery.value)) : recovery
}
