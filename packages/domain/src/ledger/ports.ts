import type { SignedHead } from './signed-head.ts'

/** Somewhere that the owner of the database cannot write, and that only ever grows. */
export type AnchorPlace = {
  /** As the records name it: `file`, `s3:<bucket>/<prefix>`. */
  readonly name: string
  /**
   * Adds a head, durably. A head that is there already for this block changes nothing.
   * @throws AnchorConflict when the place holds another head for the block
   */
  append(head: SignedHead): Promise<void>
  /** The heads of block `fromBlock` and later, in the order of their blocks. */
  read(fromBlock: number): Promise<SignedHead[]>
}

/** An anchor holds something else than the ledger would write: one of them was changed. */
export class AnchorConflict extends Error {
  readonly place: string

  constructor(place: string, note: string) {
    super(`anchor ${place}: ${note}`)
    this.name = 'AnchorConflict'
    this.place = place
  }
}

/**
 * What a place does that has a head for this block already.
 * @throws AnchorConflict when it is not the same
 */
export function assertSameHead(place: string, known: SignedHead, head: SignedHead): void {
  if (known.head === head.head) return
  throw new AnchorConflict(
    place,
    `block ${head.block} was anchored as ${known.head} at ${known.anchoredAt}, now it is ${head.head}`,
  )
}
