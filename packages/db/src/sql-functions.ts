import type pg from 'pg'
import { type FunctionFile, readFunctionFiles } from './domain-folders.ts'

/** A function as Postgres has it. */
type StoredFunction = {
  readonly oid: number
  readonly name: string
  /** Its name and the types of its arguments: how SQL names it. */
  readonly identity: string
  /** Name, arguments and result: what CREATE OR REPLACE cannot change. */
  readonly signature: string
  readonly definition: string
  readonly owner: string
  /** Who may call it beside its owner, sorted. */
  readonly callers: readonly string[]
}

/** A function of which the database and its file say different things; null where one of them has none. */
export type FunctionDifference = {
  readonly name: string
  readonly path: string
  readonly stored: StoredFunction | null
  readonly written: (StoredFunction & { readonly sql: string }) | null
}

/** What a person has to write or to correct by hand: said without a stack, because none of our code is at fault. */
export class FunctionChangeRefused extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'FunctionChangeRefused'
    this.stack = message
  }
}

/**
 * Compares the functions of a domain's schema with their files. The files are made where the functions are, from
 * nothing, and printed by Postgres as it prints the others; then all of it is undone.
 * @param owner a connection of the schema's owner with an open transaction
 * @returns the differences, in an order in which their texts can be run
 * @throws FunctionChangeRefused, which names a file that Postgres refuses, or that makes a function of another name
 */
export async function compareFunctions(
  owner: pg.ClientBase,
  domain: string,
): Promise<FunctionDifference[]> {
  await owner.query('SAVEPOINT as_it_was')
  const stored = await functionsOf(owner, domain)
  for (const [place, { identity }] of stored.entries()) {
    await owner.query(`ALTER ROUTINE ${identity} RENAME TO corridor_put_aside_${place}`)
  }
  const files = await createAll(owner, readFunctionFiles(domain))
  const aside = new Set(stored.map(({ oid }) => oid))
  const made = (await functionsOf(owner, domain)).filter(({ oid }) => !aside.has(oid))
  await owner.query('ROLLBACK TO SAVEPOINT as_it_was')
  assertOneEach(domain, files, made)
  const written = files.flatMap(({ name, path, sql }) =>
    made.filter((each) => each.name === name).map((each) => ({ ...each, path, sql })),
  )
  return [...changedOrNew(stored, written), ...withoutFile(domain, stored, written)]
}

/** A difference in words, for whoever has to make both the same again. */
export function differenceInWords({ path, stored, written }: FunctionDifference): string {
  if (!written) return `${stored?.signature} is in the database, and no ${path} has its text`
  if (!stored) return `${path} is in no migration: the database has no such function`
  if (stored.signature !== written.signature) {
    return `${path} says ${written.signature}, the database has ${stored.signature}`
  }
  if (stored.definition !== written.definition) return `${path} is not what the database runs`
  if (stored.owner !== written.owner) return `${path} belongs to ${stored.owner} in the database`
  return `${path} may be called by ${callersInWords(written)}, in the database by ${callersInWords(stored)}`
}

/**
 * What a migration has to say so that the database runs what the files say.
 * @throws FunctionChangeRefused, which says what to write by hand, where a function cannot be replaced
 */
export function functionScript(differences: readonly FunctionDifference[]): string {
  const refused = differences.flatMap((each) => refusalOf(each) ?? [])
  if (refused.length > 0) throw new FunctionChangeRefused(refused.join('\n'))
  return differences
    .flatMap(({ written, stored }) =>
      written ? [written.sql.trimEnd(), ...grantsBetween(stored, written)] : [],
    )
    .map((text) => `${text}\n`)
    .join('\n')
}

function refusalOf({ path, stored, written }: FunctionDifference): string | null {
  if (!stored || stored.signature === written?.signature) return null
  const found = written
    ? `${path} says ${written.signature}, where the database has ${stored.signature}: Postgres cannot replace that`
    : `${path} is gone, and the database has ${stored.signature}`
  const below = written
    ? ', and below it the whole text of the file'
    : '; where it has another name now, also the whole text of its new file'
  return [
    `${found}. Nothing was written.`,
    `Write the migration by hand: DROP FUNCTION ${stored.identity}; after whatever needs it is dropped or changed${below}.`,
  ].join(' ')
}

