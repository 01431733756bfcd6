import { CompactTexts } from './compact-texts.ts'
import type { Steps } from './take-turns.ts'

const nothing = new Uint32Array(0)

/** Many lists of numbers in one array, each by its place. */
export class CompactLists {
  readonly #values: Uint32Array
  /** Where each begins; one more for the end. */
  readonly #starts: Uint32Array

  private constructor(values: Uint32Array, starts: Uint32Array) {
    this.#values = values
    this.#starts = starts
  }

  static *of(lists: readonly (readonly number[])[]): Steps<CompactLists> {
    const starts = new Uint32Array(lists.length + 1)
    let end = 0
    for (const [at, list] of lists.entries()) {
      end += list.length
      starts[at + 1] = end
      yield
    }
    const values = new Uint32Array(end)
    for (const [at, list] of lists.entries()) {
      values.set(list, starts[at])
      yield
    }
    return new CompactLists(values, starts)
  }

  /** The list in this place; an empty one beyond the last. */
  at(place: number): Uint32Array {
    return this.#values.subarray(this.#starts[place] ?? 0, this.#starts[place + 1] ?? 0)
  }
}

/** Lists of numbers by text, as a map of arrays would hold them, in a tenth of its room. Nothing is added later. */
export class CompactIndex {
  readonly #keys: CompactTexts
  readonly #lists: CompactLists
  /** Open addressing: place of the key, and one; 0 where there is none. At most half is taken. */
  readonly #slots: Uint32Array

  private constructor(keys: CompactTexts, lists: CompactLists, slots: Uint32Array) {
    this.#keys = keys
    this.#lists = lists
    this.#slots = slots
  }

  static *of(map: ReadonlyMap<string, readonly number[]>): Steps<CompactIndex> {
    const keys = [...map.keys()]
    const texts = yield* CompactTexts.of(keys)
    const lists = yield* CompactLists.of([...map.values()])
    const slots = new Uint32Array(2 ** Math.ceil(Math.log2(keys.length * 2 + 1)))
    for (const [place, key] of keys.entries()) {
      let slot = hashOf(key) & (slots.length - 1)
      while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1)
      slots[slot] = place + 1
      yield
    }
    return new CompactIndex(texts, lists, slots)
  }

  /** The list under this text; an empty one where there is none. */
  get(key: string): Uint32Array {
    const last = this.#slots.length - 1
    for (let slot = hashOf(key) & last; ; slot = (slot + 1) & last) {
      const place = (this.#slots[slot] ?? 0) - 1
      if (place < 0) return nothing
      if (this.#keys.at(place) === key) return this.#lists.at(place)
    }
  }
}

/** FNV-1a over UTF-16 units. */
function hashOf(key: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < key.length; at++) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193)
  // the low bits alone choose the slot
  return hash ^ (hash >>> 15)
}
