import { BatchQueue } from '@corridor/db/batch-queue'
import { RunGivenUp, underSignal } from '@corridor/db/current-run'
import type { PublishedEvent } from '@corridor/kernel/event'
import { logger, recordJob, withCorrelation } from '@corridor/telemetry'
import type { PgBoss } from 'pg-boss'
import { jobFailure } from './job-failure.ts'
import { completeHeld, failHeld, underLease } from './job-lease.ts'
import { type TakenJob, takeHeads } from './take-heads.ts'
import { workersOf } from './workers.ts'

export type React = (event: PublishedEvent) => Promise<void>

/** Handlers of single events may wait for others (providers): so many go side by side. */
const usuallySideBySide = 8
/** Of a queue that has more side by side, so many milliseconds' free places are given out together … */
const takingMs = 25
/** … and so many milliseconds' jobs that ended are settled together. */
const settlingMs = 10

/**
 * Works a queue of events, each by itself: what ends is settled at once, and its place goes to the next, so that a slow
 * one holds up nobody but those behind it in its aggregate. Those of one aggregate come one after the other: the queue
 * gives out no more than one of them at a time.
 */
export function workQueue(
  boss: PgBoss,
  name: string,
  react: React,
  sideBySide: number = usuallySideBySide,
): void {
  const workers = workersOf(boss)
  const isWide = sideBySide > usuallySideBySide
  // what ends in the same moment is settled together
  const completing = new BatchQueue<TakenJob, true>({
    name: `complete ${name}`,
    shape: { gatherMs: isWide ? settlingMs : 0 },
    together: async (jobs) => {
      await completeHeld(
        name,
        jobs.map((job) => ({ head: job, ids: [job.id] })),
      )
      return jobs.map(() => true)
    },
  })
  let running = 0
  const work = async (job: TakenJob) => {
    running += 1
    try {
      const failure = await failureOf(
        underLease(boss, name, [job], (signal) =>
          underSignal(signal, () => handleEvent(name, job.data, react)),
        ),
      )
      if (failure === null) await completing.submit(job)
      else {
        await failHeld(boss, name, job, failure)
        workers.lookSoon()
      }
    } catch (error) {
      logger.error(
        { err: error, queue: name },
        'a job could not be settled; its queue gives it again',
      )
    } finally {
      running -= 1
      // a place is free, and the next event of this aggregate is due: nobody else says so
      workers.wake([name])
    }
  }
  workers.work({
    name,
    gatherMs: isWide ? takingMs : 0,
    round: async () => {
      const free = sideBySide - running
      if (free <= 0) return false
      const { jobs } = await takeHeads(name, free)
      for (const job of jobs) workers.goesOn(work(job))
      return false
    },
  })
}

/** What became of a run, as the queue may keep it. */
function failureOf(run: Promise<void>): Promise<Error | null> {
  return run.then(
    () => null,
    // only the lease itself says this; what the handler throws is told already
    (error: Error) => (error instanceof RunGivenUp ? jobFailure(error) : error),
  )
}

/** One event by itself, under the correlation of what caused it. @throws Error as the queue may keep it */
export async function handleEvent(
  queue: string,
  event: PublishedEvent,
  react: React,
): Promise<void> {
  const startedAt = performance.now()
  const facts = { subscriber: queue, eventId: event.id, type: event.type }
  await withCorrelation(event.correlationId, async () => {
    let outcome = 'ok'
    try {
      await react(event)
      logger.info(facts, 'event handled')
    } catch (error) {
      outcome = 'failed'
      logger.error({ err: error, ...facts }, 'event failed')
      throw jobFailure(error)
    } finally {
      recordJob({ queue, outcome, durationMs: performance.now() - startedAt })
    }
  })
}
