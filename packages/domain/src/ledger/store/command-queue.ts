import { isConnectionLost } from '@corridor/db/database-errors'
import { idOf } from '@corridor/kernel/ids'
import { currentCorrelationId, logger } from '@corridor/telemetry'
import { z } from 'zod'
import { type Answer, call } from '../store.ts'
import { type Asked, batchArguments, storedIdOf } from './batch-arguments.ts'
import { type Command, carryOut } from './commands.ts'
import { Crowding } from './crowding.ts'
import { RecentIds } from './recent-ids.ts'

type Waiting = Asked & {
  readonly resolve: (answer: Answer) => void
  readonly reject: (error: unknown) => void
}

export type QueueShape = {
  /** Up to so many commands are cheaper one by one, side by side, than as a batch (bench/ledger.ts, "lonely"). */
  readonly fewCommands: number
  /**
   * Calls under way at once. Two, so that the next batch is written down here while the database works; one while
   * other processes keep the database busy, because then fewer and larger batches are cheaper.
   */
  readonly lanes: number
  /** So many commands fill a lane: below that, one call for all is cheaper than two. */
  readonly fullLane: number
  readonly maxCommands: number
}

const productShape: QueueShape = { fewCommands: 3, lanes: 2, fullLane: 128, maxCommands: 1_024 }
const maxLegs = 4_096
/** After so long others go on beside a call. */
const slowAfterMs = 2_000

const batchStatement = `SELECT apply_batch($1::uuid[], $2::uuid[], $3::smallint[], $4::uuid[], $5::text[], $6::text[],
  $7::timestamptz[], $8::integer[], $9::text[], $10::integer[], $11::integer[], $12::integer[], $13::text[],
  $14::bigint[], $15::integer[], $16::integer[], $17::bigint[], $18::text[], $19::boolean[], $20::integer[]) AS answer`

const answerSchema = z.object({
  at: z.string(),
  waitedMs: z.number(),
  marks: z.array(z.array(z.unknown())),
})
const replaySchema = z.object({
  recordedAt: z.string(),
  effectiveAt: z.string().nullable(),
  expiresAt: z.string().nullable(),
})

/**
 * Micro-batching, without a timer: while calls are under way whatever is asked meanwhile gathers, and goes as one
 * batch when a lane is free. A caller who is alone is served at once, by a call of its own.
 */
export class CommandQueue {
  #waiting: Waiting[] = []
  #busyLanes = 0
  #isWoken = false
  readonly #crowding = new Crowding()
  readonly #recent = new RecentIds()
  readonly #shape: QueueShape

  constructor(shape: QueueShape = productShape) {
    this.#shape = shape
  }

