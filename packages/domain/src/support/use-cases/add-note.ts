import { databaseNow } from '@corridor/db/clock'
import { appendEvents } from '@corridor/db/outbox'
import type { Actor } from '@corridor/kernel/actor'
import { idOf, newUuid } from '@corridor/kernel/ids'
import { type Failure, ok, type Result } from '@corridor/kernel/result'
import type { z } from 'zod'
import type { addNoteInput, NoteView } from '../contract.ts'
import type { SupportErrorCode } from '../errors.ts'
import { supportNoteAdded } from '../events.ts'
import { staffOf } from '../staff-of.ts'
import { insertNote } from '../store/notes.ts'
import { sealText } from '../store/sealed-text.ts'
import { database } from '../store.ts'

/** Writes a note about a customer for colleagues. Notes are never changed. */
export async function addNote(
  actor: Actor,
  input: z.output<typeof addNoteInput>,
): Promise<Result<NoteView, Failure<SupportErrorCode>>> {
  const allowed = staffOf(actor)
  if (!allowed.ok) return allowed
  const { customerId, text } = input
  const { staffId } = allowed.staff
  const sealed = await sealText({ table: 'note', column: 'text' }, newUuid(), text)
  const noteId = idOf('note', sealed.id)
  const now = await database.transaction(async (tx) => {
    const writtenAt = await databaseNow(tx)
    await insertNote(tx, { text: sealed, customerId, staffId, now: writtenAt })
    await appendEvents(tx, [supportNoteAdded.of(noteId, { noteId, customerId, staffId })])
    return writtenAt
  })
  return ok({ noteId, staffId, text, writtenAt: now.toISOString() })
}
