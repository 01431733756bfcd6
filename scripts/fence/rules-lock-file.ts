import type { PlainRule, SourceTree } from './source-tree.ts'

type LockedPackage = {
  readonly version?: string
  readonly resolved?: string
  readonly optionalDependencies?: Readonly<Record<string, string>>
}

/** The first version without the advisories that matter to us (see docs/adr for the list's source). */
const floors: Readonly<Record<string, string>> = {
  next: '16.2.11',
  'next-auth': '4.24.15',
  nodemailer: '8.0.5',
  '@trpc/server': '11.8.0',
}
const publicRegistry = 'https://registry.npmjs.org/'

function readLock(tree: SourceTree): Readonly<Record<string, LockedPackage>> {
  if (!tree.files.includes('package-lock.json')) return {}
  const lock: { packages: Record<string, LockedPackage> } = JSON.parse(
    tree.read('package-lock.json'),
  )
  return lock.packages
}

/** A package as npm finds it from inside another one: nested first, then upwards. */
function isLocked(
  packages: Readonly<Record<string, LockedPackage>>,
  from: string,
  name: string,
): boolean {
  for (let base = from; ; base = base.slice(0, Math.max(base.lastIndexOf('/node_modules/'), 0))) {
    const path = base === '' ? `node_modules/${name}` : `${base}/node_modules/${name}`
    if (path in packages) return true
    if (base === '') return false
  }
}

/** Compares dotted versions by their numbers; what follows a hyphen is left out. */
export function isAtLeast(version: string, floor: string): boolean {
  const parts = (text: string) => (text.split('-')[0] ?? '').split('.').map(Number)
  const [have, want] = [parts(version), parts(floor)]
  for (let i = 0; i < 3; i++) {
    const difference = (have[i] ?? 0) - (want[i] ?? 0)
    if (difference !== 0) return difference > 0
  }
  return true
}

/** The lock file: complete for every platform, above the security floors, from the public registry. */
export const lockFileRules: readonly PlainRule[] = [
  {
    name: 'lock-names-every-platform',
    check(tree) {
      const packages = readLock(tree)
      return Object.entries(packages).flatMap(([path, { optionalDependencies }]) =>
        Object.keys(optionalDependencies ?? {})
          .filter((name) => !isLocked(packages, path, name))
          .map((name) => `${path || 'the root'} names ${name}, which the lock file lacks`),
      )
    },
  },
  {
    name: 'versions-above-advisories',
    check(tree) {
      return Object.entries(readLock(tree)).flatMap(([path, { version }]) => {
        const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)
        const floor = path.includes('node_modules/') ? floors[name] : undefined
        if (!floor || !version || isAtLeast(version, floor)) return []
        return [`${path} is ${version}, below ${floor}`]
      })
    },
  },
  {
    name: 'lock-names-the-public-registry',
    check(tree) {
      return Object.entries(readLock(tree))
        .filter(
          ([, { resolved }]) =>
            resolved?.startsWith('http') && !resolved.startsWith(publicRegistry),
        )
        .map(([path]) => `${path} is resolved from another registry`)
    },
  },
  {
    name: 'versions-are-exact',
    check(tree) {
      const manifests = tree.files.filter((file) => /(^|\/)package\.json$/.test(file))
      return manifests.flatMap((file) => {
        const manifest: Record<string, Record<string, string> | undefined> = JSON.parse(
          tree.read(file),
        )
        return ['dependencies', 'devDependencies', 'optionalDependencies'].flatMap((kind) =>
          Object.entries(manifest[kind] ?? {})
            .filter(([name]) => !name.startsWith('@corridor/'))
            .filter(([, range]) => !/^(npm:.+@)?\d+\.\d+\.\d+(-[\w.-]+)?$/.test(range))
            .map(([name, range]) => `${file}: ${name} ${range}`),
        )
      })
    },
  },
]
