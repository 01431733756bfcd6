import { importFile } from '../steps/import-file.ts'
import { readUnfinished } from '../store/imports.ts'
import { database } from '../store.ts'

/** The worker's job: imports what is confirmed, and goes on with what a crash left behind. */
export async function importConfirmed(): Promise<void> {
  for (const importId of await readUnfinished(database.client)) await importFile(importId)
}
