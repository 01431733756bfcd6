import { jobsConnectionString } from '@corridor/db/connection'
import { crashPoint } from '@corridor/db/crash-point'
import { listDomains } from '@corridor/db/domain-folders'
import {
  advanceCursor,
  getCursor,
  type OutboxPosition,
  readOutbox,
} from '@corridor/db/outbox-reader'
import { leadHere } from '@corridor/db/wake-relay'
import { logger, observeEventLag } from '@corridor/telemetry'
import pg from 'pg'
import { type Bell, makeBell } from './bell.ts'
import { watchOutboxes } from './outbox-watch.ts'
import { pause } from './pause.ts'
import { publishEvents } from './publish-events.ts'
import { dueChannel, queuesOf } from './queues-due.ts'

const batchSize = 500
/** While traffic flows: what comes meanwhile is published together. */
const busyPauseInMs = 25
/** For what is committed while an older transaction still runs: again soon, then less often. */
const fencedPauseInMs = { first: 10, longest: 500 }
/** Without a ring: should the watch over the outboxes itself be stuck, nothing waits longer than this. */
const idleLookEveryMs = 120_000
const failurePauseInMs = 2_000

export type RelayListeners = {
  /** These queues have work now. */
  readonly onPublished: (queues: readonly string[]) => void
  /** Something was committed in this domain. */
  readonly onStir: (domain: string) => void
}

/** A running relay; `stop` waits for the batch at hand. */
export type Relay = { stop(): Promise<void> }

/**
 * Publishes every domain's outbox to the queues, in commit order, then moves the cursor. It sleeps until somebody who
 * has committed events wakes it (`wakeRelay`), publishes until nothing is left, and sleeps again.
 *
 * One relay at a time leads a domain (an advisory lock that ends with its connection), so that two cannot
 * interleave one aggregate's events. A crash between publishing and moving the cursor publishes again:
 * the job id is the same, and the queue drops it; what slips through dies in the inbox.
 */
export function startRelay(listeners: RelayListeners): Relay {
  const control = new AbortController()
  const domains = listDomains()
  const bells = new Map<string, Bell>()
  const wake = (domain: string) => {
    if (!domains.includes(domain)) return
    listeners.onStir(domain)
    bells.get(domain)?.ring()
  }
  const work = Promise.all([
    lead({ domains, bells, wake, listeners }, control.signal),
    watchOutboxes({ domains, wake, isLed: (domain) => bells.has(domain) }, control.signal),
  ])
  return {
    stop: async () => {
      control.abort()
      await work
    },
  }
}

type Led = {
  readonly domains: readonly string[]
  /** Of the domains that this process leads. */
  readonly bells: Map<string, Bell>
  readonly wake: (domain: string) => void
  readonly listeners: RelayListeners
}

/** One connection holds the locks of all domains that this process leads; with it they are lost together. */
async function lead(led: Led, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const client = new pg.Client({
      connectionString: jobsConnectionString(),
      application_name: 'corridor-relay-lead',
      keepAlive: true,
      connectionTimeoutMillis: 10_000,
      query_timeout: 10_000,
    })
    const lost = new AbortController()
    client.on('error', () => lost.abort())
    client.on('end', () => lost.abort())
    client.on('notification', ({ payload }) => led.listeners.onPublished(queuesOf(payload ?? '')))
    const over = AbortSignal.any([signal, lost.signal])
    const loops: Promise<void>[] = []
    try {
      await client.connect()
      await client.query(`LISTEN ${dueChannel}`)
      while (!over.aborted && led.bells.size < led.domains.length) {
        for (const domain of await takeLocks(client, led)) {
          loops.push(relayDomain(domain, led, over))
        }
        if (led.bells.size < led.domains.length) await pause(failurePauseInMs, over)
      }
      await Promise.all(loops)
    } catch (error) {
      logger.error({ err: error }, 'relay stopped; it starts again')
      lost.abort()
      await Promise.all(loops)
      await pause(failurePauseInMs, signal)
    } finally {
      await client.end().catch(() => undefined)
    }
  }
}

async function takeLocks(client: pg.Client, { domains, bells }: Led): Promise<string[]> {
  const { rows } = await client.query<{ domain: string }>(
    `SELECT domain FROM unnest($1::text[]) AS domain
      WHERE pg_try_advisory_lock(hashtextextended('relay:' || domain, 0))`,
    [domains.filter((domain) => !bells.has(domain))],
  )
  return rows.map((row) => row.domain)
}

/** Relays one domain while it is led here, through failures. */
async function relayDomain(
  domain: string,
  { bells, wake, listeners }: Led,
  signal: AbortSignal,
): Promise<void> {
  const bell = makeBell()
  bells.set(domain, bell)
  const undo = leadHere(domain, () => wake(domain))
  while (!signal.aborted) {
    try {
      await relayFrom({ domain, bell, listeners }, signal)
    } catch (error) {
      logger.error({ err: error, domain }, 'relay stopped; it starts again')
      await pause(failurePauseInMs, signal)
    }
  }
  undo()
  bells.delete(domain)
}

type Source = {
  readonly domain: string
  readonly bell: Bell
  readonly listeners: RelayListeners
}

async function relayFrom(source: Source, signal: AbortSignal): Promise<void> {
  const { domain, bell, listeners } = source
  let after = await getCursor(domain)
  let reached: OutboxPosition | null = null
  // what was committed at the last ring is before this transaction
  let wanted: bigint | null = null
  let fencedPause = fencedPauseInMs.first
  while (!signal.aborted) {
    const rang = bell.take() || wanted === null
    const { rows, position, snapshot } = await readOutbox(domain, {
      after,
      limit: batchSize,
      reached,
    })
    reached = null
    if (rang) {
      wanted = snapshot.xmax
      fencedPause = fencedPauseInMs.first
    }
    observeEventLag({ domain, lagMs: rows[0] ? Date.now() - rows[0].occurredAt.getTime() : 0 })
    if (position) {
      listeners.onPublished(await publishEvents(rows))
      crashPoint('jobs.relay.published')
      after = position
      reached = position
      await pause(rows.length < batchSize ? busyPauseInMs : 0, signal)
    } else if (wanted !== null && snapshot.xmin < wanted) {
      await bell.wait(signal, fencedPause)
      fencedPause = Math.min(fencedPause * 2, fencedPauseInMs.longest)
    } else await bell.wait(signal, idleLookEveryMs)
  }
  if (reached) await advanceCursor(domain, reached)
}
