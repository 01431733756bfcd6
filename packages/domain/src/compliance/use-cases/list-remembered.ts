import { databaseNow } from '@corridor/db/clock'
import type { Actor } from '@corridor/kernel/actor'
import { type Failure, ok, type Result } from '@corridor/kernel/result'
import type { ListRememberedInput, RememberedView } from '../contract.ts'
import type { ComplianceErrorCode } from '../errors.ts'
import { officerOf } from '../officer.ts'
import { readRememberedPage } from '../store/remembered.ts'
import { database } from '../store.ts'

/** The names that officers remember as somebody else's, newest first, with those that wait or have run out. */
export async function listRemembered(
  actor: Actor,
  input: ListRememberedInput = {},
): Promise<
  Result<{ items: RememberedView[]; nextCursor: string | null }, Failure<ComplianceErrorCode>>
> {
  const allowed = officerOf(actor)
  if (!allowed.ok) return allowed
  const { client } = database
  return ok(await readRememberedPage(client, input, await databaseNow(client)))
}
