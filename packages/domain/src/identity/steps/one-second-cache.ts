/** No answer is older than this: a revocation anywhere is felt everywhere within a second. */
const maxAgeMs = 1000
/** From this age on an answer that is in use is read anew along with others. */
const dueAgeMs = 500
const maxEntries = 10_000
/** A reading that takes longer has failed: nobody has to know any more who was forgotten meanwhile. */
const longestReadingMs = 60_000

type Entry<T> = {
  readonly value: T
  readonly owner: string
  readonly readAtMs: number
  isUsed: boolean
}

/**
 * Answers of the last second about cookies and tokens, kept by this process (a cache with a time to live of a second);
 * those read longest ago come first.
 */
export class OneSecondCache<T> {
  readonly #entries = new Map<string, Entry<T>>()
  readonly #forgottenAtMs = new Map<string, number>()

  get(key: string): T | undefined {
    const entry = this.#entries.get(key)
    if (!entry) return undefined
    if (performance.now() - entry.readAtMs < maxAgeMs) {
      entry.isUsed = true
      return entry.value
    }
    this.#entries.delete(key)
    return undefined
  }

  /**
   * Keeps an answer, unless its owner was forgotten after the database was asked.
   * @param readAtMs `performance.now()` from before the database was asked
   */
  set(key: string, owner: string, value: T, readAtMs: number): void {
    if ((this.#forgottenAtMs.get(owner) ?? Number.NEGATIVE_INFINITY) >= readAtMs) return
    if (this.#entries.size >= maxEntries) this.#entries.clear()
    this.#entries.delete(key)
    this.#entries.set(key, { value, owner, readAtMs, isUsed: false })
  }

  /**
   * Up to `most` keys whose answers were used since they were read, and will soon be too old. What is too old already
   * was not used this second, and is let go.
   */
  due(most: number): string[] {
    const nowMs = performance.now()
    const found: string[] = []
    for (const [key, entry] of this.#entries) {
      const ageMs = nowMs - entry.readAtMs
      if (ageMs < dueAgeMs || found.length >= most) break
      if (ageMs >= maxAgeMs) this.#entries.delete(key)
      else if (entry.isUsed) {
        // one reading of it is enough
        entry.isUsed = false
        found.push(key)
      }
    }
    return found
  }

  drop(key: string): void {
    this.#entries.delete(key)
  }

  /** Forgets everything about one person, at once in this process, and what is being read about them. */
  forget(owner: string): void {
    const nowMs = performance.now()
    for (const [key, entry] of this.#entries) if (entry.owner === owner) this.#entries.delete(key)
    for (const [who, atMs] of this.#forgottenAtMs) {
      if (nowMs - atMs < longestReadingMs) break
      this.#forgottenAtMs.delete(who)
    }
    this.#forgottenAtMs.delete(owner)
    this.#forgottenAtMs.set(owner, nowMs)
  }
}
