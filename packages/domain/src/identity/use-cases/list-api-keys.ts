import type { Actor } from '@corridor/kernel/actor'
import { ok, type Result } from '@corridor/kernel/result'
import type { ApiKeyView } from '../contract.ts'
import { identityErrors } from '../errors.ts'
import { listApiKeyRows, viewOf } from '../store/api-keys.ts'
import { database } from '../store.ts'

/** The actor's keys, newest first, ended ones too, without secrets. */
export async function listApiKeys(actor: Actor): Promise<Result<ApiKeyView[]>> {
  if (actor.kind !== 'customer') return identityErrors.fail('not-found')
  const rows = await listApiKeyRows(database.client, actor.customerId)
  return ok(rows.map(viewOf))
}
