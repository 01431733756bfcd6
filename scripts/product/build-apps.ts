import { tool } from '../paths.ts'
import { type Environment, runProgram } from './processes.ts'

/** Builds both apps; turbo skips what did not change since it was last built. @throws Error when a build fails */
export async function buildApps(env: Environment): Promise<void> {
  const { code } = await runProgram({
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
  })
  if (code !== 0) throw new Error(`the build failed with exit code ${code}; its output is above`)
}
