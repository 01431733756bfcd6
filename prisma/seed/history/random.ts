import { createHash } from 'node:crypto'
import { type Id, type IdPrefix, idOf } from '@corridor/kernel/ids'

/** Chance that is the same at every throw of the same seed (sfc32, of the PractRand family; public domain). */
export class Random {
  readonly #state: Uint32Array

  constructor(seed: string) {
    const hash = createHash('sha256').update(seed).digest()
    this.#state = Uint32Array.from([0, 4, 8, 12], (at) => hash.readUInt32LE(at))
  }

  /** A whole number of 32 bits. */
  bits(): number {
    const state = this.#state
    const [a = 0, b = 0, c = 0, d = 0] = state
    const sum = (a + b + d) >>> 0
    state[0] = b ^ (b >>> 9)
    state[1] = c + (c << 3)
    state[2] = ((c << 21) | (c >>> 11)) + sum
    state[3] = d + 1
    return sum
  }

  /** From 0 on, below 1. */
  next(): number {
    return this.bits() / 2 ** 32
  }

  isBelow(chance: number): boolean {
    return this.next() < chance
  }

  /** A whole number from the first to the last, both possible. */
  between(first: number, last: number): number {
    return first + Math.floor(this.next() * (last - first + 1))
  }

  pick<T>(choices: readonly T[]): T {
    const choice = choices[this.between(0, choices.length - 1)]
    if (choice === undefined) throw new RangeError('there is nothing to pick from')
    return choice
  }

  /** One of them, as often as its weight says. */
  pickWeighted<T>(choices: readonly T[], weightOf: (choice: T) => number): T {
    const total = choices.reduce((sum, choice) => sum + weightOf(choice), 0)
    let left = this.next() * total
    for (const choice of choices) {
      left -= weightOf(choice)
      if (left < 0) return choice
    }
    return this.pick(choices)
  }

  bytes(count: number): Uint8Array {
    return Uint8Array.from({ length: count }, () => this.bits() & 255)
  }

  hex(digits: number): string {
    let text = ''
    while (text.length < digits) text += this.bits().toString(16).padStart(8, '0')
    return text.slice(0, digits)
  }

  /** A uuid of version 7 as it would have been made at that moment. */
  uuid(at: Date): string {
    const time = at.getTime().toString(16).padStart(12, '0')
    const bits = this.hex(19)
    const variant = '89ab'.charAt(this.bits() & 3)
    return `${time.slice(0, 8)}-${time.slice(8)}-7${bits.slice(0, 3)}-${variant}${bits.slice(3, 6)}-${bits.slice(6, 18)}`
  }

  id<P extends IdPrefix>(prefix: P, at: Date): Id<P> {
    return idOf(prefix, this.uuid(at))
  }
}
