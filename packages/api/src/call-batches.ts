/** Calls that went off together, and how many of them are still to be answered. */
type Convoy = { left: number; readonly endsAt: number; isOnItsWay: boolean; timer?: NodeJS.Timeout }

/** One convoy keeps nobody waiting for longer, whatever holds its calls up. */
const longestHoldMs = 100
/** Beside a single call another one may go: two customers do not wait for one another. */
const mostConvoys = 2

/**
 * Lets calls of one kind begin together. The verbs ask the database in sets, of those who ask in the same moment; calls
 * that come in over many connections come one by one, and each would ask for itself. So what comes while a convoy is on
 * its way waits, and goes together as soon as that one is through: when half of its calls are answered, or after 100 ms.
 * Who comes when the way is free goes at once, with those that came in the same turn of the event loop.
 */
export class Convoys {
  #waiting: ((convoy: Convoy) => void)[] = []
  #onTheirWay = 0
  #calls = 0
  #isWoken = false

  /** @returns what the call answers. @throws what it throws */
  async run<T>(call: () => Promise<T>): Promise<T> {
    const convoy = await this.#join()
    try {
      return await call()
    } finally {
      this.#leave(convoy)
    }
  }

  #join(): Promise<Convoy> {
    return new Promise((resolve) => {
      this.#waiting.push(resolve)
      this.#wake()
    })
  }

  #wake(): void {
    if (this.#isWoken || this.#waiting.length === 0 || !this.#isWayFree()) return
    this.#isWoken = true
    setImmediate(() => {
      this.#isWoken = false
      this.#depart()
    })
  }

  #isWayFree(): boolean {
    return this.#onTheirWay === 0 || (this.#calls === 1 && this.#onTheirWay < mostConvoys)
  }

  #depart(): void {
    const calls = this.#waiting
    this.#waiting = []
    const convoy: Convoy = {
      left: calls.length,
      endsAt: Math.floor(calls.length / 2),
      isOnItsWay: true,
    }
    convoy.timer = setTimeout(() => this.#end(convoy), longestHoldMs)
    this.#onTheirWay++
    this.#calls += calls.length
    for (const begin of calls) begin(convoy)
  }

  #leave(convoy: Convoy): void {
    convoy.left--
    this.#calls--
    if (convoy.left <= convoy.endsAt) this.#end(convoy)
  }

  #end(convoy: Convoy): void {
    if (!convoy.isOnItsWay) return
    convoy.isOnItsWay = false
    clearTimeout(convoy.timer)
    this.#onTheirWay--
    this.#wake()
  }
}

/** Prices asked for, over tRPC and REST. */
export const quotes = new Convoys()
/** Sends, payouts and conversions, over tRPC and REST. */
export const sends = new Convoys()
