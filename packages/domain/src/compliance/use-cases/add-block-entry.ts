import { appendEvents } from '@corridor/db/outbox'
import type { Actor } from '@corridor/kernel/actor'
import { type Failure, ok, type Result } from '@corridor/kernel/result'
import type { AddBlockEntryInput } from '../contract.ts'
import { type ComplianceErrorCode, complianceErrors } from '../errors.ts'
import { blockListChanged } from '../events.ts'
import { officerOf } from '../officer.ts'
import { insertBlock, sealBlock } from '../store/blocks.ts'
import { database } from '../store.ts'

/** Puts a name, an account or a customer on the own block list: transfers with it are denied. */
export async function addBlockEntry(
  actor: Actor,
  input: AddBlockEntryInput,
): Promise<Result<{ entryId: string }, Failure<ComplianceErrorCode>>> {
  const allowed = officerOf(actor)
  if (!allowed.ok) return allowed
  const { kind, value, reason } = input
  const addedBy = allowed.officer.staffId
  const block = await sealBlock({ kind, value })
  const { entryId } = block
  return database.transaction(async (tx) => {
    const isNew = await insertBlock(tx, block, { reason, addedBy })
    if (!isNew) return complianceErrors.fail('already-listed')
    await appendEvents(tx, [
      blockListChanged.of(entryId, { entryId, change: 'added', by: addedBy, reason }),
    ])
    return ok({ entryId })
  })
}
