import { execFileSync } from 'node:child_process'
import { lstatSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const bytesPerBlock = 512
const bytesPerMegabyte = 1024 * 1024

export type Clone = {
  readonly folder: string
  /** Where the product that runs from it keeps its data. */
  readonly dataDir: string
  remove(): void
}

/** A bare clone of one revision in a folder of its own, with nothing installed, and room for its data beside it. */
export function makeClone(repository: string, revision: string): Clone {
  const home = mkdtempSync(join(tmpdir(), 'corridor-start-'))
  const folder = join(home, 'corridor')
  const git = (...words: string[]) => execFileSync('git', words, { stdio: 'pipe' })
  git('clone', '--quiet', '--no-hardlinks', '--no-checkout', repository, folder)
  git('-C', folder, 'checkout', '--quiet', '--detach', revision)
  return {
    folder,
    dataDir: join(home, 'data'),
    remove: () => rmSync(home, { recursive: true, force: true }),
  }
}

/** The commit that a name stands for. @throws Error when there is none */
export function commitOf(repository: string, revision: string): string {
  const words = ['-C', repository, 'rev-parse', '--verify', '--quiet', `${revision}^{commit}`]
  try {
    return execFileSync('git', words, { encoding: 'utf8' }).trim()
  } catch {
    throw new Error(`there is no revision ${revision} in ${repository}`)
  }
}

/** What a folder takes on disk, in megabytes, each file once however many names it has; 0 where it is not. */
export function megabytesOf(folder: string): number {
  const seen = new Set<string>()
  let bytes = 0
  const visit = (path: string) => {
    const stat = lstatSync(path, { throwIfNoEntry: false })
    if (!stat) return
    const id = `${stat.dev}:${stat.ino}`
    if (stat.nlink > 1 && !stat.isDirectory()) {
      if (seen.has(id)) return
      seen.add(id)
    }
    bytes += stat.blocks === undefined ? stat.size : stat.blocks * bytesPerBlock
    if (stat.isDirectory()) for (const name of readdirSync(path)) visit(join(path, name))
  }
  visit(folder)
  return Math.round(bytes / bytesPerMegabyte)
}
