import { Remembered } from '@corridor/db/remembered'
import { embeddedLists } from '../adapters/embedded-lists.ts'
import { NameIndex } from '../screening/name-index.ts'
import { parseLists } from '../screening/parse-lists.ts'
import { type ListedEntry, type ParsedList, sanctionLists } from '../screening/sanction-list.ts'
import { screeningEdition } from '../screening/screening-edition.ts'
import {
  type DataVersions,
  readDataVersions,
  readUnderVersion,
  rememberedAt,
  rememberTopic,
  versionIn,
} from '../store/data-versions.ts'
import { readEntries, readLists, type StoredList } from '../store/sanctions.ts'
import { database } from '../store.ts'

/** The lists that are searched, in one state of the tables. */
export type SearchedLists = {
  /** The version of who is on them. */
  readonly version: string
  /** Names that state, and the way of comparing names: what was found under one key is found again. */
  readonly key: string
  /** Each list's date. */
  readonly versions: Readonly<Record<string, string>>
  /** What is known of the age of each list, and of how whole it is. */
  readonly lists: readonly StoredList[]
}

/** The index that searches use, with the lists in it. */
export type CurrentIndex = SearchedLists & { readonly index: NameIndex }

/** So long the parsed embedded lists are kept: their facts are read first, and the index is built soon after. */
const parsedKeptMs = 10_000

type ListFacts = Pick<SearchedLists, 'versions' | 'lists'> & { readonly embedded: string }

const listFacts = rememberTopic('list-facts', async (): Promise<ListFacts> => {
  const stored = await readLists(database.client)
  const missing = (await listsBeside(stored)).map(factsOf)
  const lists = [...stored, ...missing]
  return {
    lists,
    versions: Object.fromEntries(lists.map(({ list, version }) => [list, version])),
    embedded: missing.map(({ contentHash }) => contentHash).join(' '),
  }
})

/** Built at the first use, and anew when somebody was put on a list or taken off. That takes 1 to 3 s. */
const builtIndex = new Remembered(async () => {
  const { value: read, version } = await readUnderVersion('lists', readListed)
  return { value: read ? await NameIndex.build(read) : await embeddedIndex(), version }
})

/** The lists as they are under these versions, or newer. Searches nothing. @returns with the version of their facts */
export async function listsAt(
  versions: DataVersions,
): Promise<{ readonly lists: SearchedLists; readonly factsVersion: string }> {
  const facts = await rememberedAt(listFacts, versionIn(versions, 'list-facts'))
  const version = versionIn(versions, 'lists')
  const { lists, versions: dates, embedded } = facts.value
  const key = `${version} ${screeningEdition} ${embedded}`.trim()
  return { lists: { version, key, versions: dates, lists }, factsVersion: facts.version }
}

/** The names of the lists in memory, under this version of who is on them; null when the tables have another one. */
export async function indexAt(version: string): Promise<NameIndex | null> {
  const found = await rememberedAt(builtIndex, version)
  return found.version === version ? found.value : null
}

/** The lists as they are now. */
export async function currentLists(): Promise<SearchedLists> {
  return (await listsAt(await readDataVersions())).lists
}

/**
 * The names of both lists in memory, as they are now: from the tables, or from the embedded files while a list was never
 * imported.
 */
export async function currentIndex(): Promise<CurrentIndex> {
  const lists = await currentLists()
  const { value: index } = await rememberedAt(builtIndex, lists.version)
  return { ...lists, index }
}

/** Who is on the lists, the embedded copy of one that was never imported among them; null where none was. */
async function readListed(): Promise<ListedEntry[] | null> {
  const stored = await readLists(database.client)
  if (stored.length === 0) return null
  const missing = await listsBeside(stored)
  return [...(await readEntries(database.client)), ...missing.flatMap((list) => list.entries)]
}

/** The embedded copies of the lists that are not stored. */
async function listsBeside(stored: readonly StoredList[]): Promise<ParsedList[]> {
  const isStored = (list: string) => stored.some((one) => one.list === list)
  if (sanctionLists.every(isStored)) return []
  return (await embeddedParsed()).filter(({ list }) => !isStored(list))
}

function factsOf(parsed: ParsedList): StoredList {
  const { list, version, contentHash, entries, aliasesOnly, nameless } = parsed
  const names = entries.reduce((sum, entry) => sum + entry.names.length, 0)
  const whole = { entries: entries.length, names, aliasesOnly, nameless }
  return { list, version, contentHash, ...whole, origin: 'embedded', checkedAt: null }
}

let parsed: Promise<ParsedList[]> | undefined

let embedded: Promise<NameIndex> | undefined

/** Read once for all who ask about the same time; as objects they are too large to be kept beside the index. */
function embeddedParsed(): Promise<ParsedList[]> {
  if (!parsed) {
    parsed = embeddedLists.fetch().then(parseLists)
    const forget = () => setTimeout(() => (parsed = undefined), parsedKeptMs).unref()
    parsed.then(forget, forget)
  }
  return parsed
}

function embeddedIndex(): Promise<NameIndex> {
  embedded ??= embeddedParsed().then((lists) =>
    NameIndex.build(lists.flatMap((list) => list.entries)),
  )
  return embedded
}
