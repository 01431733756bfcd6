import { appendEvents } from '@corridor/db/outbox'
import type { Actor } from '@corridor/kernel/actor'
import { type Failure, ok, type Result } from '@corridor/kernel/result'
import type { RemoveBlockEntryInput } from '../contract.ts'
import { type ComplianceErrorCode, complianceErrors } from '../errors.ts'
import { blockListChanged } from '../events.ts'
import { officerOf } from '../officer.ts'
import { removeBlock } from '../store/blocks.ts'
import { database } from '../store.ts'

/** Takes an entry off the own block list. It stays stored with who removed it and why. */
export async function removeBlockEntry(
  actor: Actor,
  input: RemoveBlockEntryInput,
): Promise<Result<{ entryId: string }, Failure<ComplianceErrorCode>>> {
  const allowed = officerOf(actor)
  if (!allowed.ok) return allowed
  const { entryId, reason } = input
  const removedBy = allowed.officer.staffId
  return database.transaction(async (tx) => {
    const wasListed = await removeBlock(tx, entryId, { reason, removedBy })
    if (!wasListed) return complianceErrors.fail('not-found')
    await appendEvents(tx, [
      blockListChanged.of(entryId, { entryId, change: 'removed', by: removedBy, reason }),
    ])
    return ok({ entryId })
  })
}
