/** No answer is older than this: a revocation anywhere is felt everywhere within a second. */
const maxAgeMs = 1000
const maxEntries = 10_000

type Entry<T> = { readonly value: T; readonly owner: string; readonly readAtMs: number }

/** Answers of the last second about cookies and tokens, kept by this process. */
export class SecondCache<T> {
  readonly #entries = new Map<string, Entry<T>>()

  get(key: string): T | undefined {
    const entry = this.#entries.get(key)
    if (!entry) return undefined
    if (performance.now() - entry.readAtMs < maxAgeMs) return entry.value
    this.#entries.delete(key)
    return undefined
  }

  /** @param readAtMs `performance.now()` from before the database was asked */
  set(key: string, owner: string, value: T, readAtMs: number): void {
    if (this.#entries.size >= maxEntries) this.#entries.clear()
    this.#entries.set(key, { value, owner, readAtMs })
  }

  /** Forgets everything about one person, at once in this process. */
  forget(owner: string): void {
    for (const [key, entry] of this.#entries) if (entry.owner === owner) this.#entries.delete(key)
  }
}
