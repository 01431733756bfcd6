import type { Actor } from '@corridor/kernel/actor'
import type { Result } from '@corridor/kernel/result'
import type { CustomerAction } from '../contract.ts'
import { moveStatus } from '../steps/move-status.ts'
import { openCase } from '../steps/open-case.ts'

/**
 * Closes an account for good; its records stay. Whether wallets are at zero is for the caller to
 * see to. Errors: status-conflict.
 */
export async function closeCustomer(actor: Actor, input: CustomerAction): Promise<Result<void>> {
  const opened = await openCase(actor, input)
  return opened.ok ? await moveStatus(opened.value, 'closed', 'close') : opened
}
