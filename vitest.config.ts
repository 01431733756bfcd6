import { globSync, readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config'

// Races, models and long walks inside of one domain are the same wherever its database is: a split run leaves them out.
const withinOneDomain = [
  'packages/domain/src/ledger/{model,races,planted-faults,hostile-amounts}.db.test.ts',
  'packages/domain/src/identity/use-cases/{lockout,sign-in-processes}.db.test.ts',
  'packages/domain/src/compliance/use-cases/{published-lists,verdict-policy}.db.test.ts',
]
const ignored = ['**/node_modules/**', '**/.next/**', '**/.data/**', '**/.cache/**', 'e2e/**']

const databaseTests = '**/*.db.test.ts'

// What a file puts in the place of a module, of the clock or of the environment would be there for the files after it; and Prisma's
// schema engine answers once in a process.
const leavesTraces =
  /\bvi\.(mock|doMock|hoisted|spyOn|useFakeTimers|stub\w+)\(|process\.env\.\w+ *\??\?=[^=]|process\.env\.\w+ = |delete process\.env|Object\.assign\(process\.env|\b(migrate|schema-engine)(\.ts)?'/
const alone = globSync(databaseTests, {
  cwd: import.meta.dirname,
  exclude: (name) => ['node_modules', '.next', '.data', '.cache'].includes(name),
}).filter((file) => leavesTraces.test(readFileSync(file, 'utf8')))

// A database test waits for its server half of the time: as many at once as there are cores.
const maxWorkers = availableParallelism()

// What the product would write about every step is noise in a test's output.
process.env.LOG_LEVEL ??= 'warn'

const leftOut = process.env.TEST_SPLIT === '1' ? [...ignored, ...withinOneDomain] : ignored

const database = {
  include: [databaseTests],
  globalSetup: ['packages/db/src/test-servers.ts'],
  pool: 'forks' as const,
  maxWorkers,
  testTimeout: 60_000,
  hookTimeout: 60_000,
  // An open transaction of a test beside it holds back what is read in order of commit.
  expect: { poll: { timeout: 20_000 } },
} satisfies TestProjectInlineConfiguration['test']

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['**/*.test.{ts,tsx}'],
          exclude: [...ignored, '**/*.db.test.ts'],
          maxWorkers,
        },
      },
      // Most database tests follow one another in the same processes: to load the product anew for each file was a third
      // of their time. What a process remembers of a database it forgets when the file closes it.
      { test: { ...database, name: 'db', isolate: false, exclude: [...leftOut, ...alone] } },
      // After the others: a process that is kept for the next file holds a worker's place.
      {
        test: {
          ...database,
          name: 'db-alone',
          include: alone,
          exclude: leftOut,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          // real processes, killed and raced: one file at a time, after everything else
          name: 'faults',
          include: ['e2e/**/*.fault.test.ts'],
          exclude: ['**/node_modules/**'],
          globalSetup: [
            'scripts/testing/build-before-faults.ts',
            'packages/db/src/test-servers.ts',
          ],
          pool: 'forks',
          maxWorkers: 1,
          sequence: { groupOrder: 2 },
          testTimeout: 600_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
})
