import { isId } from '@corridor/kernel/ids'
import { type Failure, ok, type Result } from '@corridor/kernel/result'
import type { InvariantRunView, ListRunsInput } from '../contract.ts'
import { type ReconciliationErrorCode, reconciliationErrors } from '../errors.ts'
import { readRuns } from '../store/runs.ts'
import { database } from '../store.ts'

const defaultLimit = 50

/** The history of the checks, the newest first. Errors: bad-cursor. */
export async function listRuns(
  input: ListRunsInput = {},
): Promise<
  Result<{ items: InvariantRunView[]; nextCursor: string | null }, Failure<ReconciliationErrorCode>>
> {
  const { invariant, outcome, cursor, limit = defaultLimit } = input
  if (cursor !== undefined && !isId('inv', cursor)) return reconciliationErrors.fail('bad-cursor')
  const before = cursor ?? null
  const rows = await readRuns(database.client, { invariant, outcome, before, limit: limit + 1 })
  const items = rows.slice(0, limit)
  const last = items.at(-1)
  return ok({ items, nextCursor: rows.length > limit && last ? last.runId : null })
}
