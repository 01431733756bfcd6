import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { withDatabase } from '@corridor/db/connection'
import { startEmbeddedPostgres } from '@corridor/db/embedded-postgres'
import { openToServer } from '../../scripts/product/open-folder.ts'
import { findReferences, makeTables, type Reference } from '../ledger/reference.ts'
import type { Case } from './case.ts'
import { HttpCallers } from './http-callers.ts'
import { commitOf, openRevision, ownFolder } from './revision.ts'
import { Side } from './side.ts'
import type { World } from './world.ts'

export type SetUp = {
  readonly world: World
  /** What was measured against; null when nothing was. */
  readonly against: string | null
}

export type SetUpOptions = {
  readonly against: string
  readonly people: number
  readonly openForMs: number
}

const banked = 96

const folders: (() => void)[] = []
const programs: (() => void | Promise<void>)[] = []

/** Undoes what was set up. Folders go first: whoever ends this run gives it a few seconds only. */
export async function tearDown(): Promise<void> {
  for (let undo = folders.pop(); undo; undo = folders.pop()) undo()
  for (let undo = programs.pop(); undo; undo = programs.pop()) await undo()
}

const say = (text: string) => console.log(`  ${text}`)

/** Everything that the chosen cases need: both revisions with their people, the reference, callers over HTTP. */
export async function setUp(chosen: readonly Case[], options: SetUpOptions): Promise<SetUp> {
  const needs = new Set(chosen.flatMap((one) => one.needs))
  const against = needs.has('past') ? commitOf(options.against) : null
  const people = { people: options.people, banked: needs.has('banked') ? banked : 0 }
  const ours = await sideOf('this revision', ownFolder, process.env.DATABASE_URL ?? '', people)
  const past = against === null ? null : await pastSide(against, people)
  const references = needs.has('reference') ? await referencesOn(ours) : []
  const http = needs.has('http') ? await httpOf(ours) : null
  return { world: { ours, past, references, http, openForMs: options.openForMs }, against }
}

async function sideOf(
  name: string,
  folder: string,
  databaseUrl: string,
  people: { people: number; banked: number },
): Promise<Side> {
  const side = await Side.start(name, folder, databaseUrl)
  programs.push(() => side.stop())
  const { ms } = await side.ask('arrange', people)
  say(`${name}: ${people.people} people after ${(ms / 1000).toFixed(0)} s`)
  return side
}

/** The earlier revision on a server of its own, of the same version and settings. */
async function pastSide(commit: string, people: { people: number; banked: number }): Promise<Side> {
  const startedAt = performance.now()
  const revision = await openRevision(commit)
  folders.push(() => revision.close())
  say(`${commit.slice(0, 7)}: checked out and installed after ${inSeconds(startedAt)} s`)
  const data = openToServer(mkdtempSync(join(tmpdir(), 'corridor-bench-')))
  programs.push(() => rmSync(data, { recursive: true, force: true }))
  const server = await startEmbeddedPostgres({
    dataDir: join(data, 'postgres'),
    password: randomBytes(24).toString('base64url'),
    port: 57_200,
  })
  programs.push(() => server.stop())
  const url = withDatabase(new URL(server.url), 'corridor').href
  return sideOf(commit.slice(0, 7), revision.folder, url, people)
}

async function referencesOn(side: Side): Promise<Reference[]> {
  await side.server.arrange(side.server.url, 'CREATE DATABASE reference')
  const url = side.server.database('reference')
  await makeTables(url)
  return findReferences(url)
}

async function httpOf(side: Side): Promise<World['http']> {
  const { port } = await side.ask('serve', {})
  const process = new HttpCallers()
  programs.push(() => process.stop())
  return { process, port }
}

const inSeconds = (since: number) => ((performance.now() - since) / 1000).toFixed(0)
