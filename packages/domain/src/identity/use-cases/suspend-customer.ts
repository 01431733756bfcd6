import type { Actor } from '@corridor/kernel/actor'
import type { Result } from '@corridor/kernel/result'
import type { CustomerAction } from '../contract.ts'
import { moveStatus } from '../steps/move-status.ts'
import { openCase } from '../steps/open-case.ts'

/** Suspends a customer: no sign-in, every session, API key and token ended. Errors: status-conflict. */
export async function suspendCustomer(actor: Actor, input: CustomerAction): Promise<Result<void>> {
  const opened = await openCase(actor, input)
  return opened.ok ? await moveStatus(opened.value, 'suspended', 'suspend') : opened
}
