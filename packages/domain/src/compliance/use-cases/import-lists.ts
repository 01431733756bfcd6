import { appendEvents } from '@corridor/db/outbox'
import { listSource } from '../adapters/list-source.ts'
import { sanctionListImported } from '../events.ts'
import { forgetIndex, parseLists } from '../screening/current-index.ts'
import type { ParsedList } from '../screening/sanction-list.ts'
import { lockImport, readLists, replaceList } from '../store/sanctions.ts'
import { database } from '../store.ts'

export type ImportedList = {
  readonly list: string
  readonly version: string
  readonly entries: number
  readonly names: number
  /** False: the stored list is the same already. */
  readonly isChanged: boolean
}

/**
 * Reads the sanctions lists from their source into the tables. What is stored already is left alone.
 * @throws when the source cannot be reached or has another shape; the stored lists stay
 */
export async function importLists(): Promise<ImportedList[]> {
  const lists = parseLists(await listSource().fetch())
  const imported: ImportedList[] = []
  for (const list of lists) imported.push(await importOne(list))
  if (imported.some((one) => one.isChanged)) forgetIndex()
  return imported
}

async function importOne(parsed: ParsedList): Promise<ImportedList> {
  const { list, version, contentHash, entries } = parsed
  const names = entries.reduce((sum, entry) => sum + entry.names.length, 0)
  const isChanged = await database.transaction(async (tx) => {
    await lockImport(tx, list)
    const stored = await readLists(tx)
    if (stored.some((one) => one.list === list && one.contentHash === contentHash)) return false
    await replaceList(tx, parsed)
    await appendEvents(tx, [
      sanctionListImported.of(`sanction-list.${list}`, {
        list,
        version,
        entries: entries.length,
        names,
      }),
    ])
    return true
  })
  return { list, version, entries: entries.length, names, isChanged }
}
