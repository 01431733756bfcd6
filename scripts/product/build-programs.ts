import { join } from 'node:path'
import { areClientsStale } from '@corridor/db/generate'
import { root } from '../paths.ts'
import { buildServers } from './build-servers.ts'
import { mustRun } from './processes.ts'

/**
 * Prisma clients where a schema changed, in a process of their own because their generator fills fifty megabytes that the
 * launcher would keep; then the servers' JavaScript.
 * @throws Error when one of them fails; what it wrote is shown
 */
export async function buildPrograms(): Promise<void> {
  if (areClientsStale()) {
    await mustRun({
      name: 'prisma',
      colour: 'cyan',
      command: process.execPath,
      words: [
        '--disable-warning=ExperimentalWarning',
        join(root, 'packages', 'db', 'src', 'generate.ts'),
      ],
      env: process.env,
    })
  }
  await buildServers()
}