  /** Applies a command; the answer is the database's. @throws Error of pg when the database stays away */
  submit(command: Command): Promise<Answer> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ command, correlationId: currentCorrelationId(), resolve, reject })
      if (this.#busyLanes > 0 || this.#isWoken) return
      this.#isWoken = true
      // What the same turn of the event loop asks for goes along.
      queueMicrotask(() => {
        this.#isWoken = false
        this.#fillLanes()
      })
    })
  }

  /** A further lane is worth its call when there is enough for it. */
  #fillLanes(): void {
    const { fullLane } = this.#shape
    const lanes = this.#crowding.isCrowded ? 1 : this.#shape.lanes
    while (
      this.#busyLanes < lanes &&
      this.#waiting.length > (this.#busyLanes === 0 ? 0 : fullLane)
    ) {
      void this.#runLane()
    }
  }

  async #runLane(): Promise<void> {
    const { fewCommands, lanes, fullLane } = this.#shape
    const isFirst = this.#busyLanes++ === 0
    const { length } = this.#waiting
    // The first leaves the others their share.
    const share = isFirst && length > 2 * fullLane ? Math.ceil(length / lanes) : length
    const work =
      length <= fewCommands
        ? Promise.all(this.#waiting.splice(0).map(applyAlone))
        : this.#applyTogether(this.#takeBatch(share))
    await untilDoneOrSlow(work)
    // Those who were answered come first: what they ask next belongs into the next batch.
    setImmediate(() => {
      this.#busyLanes--
      this.#fillLanes()
    })
  }

  /** Takes from the front of the queue. Two commands under one id never share a batch: one must see the other. */
  #takeBatch(most: number): Waiting[] {
    const taken: Waiting[] = []
    const left: Waiting[] = []
    const ids = new Set<string>()
    let legs = 0
    for (const one of this.#waiting) {
      const id = storedIdOf(one.command)
      legs += one.command.kind === 'post' ? one.command.posting.legs.length : 1
      const isTaken =
        taken.length < Math.min(most, this.#shape.maxCommands) &&
        legs <= maxLegs &&
        (id === null || !ids.has(id))
      if (isTaken && id !== null) ids.add(id)
      ;(isTaken ? taken : left).push(one)
    }
    this.#waiting = left
    return taken
  }

  async #applyTogether(batch: readonly Waiting[]): Promise<void> {
    try {
      const { values, accounts } = batchArguments(batch)
      const check = `{${this.#recent.placesToCheck(batch.map(({ command }) => storedIdOf(command)))}}`
      // Again: nobody knows what became of the first try, or an id was stored after all. Then all are looked up.
      const sentAt = performance.now()
      const answer = await call('ledger-batch', batchStatement, (attempt) => [
        ...values,
        attempt === 1 ? check : null,
      ])
      const { at, waitedMs, marks } = answerSchema.parse(JSON.parse(z.string().parse(answer)))
      this.#crowding.note(sentAt, waitedMs)
      const marked = new Map(marks.map((mark) => [mark[0], mark]))
      const alone: Promise<void>[] = []
      for (const [index, one] of batch.entries()) {
        const mark = marked.get(index + 1)
        if (mark?.[1] === 'again') alone.push(applyAlone(one))
        else one.resolve(mark ? readMark(mark, accounts) : acceptedAt(at, one.command))
      }
      await Promise.all(alone)
    } catch (error) {
      await refuseBatch(batch, error)
    }
  }
}

/** A call that hangs, because its server died or a lock is not given, keeps nobody else waiting. */
function untilDoneOrSlow(work: Promise<unknown>): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, slowAfterMs).unref()
    const done = () => {
      clearTimeout(timer)
      resolve()
    }
    work.then(done, done)
  })
}

async function applyAlone(one: Waiting): Promise<void> {
  await carryOut(one.command, one.correlationId).then(one.resolve, one.reject)
}

/** A batch that the database refuses as a whole has one bad member; which one shows when each goes alone. */
async function refuseBatch(batch: readonly Waiting[], error: unknown): Promise<void> {
  if (isConnectionLost(error)) {
    for (const one of batch) one.reject(error)
    return
  }
  logger.warn({ err: error, commands: batch.length }, 'a batch was refused, its commands go alone')
  for (const one of batch) await applyAlone(one)
}

function acceptedAt(at: string, command: Command): Answer {
  if (command.kind === 'void') return { code: 'ok', replayed: false }
  if (command.kind === 'post') {
    const { effectiveAt } = command.posting
    return {
      code: 'ok',
      replayed: false,
      recordedAt: at,
      effectiveAt: effectiveAt === null ? at : new Date(effectiveAt).toISOString(),
    }
  }
  const seconds = command.hold.expiresInSeconds
  const expiresAt =
    seconds === null ? null : new Date(Date.parse(at) + seconds * 1000).toISOString()
  return { code: 'ok', replayed: false, recordedAt: at, expiresAt }
}

function readMark(mark: readonly unknown[], accounts: readonly string[]): Answer {
  if (mark[1] === 'replayed') {
    return { code: 'ok', replayed: true, ...replaySchema.parse(mark[2]) }
  }
  const account = accounts[Number(mark[2]) - 1]
  if (mark[1] !== 'insufficient-funds' || account === undefined) {
    throw new TypeError(`the ledger answered a batch with ${String(mark[1])}`)
  }
  const note = `account ${idOf('acc', account)}: available afterwards ${mark[3]}, floor ${mark[4]}`
  return { code: 'insufficient-funds', note }
}

let queue = new CommandQueue()

/** Applies a command among those of every other caller in this process. @throws Error of pg when the database stays away */
export function apply(command: Command): Promise<Answer> {
  return queue.submit(command)
}

/** Another shape than the product's from now on: for tests that want many small batches to meet, or none. */
export function reshapeQueue(shape: Partial<QueueShape> = {}): void {
  queue = new CommandQueue({ ...productShape, ...shape })
}
