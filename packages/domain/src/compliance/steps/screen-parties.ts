import { blindIndex } from '@corridor/db/field-encryption'
import { fingerprint } from '@corridor/db/idempotency'
import { LruCache } from '../lru-cache.ts'
import type { ScreenedHit } from '../rules.ts'
import { hitPrint } from '../screening/hit-print.ts'
import type { IndexHit, NameIndex, NameQuery } from '../screening/name-index.ts'
import { secondSigns } from '../screening/second-sign.ts'
import { type FoundHit, findScreening, saveScreening } from '../store/screenings.ts'
import { indexAt, type SearchedLists } from './current-index.ts'

/** Somebody in a transfer whose name is looked up on the lists. */
export type Party = NameQuery & {
  readonly subject: 'customer' | 'recipient'
  /** Under which it is remembered that somebody is not a listed party. */
  readonly subjectKey: string
}

export type PartyHit = ScreenedHit & { readonly subjectKey: string }

/** More than an alert shows: those that are remembered must not hide the others. */
const hitsPerParty = 50

type Known = { readonly listsKey: string; readonly hits: readonly FoundHit[] }
const mostKnown = 20_000
/** What this process knows of parties, by what they are looked up by. */
const known = new LruCache<Known>(mostKnown)
/** Parties that are being looked up: who asks meanwhile waits for the same answer. */
const lookups = new Map<string, Promise<readonly FoundHit[] | null>>()

/**
 * The listed parties whose names come close to those of a transfer's parties. A search takes ms, so what it found is
 * kept, in memory and in a table, as long as the lists and the party are what they were.
 * @returns null when the lists have changed since: look at them again
 */
export async function screenParties(
  parties: readonly Party[],
  lists: SearchedLists,
): Promise<PartyHit[] | null> {
  const hits: PartyHit[] = []
  for (const party of parties) {
    const name = `${party.kind ?? ''} ${party.country ?? ''} ${party.birthYear ?? ''} ${party.name}`
    const remembered = known.get(name)
    const found =
      remembered?.listsKey === lists.key
        ? remembered.hits
        : await lookUpOnce(name, { party, lists })
    if (!found) return null
    for (const hit of found) {
      const { subject, subjectKey } = party
      hits.push({ ...hit, subject, subjectKey, listVersion: lists.versions[hit.list] })
    }
  }
  return hits
}

type Asked = { readonly party: Party; readonly lists: SearchedLists }

function lookUpOnce(name: string, asked: Asked): Promise<readonly FoundHit[] | null> {
  const key = `${asked.lists.key} ${name}`
  const underWay = lookups.get(key)
  if (underWay) return underWay
  const lookup = lookUp(name, asked).finally(() => lookups.delete(key))
  lookups.set(key, lookup)
  return lookup
}

async function lookUp(name: string, { party, lists }: Asked): Promise<readonly FoundHit[] | null> {
  const key = { partyKey: partyKeyOf(party), listsKey: lists.key }
  let hits = await findScreening(key)
  if (!hits) {
    const index = await indexAt(lists.version)
    if (!index) return null
    hits = await search(index, party)
    await saveScreening(key, hits)
  }
  known.set(name, { listsKey: lists.key, hits })
  return hits
}

async function search(index: NameIndex, party: Party): Promise<FoundHit[]> {
  const found = await index.search(party, hitsPerParty)
  return found.map((hit) => ({
    list: hit.entry.list,
    entryId: hit.entry.id,
    listedName: hit.matchedName,
    score: scoreText(hit),
    strength: hit.strength,
    print: hitPrint(party, hit.entry),
    ...secondSigns(hit.entry, party),
  }))
}

/** Keyed hash of all that a search looks at, and of what a hit's print is made of. */
function partyKeyOf({ name, birthYear, country, kind }: Party): string {
  const canonical = fingerprint({ name, birthYear, country, kind })
  return blindIndex(canonical, 'compliance.screening')
}

export function scoreText(hit: IndexHit): string {
  return hit.score.toFixed(3)
}
