/** Calls that began together; `left` of them are still to be answered. */
type Batch = { left: number; readonly endsAt: number; isRunning: boolean; timer?: NodeJS.Timeout }

/** The next batch waits no longer than this for one whose calls hang. */
const maxHoldMs = 100
/** A second batch may run beside one of a single call, so that two customers do not wait for each other. */
const maxBatches = 2

/**
 * Begins calls of one kind in batches. The verbs share a statement among those who ask at the same moment (ADR 15), but
 * calls over many connections arrive one by one, and each would ask for itself. So calls that arrive while a batch runs
 * wait and begin together, when half of that batch is answered or after 100 ms. Where no batch runs, a call begins at
 * once, with the others of the same tick of the event loop.
 */
export class CallBatches {
  #waiting: ((batch: Batch) => void)[] = []
  #running = 0
  #calls = 0
  #isWoken = false

  /** @returns what the call answers. @throws what it throws */
  async run<T>(call: () => Promise<T>): Promise<T> {
    const batch = await this.#join()
    try {
      return await call()
    } finally {
      this.#leave(batch)
    }
  }

  #join(): Promise<Batch> {
    return new Promise((resolve) => {
      this.#waiting.push(resolve)
      this.#wake()
    })
  }

  #wake(): void {
    if (this.#isWoken || this.#waiting.length === 0 || !this.#mayBegin()) return
    this.#isWoken = true
    setImmediate(() => {
      this.#isWoken = false
      this.#begin()
    })
  }

  #mayBegin(): boolean {
    return this.#running === 0 || (this.#calls === 1 && this.#running < maxBatches)
  }

  #begin(): void {
    const calls = this.#waiting
    this.#waiting = []
    const batch: Batch = {
      left: calls.length,
      endsAt: Math.floor(calls.length / 2),
      isRunning: true,
    }
    batch.timer = setTimeout(() => this.#end(batch), maxHoldMs)
    this.#running++
    this.#calls += calls.length
    for (const begin of calls) begin(batch)
  }

  #leave(batch: Batch): void {
    batch.left--
    this.#calls--
    if (batch.left <= batch.endsAt) this.#end(batch)
  }

  #end(batch: Batch): void {
    if (!batch.isRunning) return
    batch.isRunning = false
    clearTimeout(batch.timer)
    this.#running--
    this.#wake()
  }
}

/** Prices asked for, over tRPC and REST. */
export const quotes = new CallBatches()
/** Sends, payouts and conversions, over tRPC and REST. */
export const sends = new CallBatches()
