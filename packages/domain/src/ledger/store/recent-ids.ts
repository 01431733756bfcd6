const bitCount = 2 ** 23
/** With two bits each, fewer than one new id in a hundred looks like one of these. */
const generationSize = 400_000
/** A uuidv7 that was made longer ago than this may have been used by a process that is gone. */
const freshForMs = 30_000

/**
 * Says which ids of a batch might be stored already, so that only they are looked up. It may be wrong both ways: to
 * look up an id that is new costs a little, and one that is stored after all is refused by its unique key, whereupon
 * the batch is sent again with every id looked up.
 *
 * A Bloom filter (Bloom 1970) in two generations: to keep the ids themselves would cost more than to look them up. Its
 * two hashes are random bits of the uuid; ids without any only cost a look-up.
 */
export class RecentIds {
  #young = new Uint8Array(bitCount / 8)
  #old = new Uint8Array(bitCount / 8)
  #count = 0

  /** Places, from 1, of the ids to look up; all of them count as asked for from now on. */
  placesToCheck(ids: readonly (string | null)[]): number[] {
    const oldest = Date.now() - freshForMs
    const places: number[] = []
    for (const [index, id] of ids.entries()) {
      if (id === null) continue
      const first = Number.parseInt(id.slice(-6), 16) % bitCount
      const second = Number.parseInt(id.slice(-12, -6), 16) % bitCount
      const isKnown =
        (isSet(this.#young, first) && isSet(this.#young, second)) ||
        (isSet(this.#old, first) && isSet(this.#old, second))
      if (isKnown || madeAt(id) < oldest) places.push(index + 1)
      set(this.#young, first)
      set(this.#young, second)
      this.#count += 1
    }
    if (this.#count > generationSize) this.#turnOver()
    return places
  }

  #turnOver(): void {
    const emptied = this.#old.fill(0)
    this.#old = this.#young
    this.#young = emptied
    this.#count = 0
  }
}

function isSet(bits: Uint8Array, place: number): boolean {
  return ((bits[place >> 3] ?? 0) & (1 << (place & 7))) !== 0
}

function set(bits: Uint8Array, place: number): void {
  bits[place >> 3] = (bits[place >> 3] ?? 0) | (1 << (place & 7))
}

/** When a uuidv7 was made, ms since 1970 (RFC 9562: its first 48 bits). */
function madeAt(id: string): number {
  return Number.parseInt(id.slice(0, 8), 16) * 65_536 + Number.parseInt(id.slice(9, 13), 16)
}
