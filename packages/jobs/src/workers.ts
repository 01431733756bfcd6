import { jobsSchema } from '@corridor/db/connection'
import { logger } from '@corridor/telemetry'
import type { PgBoss } from 'pg-boss'
import { makeBell } from './bell.ts'
import { jobsPool } from './jobs-pool.ts'
import { pause } from './pause.ts'

/** A queue, and one round of its work: takes what is due and does it. */
export type Queue = {
  readonly name: string
  /** @returns whether there may be more at once */
  readonly round: () => Promise<boolean>
  /** Let what comes soon go with the next round. */
  readonly gatherMs?: number
}

export type Workers = {
  /** Works a queue from now on. */
  work(queue: Queue): void
  /** These queues have work. */
  wake(names: Iterable<string>): void
  /** A job was given back and will be due again soon. */
  lookSoon(): void
  /** Work that goes on after the round that began it, and never fails: `stop` waits for it too. */
  goesOn(work: Promise<void>): void
  /** Ends the rounds and waits for what runs, for at most the time given. */
  stop(graceMs: number): Promise<void>
}

/** What nobody announced (schedules, retries, what the console drives again) is found within this time. */
const lookEveryMs = 5_000
const soonMs = 500
const failurePauseInMs = 1_000

const known = new WeakMap<PgBoss, Workers>()

/** The workers of a queue's connection in this process: they sleep until somebody says that a queue has work. */
export function workersOf(boss: PgBoss): Workers {
  const workers = known.get(boss) ?? startWorkers(boss)
  known.set(boss, workers)
  return workers
}

function startWorkers(boss: PgBoss): Workers {
  const control = new AbortController()
  const { signal } = control
  const bells = new Map<string, ReturnType<typeof makeBell>>()
  const loops: Promise<void>[] = []
  const goingOn = new Set<Promise<void>>()
  const looking = makeBell()
  const wake = (names: Iterable<string>) => {
    for (const name of names) bells.get(name)?.ring()
  }
  boss.once('stopped', () => control.abort())
  loops.push(lookAround(boss, { bells, looking, wake }, signal))
  return {
    work(queue) {
      const bell = makeBell()
      bells.set(queue.name, bell)
      bell.ring()
      loops.push(repeat(queue, bell, signal))
    },
    wake,
    lookSoon: () => looking.ring(),
    goesOn(work) {
      goingOn.add(work)
      void work.finally(() => goingOn.delete(work))
    },
    async stop(graceMs) {
      control.abort()
      const grace = new AbortController()
      const ended = Promise.all(loops).then(() => Promise.all(goingOn))
      await Promise.race([ended, pause(graceMs, grace.signal)])
      grace.abort()
    },
  }
}

async function repeat(
  { name, round, gatherMs = 0 }: Queue,
  bell: ReturnType<typeof makeBell>,
  signal: AbortSignal,
): Promise<void> {
  while (!signal.aborted) {
    await bell.wait(signal)
    if (signal.aborted) return
    bell.take()
    try {
      if (await round()) bell.ring()
      else await pause(gatherMs, signal)
    } catch (error) {
      if (signal.aborted) return
      logger.error({ err: error, queue: name }, 'a queue could not be worked; it comes round again')
      await pause(failurePauseInMs, signal)
      bell.ring()
    }
  }
}

type Look = {
  readonly bells: ReadonlyMap<string, unknown>
  readonly looking: ReturnType<typeof makeBell>
  readonly wake: Workers['wake']
}

type Found = { name: string; isDue: boolean; isAbandoned: boolean; dueInMs: number | null }

/** Looks at all queues in one statement, every few seconds, and sooner when a retry is due sooner. */
async function lookAround(
  boss: PgBoss,
  { bells, looking, wake }: Look,
  signal: AbortSignal,
): Promise<void> {
  let nextInMs = lookEveryMs
  while (!signal.aborted) {
    await looking.wait(signal, nextInMs)
    if (looking.take()) await pause(soonMs, signal)
    if (signal.aborted) return
    nextInMs = lookEveryMs
    try {
      const found = await findDue([...bells.keys()])
      wake(found.filter((queue) => queue.isDue).map((queue) => queue.name))
      const dues = found.flatMap(({ dueInMs }) => dueInMs ?? [])
      nextInMs = Math.min(lookEveryMs, Math.max(soonMs, ...[Math.min(...dues, lookEveryMs)]))
      for (const { name, isAbandoned } of found) if (isAbandoned) await boss.supervise(name)
    } catch (error) {
      if (!signal.aborted) logger.warn({ err: error }, 'the queues could not be looked at')
    }
  }
}

// Each question goes to a partial index of pg-boss, whose condition it repeats: what is done stays for a week.
const ofPolicy = (policy: string, condition: string) =>
  `FROM ${jobsSchema}.job WHERE job.name = queue.name AND job.policy = '${policy}' AND ${condition}`
const overdue = `job.state = 'active' AND ${jobsSchema}.job_now() > least(
  job.started_on + job.expire_seconds * interval '1 s',
  job.heartbeat_on + nullif(job.heartbeat_seconds, 0) * interval '1 s')`

const lookStatement = `
SELECT queue.name,
  EXISTS (SELECT FROM ${jobsSchema}.job WHERE job.name = queue.name AND job.state < 'active' AND NOT job.blocked
    AND job.start_after <= ${jobsSchema}.job_now()) AS "isDue",
  (EXISTS (SELECT ${ofPolicy('key_strict_fifo', overdue)})
    OR EXISTS (SELECT ${ofPolicy('stately', overdue)})) AS "isAbandoned",
  (SELECT extract(epoch FROM min(job.start_after) - ${jobsSchema}.job_now()) * 1000
    ${ofPolicy('key_strict_fifo', `job.state = 'retry'`)})::float8 AS "dueInMs"
FROM unnest($1::text[]) AS queue (name)`

async function findDue(names: readonly string[]): Promise<Found[]> {
  if (names.length === 0) return []
  const { rows } = await jobsPool().query<Found>({
    name: 'look-at-queues',
    text: lookStatement,
    values: [names],
  })
  return rows
}
