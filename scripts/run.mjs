// The door of every command. Plain JavaScript for Node >= 20 with nothing installed: it installs what the lock file
// names, then hands over to the Node 24 that comes from npm, which runs scripts/main.ts.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { installPackages, node24, systemPath } from './install-packages.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))

// These work on what running needs; every other command brings the rest of the packages when it is first asked for.
const runningCommands = new Set([
  'start',
  'invariants',
  'export-ledger',
  'verify-ledger',
  'staff:first',
])

function fail(message) {
  console.error(`corridor: ${message}`)
  process.exit(1)
}

const [command = '', ...words] = process.argv.slice(2)
const major = Number(process.versions.node.split('.')[0])
if (major < 20) fail(`this needs Node 20 or newer to begin with; this is ${process.version}`)
try {
  const wanted = runningCommands.has(command) ? 'running' : 'all'
  await installPackages(root, wanted, words.includes('--verbose'))
} catch (error) {
  fail(error.message)
}
if (!existsSync(node24(root))) {
  fail(`npm brought no Node 24 for ${process.platform}-${process.arch}`)
}

const words24 = [
  '--disable-warning=ExperimentalWarning',
  join(root, 'scripts', 'main.ts'),
  ...process.argv.slice(2),
]
const env = {
  ...process.env,
  PATH: join(root, 'node_modules', '.bin') + delimiter + systemPath(),
}
// Where this Node can, it becomes the other one, and nobody stays to wait for it. The number says so to whoever would
// otherwise take our caller for us.
if (process.execve && process.platform !== 'win32') {
  process.chdir(root)
  process.execve(node24(root), [node24(root), ...words24], {
    ...env,
    CORRIDOR_DOOR: String(process.pid),
  })
}
const child = spawn(node24(root), words24, { cwd: root, stdio: 'inherit', env })
// A terminal's Ctrl-C reaches the child by itself; a signal sent to this process alone must be handed on.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
child.on('error', (error) => fail(`Node 24 could not be started: ${error.message}`))
child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)))
