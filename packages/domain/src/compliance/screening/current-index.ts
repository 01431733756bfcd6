import { embeddedLists } from '../adapters/embedded-lists.ts'
import { readEntries, readLists } from '../store/sanctions.ts'
import { database } from '../store.ts'
import { NameIndex } from './name-index.ts'
import { parseOfac } from './parse-ofac.ts'
import { parseUn } from './parse-un.ts'
import type { ListFiles, ParsedList } from './sanction-list.ts'

/** The index that searches use, with the versions of the lists in it. */
export type CurrentIndex = {
  readonly index: NameIndex
  readonly versions: Readonly<Record<string, string>>
}

type Loaded = { readonly current: CurrentIndex; readonly key: string; readonly checkedAt: number }

/** How long a process may search an older list after another one has imported a newer. */
const recheckAfterMs = 60_000

let loaded: Loaded | undefined
let loading: Promise<Loaded> | undefined

/** Reads both publishers' files. @throws when one has another shape than expected */
export function parseLists(files: ListFiles): ParsedList[] {
  return [parseOfac(files.ofac), parseUn(files.un)]
}

/**
 * The names of both lists in memory: from the tables, or from the embedded files while a list was never imported.
 * Built at the first use, rebuilt when an import has changed the tables.
 */
export async function currentIndex(): Promise<CurrentIndex> {
  if (loaded && performance.now() - loaded.checkedAt < recheckAfterMs) return loaded.current
  loading ??= load().finally(() => {
    loading = undefined
  })
  loaded = await loading
  return loaded.current
}

/** Makes the next search read the tables again. */
export function forgetIndex(): void {
  loaded = undefined
}

async function load(): Promise<Loaded> {
  const stored = await readLists(database.client)
  const key = stored.map((list) => list.contentHash).join(' ')
  const checkedAt = performance.now()
  if (loaded && loaded.key === key) return { ...loaded, checkedAt }
  if (stored.length === 0) return { current: await embeddedIndex(), key, checkedAt }
  const index = new NameIndex(await readEntries(database.client))
  const versions = Object.fromEntries(stored.map((list) => [list.list, list.version]))
  return { current: { index, versions }, key, checkedAt }
}

let embedded: Promise<CurrentIndex> | undefined

function embeddedIndex(): Promise<CurrentIndex> {
  embedded ??= embeddedLists.fetch().then((files) => {
    const lists = parseLists(files)
    return {
      index: new NameIndex(lists.flatMap((list) => list.entries)),
      versions: Object.fromEntries(lists.map((list) => [list.list, list.version])),
    }
  })
  return embedded
}
