import { readTogether } from '@corridor/db/read-together'
import { SecondCache } from './one-second-cache.ts'

/** Whom a secret belongs to, as the database has it. */
export type Owned<T> = { readonly owner: string; readonly value: T }

const mostAlong = 200

/**
 * What the secrets of cookies and tokens stand for, known for a second. One statement answers all who ask in the same
 * moment, and takes along what was used since and would be asked for next: however many are signed in, their checks
 * are about two statements a second.
 */
export class KnownSecrets<T> {
  readonly #cache = new SecondCache<T>()
  readonly #reading

  /** @param read the live ones among these secrets, in one statement; each counts as used */
  constructor(read: (secrets: readonly string[]) => Promise<ReadonlyMap<string, Owned<T>>>) {
    this.#reading = readTogether<string, T>(async (asked) => {
      const along = this.#cache.due(mostAlong)
      const secrets = [...new Set([...asked, ...along])]
      const readAtMs = performance.now()
      const found = await read(secrets)
      for (const secret of secrets) {
        const one = found.get(secret)
        if (one) this.#cache.set(secret, one.owner, one.value, readAtMs)
        else this.#cache.drop(secret)
      }
      return new Map([...found].map(([secret, { value }]) => [secret, value]))
    })
  }

  /** @returns null for a secret that is nobody's, or not any more; an answer is at most one second old */
  async find(secret: string): Promise<T | null> {
    return this.#cache.get(secret) ?? (await this.#reading.one(secret))
  }

  /** Makes this process ask anew about one person's secrets. */
  forget(owner: string): void {
    this.#cache.forget(owner)
  }
}
