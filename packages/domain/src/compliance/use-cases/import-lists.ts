import { databaseNow } from '@corridor/db/clock'
import { appendEvents } from '@corridor/db/outbox'
import { listSource } from '../adapters/list-source.ts'
import { sanctionListImported } from '../events.ts'
import type { ListOrigin } from '../list-settings.ts'
import { parseLists } from '../screening/parse-lists.ts'
import type { ParsedList } from '../screening/sanction-list.ts'
import {
  lockImport,
  readLists,
  replaceList,
  type StoredList,
  setChecked,
} from '../store/sanctions.ts'
import { database } from '../store.ts'

export type ImportedList = {
  readonly list: string
  readonly version: string
  readonly entries: number
  readonly names: number
  /** False: the stored list is the same already. */
  readonly isChanged: boolean
}

/** A fetched list that has shrunk below this share of the stored one, or has more unnamed parties, was cut short. */
const leastShare = 0.8
const mostUnnamedShare = 0.01

/**
 * Reads the sanctions lists from their source into the tables. What is stored already is left alone, but for the time at
 * which its source was read.
 * @throws when the source cannot be reached, has another shape or was cut short; the stored lists stay
 */
export async function importLists(): Promise<ImportedList[]> {
  const source = listSource()
  const lists = parseLists(await source.fetch())
  const imported: ImportedList[] = []
  for (const list of lists) imported.push(await importOne(list, source.origin))
  return imported
}

async function importOne(parsed: ParsedList, origin: ListOrigin): Promise<ImportedList> {
  const { list, version, contentHash, entries } = parsed
  const names = entries.reduce((sum, entry) => sum + entry.names.length, 0)
  const isChanged = await database.transaction(async (tx) => {
    await lockImport(tx, list)
    const at = await databaseNow(tx)
    const stored = (await readLists(tx)).find((one) => one.list === list)
    // the embedded copy never takes the place of what was fetched
    if (origin === 'embedded' && stored && stored.origin !== 'embedded') return false
    if (stored?.contentHash === contentHash) {
      await setChecked(tx, list, { origin, at })
      return false
    }
    if (origin !== 'embedded') requireWhole(parsed, stored)
    await replaceList(tx, parsed, { origin, at })
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

function requireWhole(parsed: ParsedList, stored: StoredList | undefined): void {
  const { list, entries, aliasesOnly, nameless } = parsed
  if (stored && entries.length < stored.entries * leastShare) {
    throw new Error(
      `the ${list} list has ${entries.length} parties, the stored one ${stored.entries}: it was cut short`,
    )
  }
  if (aliasesOnly + nameless > entries.length * mostUnnamedShare) {
    throw new Error(
      `the ${list} list has ${aliasesOnly + nameless} parties without their main name: its files are not of one day`,
    )
  }
}
