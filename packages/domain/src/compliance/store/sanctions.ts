import { type Id, uuidOf } from '@corridor/kernel/ids'
import { z } from 'zod'
import type { ListedEntry, ParsedList, SanctionListName } from '../screening/sanction-list.ts'
import { sanctionLists } from '../screening/sanction-list.ts'
import type { Db } from '../store.ts'

export type StoredList = {
  readonly list: SanctionListName
  readonly version: string
  readonly contentHash: string
}

const listSchema = z.enum(sanctionLists)
const qualitySchema = z.enum(['primary', 'strong', 'weak'])

/** The lists that were imported, with their versions. */
export async function readLists(db: Db): Promise<StoredList[]> {
  const rows = await db.sanctionList.findMany({ orderBy: { list: 'asc' } })
  return rows.map(({ list, version, contentHash }) => ({
    list: listSchema.parse(list),
    version,
    contentHash,
  }))
}

const entriesSchema = z.array(
  z.object({
    id: z.string(),
    list: listSchema,
    kind: z.enum(['person', 'organisation', 'vessel', 'aircraft']),
    programs: z.array(z.string()),
    birthYears: z.array(z.int()),
    countries: z.array(z.string()),
    names: z.array(z.object({ name: z.string(), quality: qualitySchema })),
  }),
)

/** Every listed party with its names. */
export async function readEntries(db: Db): Promise<ListedEntry[]> {
  const rows = await db.$queryRaw<unknown[]>`
    SELECT e.id, e.list, e.kind, e.programs, e.birth_years AS "birthYears", e.countries,
      jsonb_agg(jsonb_build_object('name', n.name, 'quality', n.quality) ORDER BY n.ordinal) AS names
    FROM sanction_entry e JOIN sanction_name n ON n.entry_id = e.id
    GROUP BY e.id ORDER BY e.id`
  return entriesSchema.parse(rows)
}

/** Puts a freshly read list in the place of the stored one. */
export async function replaceList(db: Db, parsed: ParsedList): Promise<void> {
  const { list } = parsed
  const rows = JSON.stringify(parsed.entries)
  await db.sanctionName.deleteMany({ where: { list } })
  await db.sanctionEntry.deleteMany({ where: { list } })
  // Two statements for the whole list: row by row it would outlast a transaction.
  const entries = await db.$executeRaw`
    INSERT INTO sanction_entry (id, list, kind, programs, birth_years, countries)
    SELECT e->>'id', ${list}, e->>'kind',
      ARRAY(SELECT jsonb_array_elements_text(e->'programs')),
      ARRAY(SELECT jsonb_array_elements_text(e->'birthYears')::integer),
      ARRAY(SELECT jsonb_array_elements_text(e->'countries'))
    FROM jsonb_array_elements(${rows}::jsonb) AS e`
  const names = await db.$executeRaw`
    INSERT INTO sanction_name (entry_id, ordinal, list, name, quality)
    SELECT e->>'id', n.ordinal - 1, ${list}, n.listed->>'name', n.listed->>'quality'
    FROM jsonb_array_elements(${rows}::jsonb) AS e,
      jsonb_array_elements(e->'names') WITH ORDINALITY AS n (listed, ordinal)`
  const { version, contentHash } = parsed
  const stored = { version, contentHash, entries, names, importedAt: new Date() }
  await db.sanctionList.upsert({
    where: { list },
    create: { list, ...stored },
    update: stored,
  })
}

/** Lets one import of a list run at a time, until the transaction ends. */
export async function lockImport(db: Db, list: SanctionListName): Promise<void> {
  await db.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${`sanction-list.${list}`}))`
}

/** Of these listed parties, those that an officer has cleared for a subject, as "subject entry". */
export async function readCleared(
  db: Db,
  pairs: readonly { readonly subjectKey: string; readonly entryId: string }[],
): Promise<ReadonlySet<string>> {
  if (pairs.length === 0) return new Set()
  const rows = await db.clearedHit.findMany({
    where: {
      subjectKey: { in: pairs.map((pair) => pair.subjectKey) },
      entryId: { in: pairs.map((pair) => pair.entryId) },
    },
  })
  return new Set(rows.map((row) => `${row.subjectKey} ${row.entryId}`))
}

/** Remembers that a subject is not that listed party. */
export async function insertCleared(
  db: Db,
  cleared: {
    readonly subjectKey: string
    readonly entryIds: readonly string[]
    readonly alertId: Id<'alt'>
    readonly clearedBy: Id<'stf'>
  },
): Promise<void> {
  await db.clearedHit.createMany({
    data: cleared.entryIds.map((entryId) => ({
      subjectKey: cleared.subjectKey,
      entryId,
      alertId: uuidOf(cleared.alertId),
      clearedBy: uuidOf(cleared.clearedBy),
    })),
    skipDuplicates: true,
  })
}
