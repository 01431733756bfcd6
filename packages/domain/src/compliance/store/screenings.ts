import { BatchQueue } from '@corridor/db/batch-queue'
import { unnestLists } from '@corridor/db/list-parameters'
import { callRepeatably } from '@corridor/db/prepared-call'
import { defineStatement } from '@corridor/db/statement'
import { z } from 'zod'
import { hitSignSchema } from '../contract.ts'

/** A listed party that a name came close to, without what belongs to one transfer or to a list's date. */
const foundHitSchema = z.strictObject({
  list: z.string(),
  entryId: z.string(),
  listedName: z.string(),
  score: z.string(),
  strength: z.enum(['exact', 'close']),
  print: z.string(),
  agrees: z.array(hitSignSchema),
  contradicts: z.array(hitSignSchema),
})
export type FoundHit = z.infer<typeof foundHitSchema>
const foundHitsSchema = z.array(foundHitSchema)

/** Keyed hash of who was looked up, and the state of the lists in which. */
export type ScreeningKey = { readonly partyKey: string; readonly listsKey: string }

const find = defineStatement({
  domain: 'compliance',
  name: 'find-screenings',
  text: `SELECT asked.place::int4 AS place, screening.hits
           FROM ${unnestLists(['text[]', 'text[]'])} WITH ORDINALITY AS asked (party_key, lists_key, place)
           JOIN screening ON screening.party_key = asked.party_key AND screening.lists_key = asked.lists_key`,
  parameters: ['text[]', 'text[]'],
  row: { place: 'int4', hits: 'jsonb' },
})

const save = defineStatement({
  domain: 'compliance',
  name: 'save-screening',
  text: `INSERT INTO screening (party_key, lists_key, hits) VALUES ($1, $2, $3)
         ON CONFLICT (party_key) DO UPDATE SET lists_key = excluded.lists_key, hits = excluded.hits, screened_at = now()`,
  parameters: ['text', 'text', 'jsonb'],
  row: {},
})

const queue = new BatchQueue<ScreeningKey, FoundHit[] | null>({
  name: 'compliance-find-screenings',
  together: async (asked) => {
    const rows = await callRepeatably('compliance', (on) =>
      find.rows(on, [asked.map((one) => one.partyKey), asked.map((one) => one.listsKey)]),
    )
    const found = new Map(rows.map((row) => [row.place, row.hits]))
    return asked.map((_one, at) => {
      const hits = found.get(at + 1)
      return hits === undefined ? null : foundHitsSchema.parse(hits)
    })
  },
})

/** What the party came close to in that state of the lists; null when nobody has looked yet. */
export function findScreening(key: ScreeningKey): Promise<FoundHit[] | null> {
  return queue.submit(key)
}

/** Keeps what a party came close to, in the place of what was found in another state of the lists. */
export async function saveScreening(
  { partyKey, listsKey }: ScreeningKey,
  hits: readonly FoundHit[],
): Promise<void> {
  const values = [partyKey, listsKey, JSON.stringify(hits)] as const
  await callRepeatably('compliance', (on) => save.count(on, values))
}
