import { tool } from '../paths.ts'
import { isVerbose } from '../terminal.ts'
import { printPrefixed } from './line-prefix.ts'
import { type Environment, mustRun } from './processes.ts'

/**
 * Builds both apps; turbo skips what did not change since it was last built. What it writes is shown when it fails, and
 * as it comes with `--verbose`.
 * @throws Error when a build fails
 */
export async function buildApps(env: Environment): Promise<void> {
  await mustRun({
    name: 'build',
    colour: 'cyan',
    command: tool('turbo'),
    words: [
      'run',
      'build',
      '--output-logs=new-only',
      '--log-order=grouped',
      '--no-update-notifier',
    ],
    env: { ...env, NODE_ENV: 'production', SERVICE_NAME: 'build', LOG_DIR: undefined },
    ...(isVerbose ? { onLine: (line: string) => printPrefixed('build', 'cyan', line) } : {}),
  })
}
