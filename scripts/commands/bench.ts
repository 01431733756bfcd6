import { randomBytes } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root, typescriptArguments } from '../paths.ts'
import { buildPrograms } from '../product/build-programs.ts'
import { prepareDatabase, startDatabase } from '../product/database.ts'
import { deploymentEnvironment } from '../product/environment.ts'
import { stopEverything, stopOnSignals } from '../product/lifecycle.ts'
import { portPicker } from '../product/ports.ts'
import { runProgram } from '../product/processes.ts'
import { scratchFolder } from '../product/scratch-database.ts'
import { loadSecrets } from '../product/secrets.ts'
import { paint, printLine, step } from '../terminal.ts'

const folder = join(root, 'bench')

type Benchmark = { readonly name: string; readonly title: string; readonly isAlone: boolean }

/**
 * A benchmark is a file of bench/ that says so in its first line: `// bench: what it measures`, or `// bench alone: …`
 * where it starts by itself whatever it measures.
 */
function listBenchmarks(): Benchmark[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) => {
      const [first = ''] = readFileSync(join(folder, file), 'utf8').split('\n')
      const [, alone, title] = /^\/\/ bench( alone)?: (.+)$/.exec(first) ?? []
      return title ? [{ name: file.slice(0, -3), title, isAlone: alone !== undefined }] : []
    })
}

/** An empty, migrated server of one's own with its usual durability: benchmarks measure what customers get. */
async function freshDeployment() {
  const dataDir = scratchFolder()
  const secrets = loadSecrets(dataDir)
  const ports = portPicker()
  const server = await step('Database', () =>
    startDatabase({ dataDir, password: secrets.databasePassword, port: 57_000 }),
  )
  const env = deploymentEnvironment({
    mode: 'production',
    dataDir,
    secrets,
    databaseUrl: server.url,
    ports: {
      web: await ports.pickAny(),
      admin: await ports.pickAny(),
      sandbox: await ports.pickAny(),
      smtp: await ports.pickAny(),
      workerHealth: await ports.pickAny(),
    },
    extra: { AUTH_SECRET: randomBytes(32).toString('base64url'), LOG_LEVEL: 'error' },
  })
  await step('Servers', () => buildPrograms())
  await step('Migrations', () => prepareDatabase(env, { isSeeded: false }))
  return { env, stop: () => server.stop() }
}

async function runOne(
  { name, title, isAlone }: Benchmark,
  options: readonly string[],
): Promise<number> {
  printLine(`\n${paint('bold', name)}: ${title}`)
  const deployment = isAlone ? null : await freshDeployment()
  const { code } = await runProgram({
    name: 'bench',
    colour: 'cyan',
    command: process.execPath,
    words: [...typescriptArguments(), join(folder, `${name}.ts`), ...options],
    env: deployment ? { ...deployment.env, SERVICE_NAME: 'bench', LOG_DIR: undefined } : {},
    onLine: printLine,
  })
  await deployment?.stop()
  return code
}

/** `bench [name …] [--options]`: runs bench/<name>.ts, or all of them, each on a fresh server. */
export async function run(given: readonly string[]): Promise<number> {
  const firstOption = given.findIndex((word) => word.startsWith('--'))
  const words = firstOption < 0 ? given : given.slice(0, firstOption)
  const benchOptions = firstOption < 0 ? [] : given.slice(firstOption)
  const known = listBenchmarks()
  const unknown = words.filter((word) => !known.some(({ name }) => name === word))
  if (known.length === 0 || unknown.length > 0) {
    printLine(`There are: ${known.map(({ name }) => name).join(', ') || 'no benchmarks'}`)
    return 1
  }
  stopOnSignals()
  let exitCode = 0
  try {
    for (const benchmark of known) {
      if (words.length > 0 && !words.includes(benchmark.name)) continue
      if ((await runOne(benchmark, benchOptions)) !== 0) exitCode = 1
    }
  } finally {
    await stopEverything()
  }
  return exitCode
}
