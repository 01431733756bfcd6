import { BatchQueue, type BatchShape } from '@corridor/db/batch-queue'
import { wakeRelay } from '@corridor/db/wake-relay'
import { currentCorrelationId } from '@corridor/telemetry'
import { z } from 'zod'
import { type Accepted, type Answer, answerSchema, balancesSchema, call } from '../store.ts'
import { type Asked, batchArguments, batchStatement, storedIdOf } from './batch-arguments.ts'
import type { Command, PostCommand } from './commands.ts'
import { Crowding } from './crowding.ts'
import { RecentIds } from './recent-ids.ts'

const productShape: BatchShape = { fewItems: 0, lanes: 2, fullLane: 128, maxItems: 1_024 }
const maxLegs = 4_096

const batchAnswerSchema = z.object({
  at: z.string(),
  waitedMs: z.number(),
  /** By place from 1; a command without one was accepted. */
  answers: z.record(z.string(), answerSchema),
  balances: balancesSchema,
})

/**
 * The ledger's queue: what every caller in this process asks for gathers into batches. One lane while other processes
 * keep the database busy, because then fewer and larger batches are cheaper. A lonely command is a batch of one. Two
 * commands under one id never share a batch: one must see the other.
 */
function commandQueue(shape: BatchShape): BatchQueue<Asked, Answer> {
  const crowding = new Crowding()
  const recent = new RecentIds()
  return new BatchQueue<Asked, Answer>({
    name: 'ledger-batch',
    shape,
    together: (asked) => applyTogether(asked, crowding, recent),
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
): Promise<Answer[]> {
  const values = batchArguments(asked)
  const check = `{${recent.placesToCheck(asked.map(({ command }) => storedIdOf(command)))}}`
  // Again: nobody knows what became of the first try, or an id was stored after all. Then all are looked up.
  const sentAt = performance.now()
  const text = await call('ledger-batch', batchStatement, (attempt) => [
    ...values,
    attempt === 1 ? check : null,
    false,
  ])
  wakeRelay('ledger')
  const answer = readAnswer(text)
  crowding.note(sentAt, answer.waitedMs)
  return asked.map(
    ({ command }, index) => answer.answers[index + 1] ?? acceptedAt(answer.at, command),
  )
}

function readAnswer(text: unknown) {
  return batchAnswerSchema.parse(JSON.parse(z.string().parse(text)))
}

/** Judges a posting as it would be judged now: the same call, which then writes nothing and locks no row. */
export async function tryPosting(command: PostCommand): Promise<Answer> {
  const values = batchArguments([{ command, correlationId: currentCorrelationId() }])
  const { at, answers, balances } = readAnswer(
    await call('ledger-batch', batchStatement, [...values, null, true]),
  )
  return answers[1] ?? { ...acceptedAt(at, command), balances }
}

function acceptedAt(at: string, command: Command): Accepted {
  if (command.kind === 'void' || command.kind === 'expire') return { code: 'ok', replayed: false }
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

let queue = commandQueue(productShape)

/** Applies a command among those of every other caller in this process. @throws Error of pg when the database stays away */
export function apply(command: Command): Promise<Answer> {
  return queue.submit({ command, correlationId: currentCorrelationId() })
}

/** Another shape than the product's from now on: for tests that want many small batches to meet, or none. */
export function reshapeQueue(shape: Partial<BatchShape> = {}): void {
  queue = commandQueue({ ...productShape, ...shape })
}
