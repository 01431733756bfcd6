import type { Actor } from '@corridor/kernel/actor'
import { type Failure, ok, type Result } from '@corridor/kernel/result'
import type { z } from 'zod'
import type { listNotesInput, NoteView } from '../contract.ts'
import type { SupportErrorCode } from '../errors.ts'
import { staffOf } from '../staff-of.ts'
import { readNotes } from '../store/notes.ts'
import { database } from '../store.ts'

/** What colleagues wrote about a customer, newest first. */
export async function listNotes(
  actor: Actor,
  input: z.output<typeof listNotesInput>,
): Promise<Result<NoteView[], Failure<SupportErrorCode>>> {
  const allowed = staffOf(actor)
  if (!allowed.ok) return allowed
  return ok(await readNotes(database.client, input.customerId))
}
