import { ok, type Result } from '@corridor/kernel/result'
import type { InvariantKey, ProgressView } from '../contract.ts'
import { findState } from '../store/states.ts'
import { database } from '../store.ts'

/** Where the next check of an invariant goes on, and what it must look at again. */
export async function getProgress(invariant: InvariantKey): Promise<Result<ProgressView>> {
  const state = await findState(database.client, invariant)
  if (!state) return ok({ version: 0, cursorVersion: 0, cursor: null, open: [], hasMore: false })
  const { version, cursorVersion, cursor, open, hasMore } = state
  return ok({ version, cursorVersion, cursor, open: [...open], hasMore })
}
