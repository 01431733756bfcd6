// Two generations: what is in neither has not been asked for by this process for at least so many commands.
const generationSize = 65_536
/** A uuidv7 that was made longer ago than this may have been used by a process that is gone. */
const freshForMs = 30_000

/**
 * Says which ids of a batch might be stored already, so that only they are looked up. It may be wrong: an id that is
 * stored after all is refused by its unique key, and the batch is sent again with every id looked up.
 */
export class RecentIds {
  #young = new Set<string>()
  #old = new Set<string>()

  /** Places, from 1, of the ids to look up; all of them count as asked for from now on. */
  placesToCheck(ids: readonly (string | null)[]): number[] {
    const oldest = Date.now() - freshForMs
    const places: number[] = []
    for (const [index, id] of ids.entries()) {
      if (id === null) continue
      if (this.#young.has(id) || this.#old.has(id) || madeAt(id) < oldest) places.push(index + 1)
      this.#young.add(id)
    }
    if (this.#young.size > generationSize) {
      this.#old = this.#young
      this.#young = new Set()
    }
    return places
  }
}

/** When a uuidv7 was made, ms since 1970 (RFC 9562: its first 48 bits). */
function madeAt(id: string): number {
  return Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16)
}
