import { ok, type Result } from '@corridor/kernel/result'
import type { ChainStatus } from '../contract.ts'
import * as sealing from '../store/sealing.ts'

/** How far the journal is sealed and anchored, for the console and for monitors. */
export async function getChainStatus(): Promise<Result<ChainStatus>> {
  return ok(await sealing.findChainStatus())
}
