import type { Id } from '@corridor/kernel/ids'
import { importFile } from '../steps/import-file.ts'

/** Imports a confirmed file; one that is imported, or thrown away, stays as it is. May be repeated. */
export async function importStatement(importId: Id<'imp'>): Promise<void> {
  await importFile(importId)
}
