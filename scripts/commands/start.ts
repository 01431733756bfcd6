import { pathToFileURL } from 'node:url'
import { launcherArguments } from '../paths.ts'
import { buildPrograms } from '../product/build-programs.ts'
import { stopOnSignals } from '../product/lifecycle.ts'
import { builtFileOf } from '../product/servers.ts'
import { step } from '../terminal.ts'

/**
 * Builds the programs and becomes the built launcher: the same process with another program in it, so that no compiler
 * stays in memory beside the product.
 */
export async function run(words: readonly string[]): Promise<number> {
  stopOnSignals()
  await step('Servers', () => buildPrograms())
  const launcher = builtFileOf('launcher')
  if (process.platform !== 'win32' && process.execve) {
    process.execve(process.execPath, [process.execPath, ...launcherArguments, launcher, ...words])
  }
  // Windows cannot replace a process: there the launcher is loaded into this one
  await import(pathToFileURL(launcher).href)
  return new Promise(() => undefined)
}
