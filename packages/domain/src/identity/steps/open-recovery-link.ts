import { ok, type Result } from '@corridor/kernel/result'
import { identityErrors } from '../errors.ts'
import { peekLink } from '../store/links.ts'
import { findOpenRecovery, type RecoveryRow } from '../store/recoveries.ts'
import { database } from '../store.ts'
import { customerIdOf } from '../subject.ts'

/** The recovery that a mailed link is about, while both live. */
export async function openRecoveryLink(token: string): Promise<Result<RecoveryRow>> {
  const subject = await peekLink(database.client, token, 'recover-totp')
  const recovery = subject && (await findOpenRecovery(database.client, customerIdOf(subject)))
  return recovery ? ok(recovery) : identityErrors.fail('link-invalid')
}
