import { logger } from '@corridor/telemetry'
import { anchorPlaces, sealKey } from '../adapters/anchor-places.ts'
import { AnchorConflict, type AnchorPlace } from '../ports.ts'
import { type Head, isSignedByItsKey, type SignedHead, signHead } from '../signed-head.ts'
import * as sealing from '../store/sealing.ts'

/**
 * Job: signs the chain's newest head and writes it to every place that is configured, after a look at what is there
 * since the last time: a place that remembers another chain is told nothing new.
 * @returns the places that have the newest head now
 * @throws AnchorConflict when a place disagrees with the ledger: one of the two was changed
 * @throws Error when there is no key, no place, or a place cannot be reached; the other places get their head first
 */
export async function anchorHead(): Promise<{ block: number; places: string[] }> {
  const head = await sealing.findNewestHead()
  if (!head) return { block: 0, places: [] }
  const places = anchorPlaces()
  if (places.length === 0) throw new Error('no place for anchors is set: LEDGER_ANCHOR_FILE')
  const signed = signHead(head, sealKey(), new Date())
  const done: string[] = []
  const errors: unknown[] = []
  for (const place of places) {
    try {
      await anchorAt(place, signed)
      done.push(place.name)
    } catch (error) {
      logger.error({ err: error, place: place.name, block: head.block }, 'a head was not anchored')
      errors.push(error)
    }
  }
  if (errors.length > 0) throw errors.find((error) => error instanceof AnchorConflict) ?? errors[0]
  return { block: head.block, places: done }
}

async function anchorAt(place: AnchorPlace, signed: SignedHead): Promise<void> {
  const last = await sealing.findLastAnchored(place.name)
  if (last === signed.block) return
  const known = await place.read(last)
  const heads = await sealing.findHeads(last)
  for (const head of known) assertInChain(place.name, head, heads)
  const before = known.find((head) => head.block === signed.block)
  // Written before, but not noted: a crash came between.
  if (!before) await place.append(signed)
  await sealing.recordAnchor(place.name, before ?? signed)
}

function assertInChain(place: string, anchored: SignedHead, heads: readonly Head[]): void {
  if (!isSignedByItsKey(anchored)) {
    throw new AnchorConflict(place, `the signature of block ${anchored.block} is wrong`)
  }
  const own = heads.find((head) => head.block === anchored.block)
  if (own?.head === anchored.head && own.rows === anchored.rows) return
  throw new AnchorConflict(
    place,
    `block ${anchored.block} was anchored as ${anchored.head} (${anchored.rows} rows) at ${anchored.anchoredAt}, ` +
      `the ledger has ${own ? `${own.head} (${own.rows} rows)` : 'no such block'}`,
  )
}
