// The door of every command. Plain JavaScript for Node >= 20 with nothing installed: it installs what the lock file
// names, then hands over to the Node 24 that comes from npm, which runs scripts/main.ts.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const modules = join(root, 'node_modules')
const lockFile = join(root, 'package-lock.json')
const installedLock = join(modules, '.package-lock.json')
const stampFile = join(modules, '.corridor-installed')
const isWindows = process.platform === 'win32'
const node24 = join(modules, 'node', 'bin', isWindows ? 'node.exe' : 'node')

function fail(message) {
  console.error(`corridor: ${message}`)
  process.exit(1)
}

function lockHash() {
  return createHash('sha256').update(readFileSync(lockFile)).digest('hex')
}

/** Notes which lock file is installed; where the packages belong to another user the note is left out. */
function noteInstalled() {
  try {
    writeFileSync(stampFile, lockHash())
  } catch (error) {
    if (error.code !== 'EACCES' && error.code !== 'EROFS') throw error
  }
}

function needsInstall() {
  if (!existsSync(node24) || !existsSync(installedLock)) return true
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === lockHash()) return false
  // Installed by hand: npm writes both lock files within seconds of each other.
  const isNewer = statSync(lockFile).mtimeMs > statSync(installedLock).mtimeMs + 10_000
  if (!isNewer) noteInstalled()
  return isNewer
}

/** PATH without node_modules/.bin: the install replaces the Node in there, so it must not run on it. */
function systemPath() {
  const parts = (process.env.PATH ?? '').split(delimiter)
  return parts
    .filter((part) => !part.includes(`node_modules${isWindows ? '\\' : '/'}.bin`))
    .join(delimiter)
}

function install() {
  const started = Date.now()
  console.log('corridor: installing packages (npm ci), about a minute the first time …')
  const env = { ...process.env, PATH: systemPath(), NODE_ENV: '' }
  delete env.NODE_ENV
  const args = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund']
  const result = spawnSync('npm', args, { cwd: root, env, stdio: 'inherit', shell: isWindows })
  if (result.error) fail(`npm could not be started: ${result.error.message}`)
  if (result.signal) fail(`npm ci was stopped by ${result.signal}`)
  if (result.status !== 0)
    fail(`npm ci failed with exit code ${result.status}; its output is above`)
  noteInstalled()
  console.log(`corridor: installed in ${Math.round((Date.now() - started) / 1000)} s`)
}

const major = Number(process.versions.node.split('.')[0])
if (major < 20) fail(`this needs Node 20 or newer to begin with; this is ${process.version}`)
if (needsInstall()) install()
if (!existsSync(node24)) {
  fail(
    `the "node" package brought no Node 24 for ${process.platform}-${process.arch}; is its install script allowed?`,
  )
}

const child = spawn(
  node24,
  [
    '--disable-warning=ExperimentalWarning',
    '--import',
    'tsx',
    join(root, 'scripts', 'main.ts'),
    ...process.argv.slice(2),
  ],
  {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, PATH: join(modules, '.bin') + delimiter + systemPath() },
  },
)
// A terminal's Ctrl-C reaches the child by itself; a signal sent to this process alone must be handed on.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
child.on('error', (error) => fail(`Node 24 could not be started: ${error.message}`))
child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)))
