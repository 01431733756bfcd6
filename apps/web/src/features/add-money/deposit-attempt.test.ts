import { newId } from '@corridor/kernel/ids'
import { beforeEach, describe, expect, it } from 'vitest'
import { dropDepositAttempt, keepDepositAttempt, readDepositAttempt } from './deposit-attempt.ts'

class Shelf {
  readonly #items = new Map<string, string>()
  get length() {
    return this.#items.size
  }
  key(index: number) {
    return [...this.#items.keys()][index] ?? null
  }
  getItem(name: string) {
    return this.#items.get(name) ?? null
  }
  setItem(name: string, text: string) {
    this.#items.set(name, text)
  }
  removeItem(name: string) {
    this.#items.delete(name)
  }
}

describe('a remembered card payment', () => {
  let shelf = new Shelf()
  beforeEach(() => {
    shelf = new Shelf()
  })

  it('is found again for the same payment only', () => {
    keepDepositAttempt(shelf, 'wal EUR 10', { idempotencyKey: 'key' })
    expect(readDepositAttempt(shelf, 'wal EUR 10')).toEqual({ idempotencyKey: 'key' })
    expect(readDepositAttempt(shelf, 'wal EUR 11')).toBeNull()
  })

  it('reads nothing from what it did not write', () => {
    shelf.setItem('corridor.add-money.one', 'no json')
    shelf.setItem('corridor.add-money.two', '{"depositId":"dep_1"}')
    expect(readDepositAttempt(shelf, 'one')).toBeNull()
    expect(readDepositAttempt(shelf, 'two')).toBeNull()
  })

  it('is forgotten with its deposit, and no other is', () => {
    const [ended, other] = [newId('dep'), newId('dep')]
    keepDepositAttempt(shelf, 'a', { idempotencyKey: 'key a', depositId: ended })
    keepDepositAttempt(shelf, 'b', { idempotencyKey: 'key b', depositId: other })
    dropDepositAttempt(shelf, ended)
    expect(readDepositAttempt(shelf, 'a')).toBeNull()
    expect(readDepositAttempt(shelf, 'b')?.depositId).toBe(other)
  })
})
