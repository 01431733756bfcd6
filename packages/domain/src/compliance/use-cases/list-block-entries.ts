import type { Actor } from '@corridor/kernel/actor'
import { ok } from '@corridor/kernel/result'
import type { ListBlockEntriesInput } from '../contract.ts'
import { officerOf } from '../officer.ts'
import { readBlocks } from '../store/blocks.ts'
import { database } from '../store.ts'

/** A page of the own block list, newest first. */
export async function listBlockEntries(actor: Actor, filter: ListBlockEntriesInput = {}) {
  const allowed = officerOf(actor)
  if (!allowed.ok) return allowed
  return ok(await readBlocks(database.client, filter))
}
