import { paint, printLine } from './terminal.ts'

/** What each command module exports: it gets the words after its name and answers with the exit code. */
type Command = { run: (words: readonly string[]) => Promise<number> }

const commands: Readonly<Record<string, readonly [string, () => Promise<Command>]>> = {
  start: ['install, migrate, seed, build and run the product', () => import('./commands/start.ts')],
  dev: ['the same with hot reload', () => import('./commands/dev.ts')],
  test: [
    'test [unit|db|e2e]: unit, database and browser tests',
    () => import('./commands/test.ts'),
  ],
  'test:split': ['the domains over three servers', () => import('./commands/test-split.ts')],
  'test:deep': ['full counts, resumable by SEED', () => import('./commands/test-deep.ts')],
  check: ['types, Biome, fence, knip, unit tests', () => import('./commands/check.ts')],
  fence: ['the walls between the rooms', () => import('./commands/fence.ts')],
  bench: ['bench [name]: benchmarks', () => import('./commands/bench.ts')],
  invariants: ['the books, checked', () => import('./commands/invariants.ts')],
  'export-ledger': [
    'export-ledger FILE: the journal with its seals',
    () => import('./commands/export-ledger.ts'),
  ],
  'verify-ledger': [
    'verify-ledger FILE [--anchors FILE] [--public-key KEY]',
    () => import('./commands/verify-ledger.ts'),
  ],
  'staff:first': [
    'staff:first -- --email E --name N [--second]: the first administrators',
    () => import('./commands/staff-first.ts'),
  ],
  'db:generate': ['Prisma clients', () => import('./commands/db-generate.ts')],
  'db:diff': ['db:diff <domain> <name>: writes a migration', () => import('./commands/db-diff.ts')],
  'new:domain': ['new:domain <name>', () => import('./commands/new-domain.ts')],
  'new:verb': ['new:verb <domain> <verb>', () => import('./commands/new-verb.ts')],
}

async function main(): Promise<number> {
  const [name = '', ...words] = process.argv.slice(2)
  const command = commands[name]
  if (!command) {
    printLine(`Unknown command "${name}". There are:`)
    for (const [known, [description]] of Object.entries(commands)) {
      printLine(`  ${known.padEnd(13)} ${description}`)
    }
    return 1
  }
  const { run } = await command[1]()
  return run(words)
}

try {
  process.exit(await main())
} catch (error) {
  printLine(paint('red', error instanceof Error ? (error.stack ?? error.message) : String(error)))
  process.exit(1)
}
