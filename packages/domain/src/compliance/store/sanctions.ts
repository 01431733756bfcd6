import { z } from 'zod'
import { type ListOrigin, listOrigins } from '../list-settings.ts'
import type { ListedEntry, ParsedList, SanctionListName } from '../screening/sanction-list.ts'
import { sanctionLists } from '../screening/sanction-list.ts'
import type { Db } from '../store.ts'

/** One list with what is known of its age and of how whole it is. */
export type StoredList = {
  readonly list: SanctionListName
  readonly version: string
  readonly contentHash: string
  readonly origin: ListOrigin
  readonly entries: number
  readonly names: number
  readonly aliasesOnly: number
  readonly nameless: number
  /** When its source was last read; null for one that was never imported. */
  readonly checkedAt: Date | null
}

const listSchema = z.enum(sanctionLists)
const originSchema = z.enum(listOrigins)
const qualitySchema = z.enum(['primary', 'strong', 'weak'])

/** The lists that were imported, with their versions. */
export async function readLists(db: Db): Promise<StoredList[]> {
  const rows = await db.sanctionList.findMany({ orderBy: { list: 'asc' } })
  return rows.map(({ importedAt: _importedAt, list, origin, ...facts }) => ({
    ...facts,
    list: listSchema.parse(list),
    origin: originSchema.parse(origin),
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

/** Keeps that a list's source was read and has the same list still. */
export async function setChecked(
  db: Db,
  list: SanctionListName,
  read: { readonly origin: ListOrigin; readonly at: Date },
): Promise<void> {
  const { origin, at: checkedAt } = read
  await db.sanctionList.update({ where: { list }, data: { origin, checkedAt } })
}

/** Puts a freshly read list in the place of the stored one. */
export async function replaceList(
  db: Db,
  parsed: ParsedList,
  read: { readonly origin: ListOrigin; readonly at: Date },
): Promise<void> {
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
  const { version, contentHash, aliasesOnly, nameless } = parsed
  const { origin, at } = read
  const whole = { entries, names, aliasesOnly, nameless }
  const stored = { version, contentHash, ...whole, origin, importedAt: at, checkedAt: at }
  await db.sanctionList.upsert({
    where: { list },
    create: { list, ...stored },
    update: stored,
  })
  // stored results of searches were found on the lists before
  await db.screening.deleteMany()
}

/** Lets one import of a list run at a time, until the transaction ends. */
export async function lockImport(db: Db, list: SanctionListName): Promise<void> {
  await db.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${`sanction-list.${list}`}))`
}
