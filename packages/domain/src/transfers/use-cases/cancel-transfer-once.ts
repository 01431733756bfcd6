import { fingerprint } from '@corridor/db/idempotency'
import { type Replayable, runOnce } from '@corridor/db/run-once'
import type { CustomerActor } from '@corridor/kernel/actor'
import type { Id } from '@corridor/kernel/ids'
import { ok, type Result } from '@corridor/kernel/result'
import type { CodedTransfer } from '../contract.ts'
import { transfersErrors } from '../errors.ts'
import { recalledView, storedViewOf } from '../steps/stored-view.ts'
import { database } from '../store.ts'
import { cancelTransfer } from './cancel-transfer.ts'

/**
 * `cancelTransfer` under a client's key. Cancelling is safe to repeat without one; with one the first answer is kept,
 * and a key that cancels one transfer does not cancel another.
 * Errors: those of cancelTransfer, transfers.key-reused, transfers.in-flight.
 */
export async function cancelTransferOnce(
  actor: CustomerActor,
  input: { readonly transferId: Id<'tr'> },
  idempotencyKey: string,
): Promise<Result<Replayable<CodedTransfer>>> {
  return runOnce<CodedTransfer>(database.client, {
    // not the customer alone: that is the scope in which a key makes one transfer for ever
    scope: `cancel-transfer:${actor.customerId}`,
    key: idempotencyKey,
    fingerprint: fingerprint(input),
    refuse: transfersErrors.fail,
    work: async (complete) => {
      const cancelled = await cancelTransfer(actor, input)
      // after the effect, not with it: a second try finds the transfer cancelled
      if (cancelled.ok) await complete(database.client, storedViewOf(cancelled.value))
      return cancelled
    },
    recall: async (response) => ok(await recalledView(response)),
  })
}
