import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'

const fixture = /^scripts\/fence\/fixtures\//

/** Files that git knows or would add, below a folder of the repository: what a fresh clone holds. Fixtures left out. */
export function listFiles(root: string, patterns: readonly string[] = []): string[] {
  const words = ['ls-files', '--cached', '--others', '--exclude-standard', '-z', '--', ...patterns]
  return execFileSync('git', words, { cwd: root, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 })
    .split('\0')
    .filter((file) => file !== '' && !fixture.test(file) && existsSync(join(root, file)))
    .sort()
}

/** Source files that the fence must have seen. */
export function listSources(root: string): string[] {
  return listFiles(root, ['*.ts', '*.tsx', '*.mts', '*.mjs']).filter((file) =>
    /^(apps|packages|scripts|e2e|bench|prisma)\//.test(file),
  )
}

/** Listed files that the cruise did not see. */
export function unseen(listed: readonly string[], seen: readonly string[]): string[] {
  const known = new Set(seen)
  return listed.filter((file) => !known.has(file))
}
