import { logger } from '@corridor/telemetry'
import { isConnectionLost } from './database-errors.ts'
import { untilDoneOrSlow } from './in-time.ts'

export type BatchShape = {
  /** Up to so many items are cheaper one by one, side by side, than as a batch; 0 where there is no call for one. */
  readonly fewItems: number
  /** Calls under way at once. Two, so that the next batch is written down here while the database works. */
  readonly lanes: number
  /** So many items fill a lane: below that, one call for all is cheaper than two. */
  readonly fullLane: number
  readonly maxItems: number
  /** So many milliseconds pass before what has gathered goes, where no caller is in a hurry. */
  readonly gatherMs?: number
}

/** What `together` answers for an item that has to be asked by itself. */
export const askAlone = Symbol('ask alone')

export type BatchWork<Item, Answer> = {
  /** For the log. */
  readonly name: string
  readonly shape?: Partial<BatchShape>
  /**
   * One call for all of them: an answer for each, in their order. What it throws is thrown at every caller when the
   * connection was lost, for then nobody knows what became of it; otherwise each item is asked by itself, so that one
   * bad member is refused alone. So the call must be a single transaction that may be repeated.
   */
  readonly together: (items: readonly Item[]) => Promise<readonly (Answer | typeof askAlone)[]>
  /** The same for one, where that is another call; `together` of one item where it is not. */
  readonly alone?: (item: Item) => Promise<Answer>
  /** Two items of one key never share a batch: the second must see what the first did. */
  readonly keyOf?: (item: Item) => string | null
  /** How large an item is, and how much a batch may carry. */
  readonly weight?: { readonly of: (item: Item) => number; readonly most: number }
  /** Fewer lanes than the shape's at the moment, for reasons of the caller's. */
  readonly lanesNow?: () => number
}

type Waiting<Item, Answer> = {
  readonly item: Item
  readonly resolve: (answer: Answer) => void
  readonly reject: (error: unknown) => void
}

const usualShape: BatchShape = { fewItems: 0, lanes: 2, fullLane: 64, maxItems: 512 }
/** Of a batch that was refused so many items are asked alone at once: the pool serves others too. */
const mostAlone = 8

/**
 * Micro-batching, without a timer unless its shape asks for one: while calls are under way whatever is asked meanwhile
 * gathers, and goes as one batch when a lane is free. A caller who is alone is served at once.
 */
export class BatchQueue<Item, Answer> {
  #waiting: Waiting<Item, Answer>[] = []
  #busyLanes = 0
  #isWoken = false
  readonly #work: BatchWork<Item, Answer>
  readonly #shape: BatchShape

  constructor(work: BatchWork<Item, Answer>) {
    this.#work = work
    this.#shape = { ...usualShape, ...work.shape }
  }

  /** Asks for one item, among those of every other caller in this process. @throws what the call throws */
  submit(item: Item): Promise<Answer> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ item, resolve, reject })
      if (this.#busyLanes === 0) this.#wake()
    })
  }

  #wake(): void {
    if (this.#isWoken || this.#waiting.length === 0) return
    this.#isWoken = true
    const go = () => {
      this.#isWoken = false
      this.#fillLanes()
    }
    const { gatherMs = 0 } = this.#shape
    if (gatherMs > 0) setTimeout(go, gatherMs)
    // What the same turn of the event loop asks for goes along.
    else queueMicrotask(go)
  }

  /** A further lane is worth its call when there is enough for it. */
  #fillLanes(): void {
    const { fullLane } = this.#shape
    const lanes = Math.min(this.#work.lanesNow?.() ?? this.#shape.lanes, this.#shape.lanes)
    while (
      this.#busyLanes < lanes &&
      this.#waiting.length > (this.#busyLanes === 0 ? 0 : fullLane)
    ) {
      void this.#runLane()
    }
  }

  async #runLane(): Promise<void> {
    const { fewItems, lanes, fullLane } = this.#shape
    const isFirst = this.#busyLanes++ === 0
    const { length } = this.#waiting
    // The first leaves the others their share.
    const share = isFirst && length > 2 * fullLane ? Math.ceil(length / lanes) : length
    const work =
      length <= fewItems
        ? Promise.all(this.#waiting.splice(0).map((one) => this.#askAlone(one)))
        : this.#askTogether(this.#takeBatch(share))
    await untilDoneOrSlow(work)
    // Those who were answered come first: what they ask next belongs into the next batch.
    setImmediate(() => {
      this.#busyLanes--
      if (this.#shape.gatherMs) this.#wake()
      else this.#fillLanes()
    })
  }

  /** Takes from the front of the queue what may go together. */
  #takeBatch(most: number): Waiting<Item, Answer>[] {
    const { keyOf, weight } = this.#work
    const limit = Math.min(most, this.#shape.maxItems)
    if (!keyOf && !weight) return this.#waiting.splice(0, limit)
    const taken: Waiting<Item, Answer>[] = []
    const left: Waiting<Item, Answer>[] = []
    const keys = new Set<string>()
    let carried = 0
    for (const one of this.#waiting) {
      const key = keyOf?.(one.item) ?? null
      carried += weight?.of(one.item) ?? 0
      const isTaken =
        taken.length < limit &&
        (!weight || carried <= weight.most || taken.length === 0) &&
        (key === null || !keys.has(key))
      // also of one that is left behind: what follows it under the same key stays behind it
      if (key !== null) keys.add(key)
      ;(isTaken ? taken : left).push(one)
    }
    this.#waiting = left
    return taken
  }

  async #askTogether(batch: readonly Waiting<Item, Answer>[]): Promise<void> {
    try {
      const answers = await this.#work.together(batch.map(({ item }) => item))
      if (answers.length !== batch.length) {
        throw new TypeError(`${this.#work.name}: ${answers.length} answers to ${batch.length}`)
      }
      const alone: Promise<void>[] = []
      for (const [at, one] of batch.entries()) {
        const answer = answers[at] as Answer | typeof askAlone
        if (answer === askAlone) alone.push(this.#askAlone(one))
        else one.resolve(answer)
      }
      await Promise.all(alone)
    } catch (error) {
      await this.#refuse(batch, error)
    }
  }

  /** Side by side: no two of a batch have the same key, so none of them has to see what another did. */
  async #eachAlone(batch: readonly Waiting<Item, Answer>[]): Promise<void> {
    const left = batch.values()
    const askRest = async () => {
      for (const one of left) await this.#askAlone(one)
    }
    await Promise.all(Array.from({ length: Math.min(mostAlone, batch.length) }, askRest))
  }

  async #askAlone(one: Waiting<Item, Answer>): Promise<void> {
    try {
      one.resolve(await this.#answerTo(one.item))
    } catch (error) {
      one.reject(error)
    }
  }

  async #answerTo(item: Item): Promise<Answer> {
    const { alone, together, name } = this.#work
    if (alone) return alone(item)
    const [answer] = await together([item])
    if (answer === undefined || answer === askAlone) {
      throw new TypeError(`${name}: no answer to an item by itself`)
    }
    return answer as Answer
  }

  /** A batch that the database refuses as a whole has one bad member; which one shows when each goes alone. */
  async #refuse(batch: readonly Waiting<Item, Answer>[], error: unknown): Promise<void> {
    if (isConnectionLost(error) || (batch.length === 1 && !this.#work.alone)) {
      for (const one of batch) one.reject(error)
      return
    }
    const { name } = this.#work
    logger.warn(
      { err: error, name, items: batch.length },
      'a batch was refused, its items go alone',
    )
    await this.#eachAlone(batch)
  }
}