/** Files do not take back what they no longer grant, nor grant what a new function has by itself. */
function grantsBetween(stored: StoredFunction | null, written: StoredFunction): string[] {
  if (!stored) return []
  const lost = stored.callers.filter((role) => !written.callers.includes(role))
  const gained = written.callers.filter((role) => !stored.callers.includes(role))
  return [
    ...lost.map((role) => `REVOKE EXECUTE ON ROUTINE ${written.name} FROM ${role};`),
    ...gained.map((role) => `GRANT EXECUTE ON ROUTINE ${written.name} TO ${role};`),
  ]
}

function changedOrNew(
  stored: readonly StoredFunction[],
  written: readonly (StoredFunction & { path: string; sql: string })[],
): FunctionDifference[] {
  return written
    .map((each) => ({
      name: each.name,
      path: each.path,
      stored: counterpart(stored, each),
      written: each,
    }))
    .filter((each) => !isSame(each.stored, each.written))
}

function withoutFile(
  domain: string,
  stored: readonly StoredFunction[],
  written: readonly StoredFunction[],
): FunctionDifference[] {
  const met = new Set(written.map((each) => counterpart(stored, each)?.oid))
  return stored
    .filter(({ oid }) => !met.has(oid))
    .map((each) => ({
      name: each.name,
      path: `prisma/${domain}/functions/${each.name}.sql`,
      stored: each,
      written: null,
    }))
}

/** The function of the same name; of several, the one with the same arguments: the others have no file. */
function counterpart(
  stored: readonly StoredFunction[],
  { name, identity }: StoredFunction,
): StoredFunction | null {
  const named = stored.filter((each) => each.name === name)
  return named.find((each) => each.identity === identity) ?? named[0] ?? null
}

function isSame(stored: StoredFunction | null, written: StoredFunction): boolean {
  return (
    stored?.definition === written.definition &&
    stored.owner === written.owner &&
    callersInWords(stored) === callersInWords(written)
  )
}

function callersInWords({ callers }: StoredFunction): string {
  return callers.join(', ') || 'its owner alone'
}

/** Makes the functions of all files. @returns the files in an order in which Postgres took them */
async function createAll(
  owner: pg.ClientBase,
  files: readonly FunctionFile[],
): Promise<FunctionFile[]> {
  const taken: FunctionFile[] = []
  let waiting = files
  while (waiting.length > 0) {
    const refused: { file: FunctionFile; reason: string }[] = []
    for (const file of waiting) {
      const reason = await create(owner, file)
      if (reason === null) taken.push(file)
      else refused.push({ file, reason })
    }
    // what names a function that was not there yet is taken in a later round
    if (refused.length === waiting.length) {
      throw new FunctionChangeRefused(
        refused.map(({ file, reason }) => `${file.path} is refused: ${reason}`).join('\n'),
      )
    }
    waiting = refused.map(({ file }) => file)
  }
  return taken
}

/** @returns why Postgres refused, or null */
async function create(owner: pg.ClientBase, { sql }: FunctionFile): Promise<string | null> {
  await owner.query('SAVEPOINT before_file')
  try {
    await owner.query(sql)
    await owner.query('RELEASE SAVEPOINT before_file')
    return null
  } catch (error) {
    await owner.query('ROLLBACK TO SAVEPOINT before_file')
    return error instanceof Error ? error.message : String(error)
  }
}

function assertOneEach(
  domain: string,
  files: readonly FunctionFile[],
  made: readonly StoredFunction[],
): void {
  const names = files.map(({ name }) => name).sort()
  const found = made.map(({ name }) => name).sort()
  if (names.join() === found.join()) return
  throw new FunctionChangeRefused(
    `prisma/${domain}/functions: files are ${names.join(', ')}, and what they make is ${found.join(', ')}`,
  )
}

async function functionsOf(owner: pg.ClientBase, domain: string): Promise<StoredFunction[]> {
  const { rows } = await owner.query<StoredFunction>(
    `SELECT p.oid, p.proname AS name, p.oid::regprocedure::text AS identity,
            format('%s(%s) RETURNS %s', p.proname, pg_get_function_identity_arguments(p.oid),
                   coalesce(pg_get_function_result(p.oid), 'nothing')) AS signature,
            pg_get_functiondef(p.oid) AS definition, pg_get_userbyid(p.proowner)::text AS owner,
            ARRAY(SELECT CASE a.grantee WHEN 0 THEN 'PUBLIC' ELSE pg_get_userbyid(a.grantee)::text END
                    FROM aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) AS a
                   WHERE a.grantee <> p.proowner ORDER BY 1) AS callers
       FROM pg_proc p
      WHERE p.pronamespace = $1::regnamespace AND p.prokind IN ('f', 'p')
      ORDER BY name, identity`,
    [domain],
  )
  return rows
}
