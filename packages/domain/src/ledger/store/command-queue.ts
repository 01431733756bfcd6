import { askAlone, BatchQueue, type BatchShape } from '@corridor/db/batch-queue'
import { wakeRelay } from '@corridor/db/wake-relay'
import { idOf } from '@corridor/kernel/ids'
import { currentCorrelationId } from '@corridor/telemetry'
import { z } from 'zod'
import { type Answer, call } from '../store.ts'
import { type Asked, batchArguments, storedIdOf } from './batch-arguments.ts'
import { type Command, carryOut } from './commands.ts'
import { Crowding } from './crowding.ts'
import { RecentIds } from './recent-ids.ts'

const productShape: BatchShape = { fewItems: 3, lanes: 2, fullLane: 128, maxItems: 1_024 }
const maxLegs = 4_096

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
 * The ledger's queue: what every caller in this process asks for gathers into batches. One lane while other processes
 * keep the database busy, because then fewer and larger batches are cheaper. Few commands go one by one, side by side
 * (bench/ledger.ts, "lonely"). Two commands under one id never share a batch: one must see the other.
 */
function commandQueue(shape: BatchShape): BatchQueue<Asked, Answer> {
  const crowding = new Crowding()
  const recent = new RecentIds()
  return new BatchQueue<Asked, Answer>({
    name: 'ledger-batch',
    shape,
    together: (asked) => applyTogether(asked, crowding, recent),
    alone: ({ command, correlationId }) => carryOut(command, correlationId),
    keyOf: ({ command }) => storedIdOf(command),
    weight: { of: legsIn, most: maxLegs },
    lanesNow: () => (crowding.isCrowded ? 1 : shape.lanes),
  })
}

function legsIn({ command }: Asked): number {
  return command.kind === 'post' ? command.posting.legs.length : 1
}

async function applyTogether(
  asked: readonly Asked[],
  crowding: Crowding,
  recent: RecentIds,
): Promise<(Answer | typeof askAlone)[]> {
  const { values, accounts } = batchArguments(asked)
  const check = `{${recent.placesToCheck(asked.map(({ command }) => storedIdOf(command)))}}`
  // Again: nobody knows what became of the first try, or an id was stored after all. Then all are looked up.
  const sentAt = performance.now()
  const answer = await call('ledger-batch', batchStatement, (attempt) => [
    ...values,
    attempt === 1 ? check : null,
  ])
  wakeRelay('ledger')
  const { at, waitedMs, marks } = answerSchema.parse(JSON.parse(z.string().parse(answer)))
  crowding.note(sentAt, waitedMs)
  const marked = new Map(marks.map((mark) => [mark[0], mark]))
  return asked.map(({ command }, index) => {
    const mark = marked.get(index + 1)
    if (!mark) return acceptedAt(at, command)
    return mark[1] === 'again' ? askAlone : readMark(mark, accounts)
  })
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

let queue = commandQueue(productShape)

/** Applies a command among those of every other caller in this process. @throws Error of pg when the database stays away */
export function apply(command: Command): Promise<Answer> {
  return queue.submit({ command, correlationId: currentCorrelationId() })
}

/** Another shape than the product's from now on: for tests that want many small batches to meet, or none. */
export function reshapeQueue(shape: Partial<BatchShape> = {}): void {
  queue = commandQueue({ ...productShape, ...shape })
}
