import type { Actor } from '@corridor/kernel/actor'
import { ok } from '@corridor/kernel/result'
import type { z } from 'zod'
import type { listThreadsInput } from '../contract.ts'
import { supportErrors } from '../errors.ts'
import { readThreads } from '../store/threads.ts'
import { database } from '../store.ts'

/** A page of the customer's own conversations, newest first. */
export async function listThreads(actor: Actor, input: z.output<typeof listThreadsInput> = {}) {
  if (actor.kind !== 'customer') return supportErrors.fail('not-found')
  return ok(await readThreads(database.client, actor.customerId, input))
}
