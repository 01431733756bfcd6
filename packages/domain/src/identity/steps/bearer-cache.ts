import { readTogether } from '@corridor/db/read-together'
import { OneSecondCache } from './one-second-cache.ts'

/** Whom a secret belongs to, as the database has it. */
export type Owned<T> = { readonly owner: string; readonly value: T }

/** So many secrets at the most are read anew with those that are asked for. */
const mostRefreshed = 200

/**
 * A cache of what bearer secrets (session cookies, access tokens) stand for, one second long. One statement answers all
 * who ask in the same moment. It also reads anew what was used since and is about to expire, so that the checks of any
 * number of signed-in people come to about two statements a second.
 */
export class BearerCache<T> {
  readonly #cache = new OneSecondCache<T>()
  readonly #reading

  /** @param read the live ones among these secrets, in one statement; each counts as used */
  constructor(read: (secrets: readonly string[]) => Promise<ReadonlyMap<string, Owned<T>>>) {
    this.#reading = readTogether<string, T>(async (asked) => {
      const refreshed = this.#cache.due(mostRefreshed)
      const secrets = [...new Set([...asked, ...refreshed])]
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
