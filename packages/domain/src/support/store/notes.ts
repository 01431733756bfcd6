import type { Note } from '@corridor/db/clients/support'
import { type Id, idOf, uuidOf } from '@corridor/kernel/ids'
import type { NoteView } from '../contract.ts'
import type { Db } from '../store.ts'
import { openText, type SealedText } from './sealed-text.ts'

const textAt = { table: 'note', column: 'text' } as const
const maxNotes = 200

async function toView(row: Note): Promise<NoteView> {
  return {
    noteId: idOf('note', row.id),
    staffId: idOf('stf', row.staffId),
    text: await openText(textAt, row.id, row.text),
    writtenAt: row.writtenAt.toISOString(),
  }
}

export async function insertNote(
  db: Db,
  note: {
    readonly text: SealedText
    readonly customerId: Id<'cus'>
    readonly staffId: Id<'stf'>
    readonly now: Date
  },
): Promise<void> {
  await db.note.create({
    data: {
      id: note.text.id,
      customerId: uuidOf(note.customerId),
      staffId: uuidOf(note.staffId),
      text: note.text.bytes,
      writtenAt: note.now,
    },
  })
}

/** The newest notes about a customer, newest first. */
export async function readNotes(db: Db, customerId: Id<'cus'>): Promise<NoteView[]> {
  const rows = await db.note.findMany({
    where: { customerId: uuidOf(customerId) },
    orderBy: { id: 'desc' },
    take: maxNotes,
  })
  return Promise.all(rows.map(toView))
}
