import { ok, type Result } from '@corridor/kernel/result'
import { anchorPlaces } from '../adapters/anchor-places.ts'
import type { SignedHead } from '../signed-head.ts'

type AnchoredHeads = { readonly place: string; readonly heads: readonly SignedHead[] }

/**
 * What the configured places remember, from block `fromBlock` on: what the chain is compared with.
 * @throws Error when a place cannot be reached
 */
export async function readAnchors(fromBlock = 1): Promise<Result<AnchoredHeads[]>> {
  const found: AnchoredHeads[] = []
  for (const place of anchorPlaces()) {
    found.push({ place: place.name, heads: await place.read(fromBlock) })
  }
  return ok(found)
}
