import { forgetWhenClosed } from './domain-database.ts'

/** What a process remembers, and the version of it in its database. */
export type Versioned<T> = { readonly value: T; readonly version: string }

/**
 * What rarely changes, read once and kept in memory. It is right because of a version, not of a clock: whoever changes
 * it raises the version in the same transaction, and every writing statement that rests on it is given the version that
 * it was judged by, writes nothing when the database has another one, and says so. Then `renew` and judge again.
 */
export class Remembered<T> {
  readonly #load: () => Promise<Versioned<T>>
  #known: Versioned<T> | null = null
  #loading: Promise<Versioned<T>> | null = null

  /** @param load reads value and version in one snapshot (one statement, or one REPEATABLE READ transaction) */
  constructor(load: () => Promise<Versioned<T>>) {
    this.#load = load
    forgetWhenClosed(() => this.forget())
  }

  /** What is known; loaded at the first use. */
  async current(): Promise<Versioned<T>> {
    return this.#known ?? (await this.renew(null))
  }

  /**
   * Reads anew, unless somebody else has done so since `outdated` was judged by. Callers share one reading.
   * @param outdated the version that a statement refused; null for none
   */
  async renew(outdated: string | null): Promise<Versioned<T>> {
    if (this.#known && this.#known.version !== outdated) return this.#known
    // one that began before this call may have read before the change
    const earlier = this.#loading
    if (earlier) {
      const read = await earlier
      if (read.version !== outdated) return read
    }
    this.#loading ??= this.#load()
      .then((read) => {
        this.#known = read
        return read
      })
      .finally(() => {
        this.#loading = null
      })
    return this.#loading
  }

  /** Makes the next use read anew: after a change that another process told of, and in tests. */
  forget(): void {
    this.#known = null
  }
}
