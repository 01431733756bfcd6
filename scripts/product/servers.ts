import { join } from 'node:path'
import { root } from '../paths.ts'

/** Where the servers' JavaScript goes; relative to the root. */
export const builtFolder = 'dist'

/** The programs of a deployment: what each built file is made of. */
export const entryPoints = {
  web: 'apps/web/server.ts',
  admin: 'apps/admin/server.ts',
  worker: 'packages/jobs/src/main.ts',
  api: 'packages/api/src/main.ts',
  launcher: 'scripts/product/launcher.ts',
  'prepare-database': 'scripts/product/prepare-database.ts',
} as const

export type ServerName = keyof typeof entryPoints

/** The source of a server, for whoever runs it unbuilt. Absolute. */
export function sourceOf(name: ServerName): string {
  return join(root, entryPoints[name])
}

/** The built file of a server. Absolute. */
export function builtFileOf(name: ServerName): string {
  return join(root, builtFolder, `${name}.js`)
}
