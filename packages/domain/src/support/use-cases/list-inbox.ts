import { databaseNow } from '@corridor/db/clock'
import type { Actor } from '@corridor/kernel/actor'
import { ok } from '@corridor/kernel/result'
import type { ListInboxInput } from '../contract.ts'
import { supportErrors } from '../errors.ts'
import { staffOf } from '../staff-of.ts'
import { readInbox } from '../store/threads.ts'
import { database } from '../store.ts'

/** A page of conversations on the desks that the actor may read, soonest due first. */
export async function listInbox(actor: Actor, input: ListInboxInput = {}) {
  const allowed = staffOf(actor)
  if (!allowed.ok) return allowed
  if (input.desk && !allowed.desks.includes(input.desk)) return supportErrors.fail('not-allowed')
  const [only] = allowed.desks
  const desk = input.desk ?? (allowed.desks.length === 1 ? only : undefined)
  const { client } = database
  return ok(await readInbox(client, { ...input, desk }, await databaseNow(client)))
}
