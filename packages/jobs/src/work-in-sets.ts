import { jobsSchema } from '@corridor/db/connection'
import { underSignal } from '@corridor/db/current-run'
import type { PublishedEvent } from '@corridor/kernel/event'
import { logger, recordJob } from '@corridor/telemetry'
import type { PgBoss } from 'pg-boss'
import { jobFailure } from './job-failure.ts'
import { completeHeld, type Done, failHeld, underLease } from './job-lease.ts'
import { jobsPool } from './jobs-pool.ts'
import { type TakenJob, takeHeads } from './take-heads.ts'
import { handleEvent, type React } from './work-queue.ts'
import { workersOf } from './workers.ts'

export type ReactTogether = (events: readonly PublishedEvent[]) => Promise<void>

/** Events of different aggregates that are taken at once; behind each come the next ones of its aggregate. */
const headsAtOnce = 200
const followersAtOnce = 1_000
/** So many milliseconds' events make one set while traffic flows. */
const gatherMs = 25

type Step = { readonly id: string; readonly event: PublishedEvent }

/** The events of one aggregate, in order. The queue holds the first for us, and with it all behind it. */
type Line = { readonly head: TakenJob; readonly steps: readonly Step[] }

/** How far a line came. What is not done stays in the queue; the one that failed is the first of what is left. */
type Outcome = { readonly line: Line; readonly done: readonly Step[]; readonly failure?: Error }

/** The same while it is worked. */
type Progress = { readonly line: Line; done: readonly Step[]; failure?: Error }

/**
 * Works a queue whose effects are rows: many events at once, in one transaction. Where that fails, each goes alone:
 * the bad one is refused by itself, and what follows it in its aggregate waits.
 */
export function workInSets(
  boss: PgBoss,
  name: string,
  react: { readonly together: ReactTogether; readonly alone: React },
): void {
  workersOf(boss).work({
    name,
    gatherMs,
    round: async () => {
      const { jobs: heads, mayBeMore } = await takeHeads(name, headsAtOnce)
      if (heads.length === 0) return mayBeMore
      const lines = await withFollowers(name, heads)
      const progress = lines.map((line): Progress => ({ line, done: [] }))
      const late = await underLease(boss, name, heads, (signal) =>
        underSignal(signal, () => handle(name, progress, react)),
      ).then(() => null, jobFailure)
      // what was done before the time ran out is done; what the run still does from here on is another one's
      const outcomes = progress.map((reached) => outcomeOf(reached, late))
      await settle(boss, name, outcomes)
      const followers = lines.reduce((sum, { steps }) => sum + steps.length - 1, 0)
      return mayBeMore || followers === followersAtOnce || outcomes.some(isCutShort)
    },
  })
}

const followersStatement = `
SELECT id, singleton_key AS key, data FROM ${jobsSchema}.job
 WHERE name = $1 AND singleton_key = ANY($2) AND state = 'created' AND NOT blocked
   AND policy = 'key_strict_fifo' AND start_after <= ${jobsSchema}.job_now()
 ORDER BY created_on, id LIMIT $3`

/** What waits behind the heads: nobody else gets it while they are ours, so it needs no taking. */
async function withFollowers(name: string, heads: readonly TakenJob[]): Promise<Line[]> {
  const { rows } = await jobsPool().query<{ id: string; key: string; data: PublishedEvent }>({
    name: 'find-followers',
    text: followersStatement,
    values: [name, heads.map((head) => head.key), followersAtOnce],
  })
  const behind = Map.groupBy(rows, (row) => row.key)
  return heads.map((head) => ({
    head,
    steps: [
      { id: head.id, event: head.data },
      ...(behind.get(head.key) ?? []).map(({ id, data }) => ({ id, event: data })),
    ],
  }))
}

async function handle(
  queue: string,
  progress: readonly Progress[],
  { together, alone }: { readonly together: ReactTogether; readonly alone: React },
): Promise<void> {
  const startedAt = performance.now()
  const events = progress.flatMap(({ line }) => line.steps.map((step) => step.event))
  if (events.length > 1) {
    try {
      await together(events)
      const durationMs = performance.now() - startedAt
      for (let done = 0; done < events.length; done++) {
        recordJob({ queue, outcome: 'ok', durationMs })
      }
      logger.info({ subscriber: queue, events: events.length }, 'events handled')
      for (const reached of progress) reached.done = reached.line.steps
      return
    } catch (error) {
      logger.warn({ err: error, subscriber: queue }, 'a set of events failed; each goes alone')
    }
  }
  for (const reached of progress) await oneByOne(queue, reached, alone)
}

async function oneByOne(queue: string, reached: Progress, alone: React): Promise<void> {
  for (const step of reached.line.steps) {
    try {
      await handleEvent(queue, step.event, alone)
    } catch (failure) {
      reached.failure = failure instanceof Error ? failure : jobFailure(failure)
      return
    }
    reached.done = [...reached.done, step]
  }
}

/** @param late why nobody waits for the rest of the set, if so */
function outcomeOf({ line, done, failure }: Progress, late: Error | null): Outcome {
  const reason = failure ?? (done.length < line.steps.length ? late : null)
  return reason ? { line, done, failure: reason } : { line, done }
}

function isCutShort({ line, done }: Outcome): boolean {
  return done.length > 0 && done.length < line.steps.length
}

/** A step behind the head that failed is simply left: it leads the line when it is taken next, and fails then. */
async function settle(boss: PgBoss, name: string, outcomes: readonly Outcome[]): Promise<void> {
  const done = outcomes.flatMap(({ line, done: steps }): Done[] =>
    steps.length > 0 ? [{ head: line.head, ids: steps.map((step) => step.id) }] : [],
  )
  await completeHeld(name, done)
  for (const { line, done: steps, failure } of outcomes) {
    if (!failure || steps.length > 0) continue
    await failHeld(boss, name, line.head, failure)
    workersOf(boss).lookSoon()
  }
}
