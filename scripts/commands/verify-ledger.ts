import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { root } from '../paths.ts'

/** Hands over to the stand-alone verifier, which knows nothing of us. */
export async function run(words: readonly string[]): Promise<number> {
  const verifier = join(root, 'verify-ledger', 'verify-ledger.mjs')
  return spawnSync(process.execPath, [verifier, ...words], { stdio: 'inherit' }).status ?? 1
}
