import { execFileSync, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  cpSync,
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { isAlive } from '@corridor/db/server-process'

/** The repository's own folder. */
export const ownFolder = fileURLToPath(new URL('../..', import.meta.url))

const measuredFolder = fileURLToPath(new URL('measured', import.meta.url))
const workspaceGlobs = ['apps/*', 'packages/*', 'e2e', 'bench']
const completeMark = join('node_modules', '.corridor-bench-complete')

/** An earlier revision of the repository, ready to run. */
export type Revision = {
  readonly commit: string
  readonly folder: string
  /** Removes the folder; its packages and generated clients stay for the next run. */
  close(): void
}

/** A commit's full name. @throws Error when this clone has no such commit */
export function commitOf(revision: string): string {
  try {
    return git(['rev-parse', '--verify', `${revision}^{commit}`])
  } catch {
    throw new Error(`this clone has no revision ${revision}: fetch it, or name another one`)
  }
}

/**
 * Checks a revision out beside this one, in a temporary folder under .cache, with its own packages. npm installs them
 * the first time; later runs find them, and the clients that were generated, in .cache/bench.
 */
export async function openRevision(commit: string): Promise<Revision> {
  const cache = join(ownFolder, '.cache', 'bench')
  mkdirSync(cache, { recursive: true })
  removeAbandoned(cache)
  const folder = mkdtempSync(join(cache, `tree-${process.pid}-`))
  const kept = join(cache, commit.slice(0, 12))
  const close = () => {
    keep(folder, kept)
    rmSync(folder, { recursive: true, force: true })
    git(['worktree', 'prune'])
  }
  try {
    git(['worktree', 'add', '--detach', '--force', folder, commit])
    if (existsSync(join(kept, completeMark))) moveAll(kept, folder)
    else await install(folder)
    cpSync(measuredFolder, measuredIn(folder), { recursive: true })
  } catch (error) {
    close()
    throw error
  }
  return { commit, folder, close }
}

/** Folders of runs that were killed. */
function removeAbandoned(cache: string): void {
  for (const name of readdirSync(cache)) {
    const pid = /^tree-(\d+)-/.exec(name)?.[1]
    if (pid && !isAlive(Number(pid))) rmSync(join(cache, name), { recursive: true, force: true })
  }
  git(['worktree', 'prune'])
}

/** Where the measured program lies in a revision's folder: in its bench, so that it finds its packages. */
export function measuredIn(folder: string): string {
  return folder === ownFolder ? measuredFolder : join(folder, 'bench', '.measured')
}

/** What is worth keeping: installed packages, and clients, whose stamps say what they were generated from. */
function keptPaths(from: string): string[] {
  const workspaces = ['.', ...globSync(workspaceGlobs, { cwd: from })]
  return [
    ...workspaces.map((workspace) => join(workspace, 'node_modules')),
    join('packages', 'db', 'src', 'clients'),
  ].filter((path) => existsSync(join(from, path)))
}

function keep(folder: string, kept: string): void {
  const isWhole = existsSync(join(folder, completeMark))
  if (isWhole && !existsSync(join(kept, completeMark))) moveAll(folder, kept)
}

function moveAll(from: string, to: string): void {
  for (const path of keptPaths(from)) {
    mkdirSync(dirname(join(to, path)), { recursive: true })
    rmSync(join(to, path), { recursive: true, force: true })
    renameSync(join(from, path), join(to, path))
  }
}

async function install(folder: string): Promise<void> {
  // npm must not run on a Node that the install replaces, and installs for running and generating alike
  const path = (process.env.PATH ?? '').split(delimiter)
  const env = {
    ...process.env,
    PATH: path.filter((part) => !part.includes(join('node_modules', '.bin'))).join(delimiter),
    NODE_ENV: 'development' as const,
  }
  await new Promise<void>((resolve, reject) => {
    const npm = spawn('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
      cwd: folder,
      env,
      stdio: ['ignore', 'ignore', 'inherit'],
    })
    npm.on('error', reject)
    npm.on('exit', (code) =>
      code === 0
        ? resolve()
        : reject(new Error(`npm ci of the earlier revision ended with ${code}`)),
    )
  })
  writeFileSync(join(folder, completeMark), '')
  // as the launcher notes it: its packages are the ones of its lock file
  const lock = createHash('sha256').update(readFileSync(join(folder, 'package-lock.json')))
  writeFileSync(join(folder, 'node_modules', '.corridor-installed'), lock.digest('hex'))
}

function git(words: readonly string[]): string {
  return execFileSync('git', words, { cwd: ownFolder, encoding: 'utf8', stdio: 'pipe' }).trim()
}
