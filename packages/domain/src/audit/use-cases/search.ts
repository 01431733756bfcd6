import type { Actor } from '@corridor/kernel/actor'
import { ok, type Result } from '@corridor/kernel/result'
import type { AuditRecordView, SearchInput } from '../contract.ts'
import { auditErrors } from '../errors.ts'
import { cursorOf, database, positionOf, searchRecords } from '../store.ts'

const defaultLimit = 50

/**
 * Records that fit all given filters, newest first. Staff only; which roles may look is the
 * caller's to check. Errors: not-allowed, bad-cursor.
 */
export async function search(
  actor: Actor,
  input: SearchInput,
): Promise<Result<{ items: AuditRecordView[]; nextCursor: string | null }>> {
  if (actor.kind !== 'staff') return auditErrors.fail('not-allowed')
  const after = input.cursor ? positionOf(input.cursor) : null
  if (input.cursor && !after) return auditErrors.fail('bad-cursor')
  const limit = Math.min(input.limit ?? defaultLimit, 100)
  const rows = await searchRecords(database.client, input, { after, limit: limit + 1 })
  const items = rows.slice(0, limit)
  const last = items.at(-1)
  return ok({ items, nextCursor: rows.length > limit && last ? cursorOf(last) : null })
}
