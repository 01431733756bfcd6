import { decryptText, encryptField } from '@corridor/db/field-encryption'
import { type Id, idOf, uuidOf } from '@corridor/kernel/ids'
import type { AlertView } from '../contract.ts'
import type { Db } from '../store.ts'
import type { AlertRecord } from './alerts.ts'

const noteAt = (row: string) => ({ table: 'alert', column: 'clearing_note', row })

/** The first officer's note as it is stored. Seal it before the transaction begins. */
export async function sealClearingNote(
  alertId: Id<'alt'>,
  note: string,
): Promise<Uint8Array<ArrayBuffer>> {
  return encryptField(note, noteAt(uuidOf(alertId)))
}

/**
 * Stores that an officer asks for a name to be cleared, and takes the officer off the alert, so that another one
 * decides. False when the alert changed since `version` was read, or somebody has asked before.
 */
export async function setClearingRequest(
  db: Db,
  alert: Pick<AlertRecord, 'alertId' | 'version'>,
  request: {
    readonly by: Id<'stf'>
    readonly at: Date
    readonly note: Uint8Array<ArrayBuffer>
  },
): Promise<boolean> {
  const updated = await db.alert.updateMany({
    where: {
      id: uuidOf(alert.alertId),
      state: 'open',
      version: alert.version,
      clearingRequestedBy: null,
    },
    data: {
      clearingRequestedBy: uuidOf(request.by),
      clearingRequestedAt: request.at,
      clearingNote: request.note,
      ownerId: null,
      version: { increment: 1 },
    },
  })
  return updated.count === 1
}

/** Who asked for the name of this alert to be cleared, when and why; the note decrypted. */
export async function readClearing(db: Db, alertId: Id<'alt'>): Promise<AlertView['clearing']> {
  const row = await db.alert.findUnique({
    where: { id: uuidOf(alertId) },
    select: { id: true, clearingRequestedBy: true, clearingRequestedAt: true, clearingNote: true },
  })
  if (!row?.clearingRequestedBy || !row.clearingRequestedAt || !row.clearingNote) return null
  return {
    requestedBy: idOf('stf', row.clearingRequestedBy),
    requestedAt: row.clearingRequestedAt.toISOString(),
    note: await decryptText(row.clearingNote, noteAt(row.id)),
  }
}
