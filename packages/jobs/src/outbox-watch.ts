import { createHash } from 'node:crypto'
import { domainUrl, readonlyConnectionString } from '@corridor/db/connection'
import { unpublishedStatement } from '@corridor/db/unpublished-events'
import { outboxChannel } from '@corridor/db/wake-relay'
import { logger } from '@corridor/telemetry'
import pg from 'pg'
import { pause } from './pause.ts'

/** What nobody rang for, because who committed it died before, is found within this time. */
const lookEveryMs = 3_000
const reconnectInMs = 1_000
/** A connection whose other end fell silent is given up after so long, and a new one looks. */
const answersWithinMs = 10_000

type Watch = {
  readonly domains: readonly string[]
  /** Those that this process relays; nobody else's are looked for. */
  readonly isLed: (domain: string) => boolean
  readonly wake: (domain: string) => void
}

/** Wakes the relay of each domain that has something to publish: one connection a server listens, and looks at times. */
export async function watchOutboxes(watch: Watch, signal: AbortSignal): Promise<void> {
  const servers = Map.groupBy(watch.domains, (domain) => {
    const { host, pathname } = domainUrl(domain)
    return host + pathname
  })
  await Promise.all(
    [...servers.values()].map((domains) => watchServer({ ...watch, domains }, signal)),
  )
}

async function watchServer(watch: Watch, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const client = new pg.Client({
      connectionString: readonlyConnectionString(watch.domains[0] ?? ''),
      application_name: 'corridor-relay-watch',
      keepAlive: true,
      connectionTimeoutMillis: answersWithinMs,
      query_timeout: answersWithinMs,
    })
    const lost = new AbortController()
    client.on('error', () => lost.abort())
    client.on('end', () => lost.abort())
    client.on('notification', ({ payload }) => {
      for (const domain of (payload ?? '').split(' ')) watch.wake(domain)
    })
    try {
      await client.connect()
      await client.query(`LISTEN ${outboxChannel}`)
      // whatever was said before we listened
      for (const domain of watch.domains) watch.wake(domain)
      const over = AbortSignal.any([signal, lost.signal])
      while (!over.aborted) {
        await pause(lookEveryMs, over)
        if (!over.aborted) await look(client, watch)
      }
    } catch (error) {
      logger.warn({ err: error }, 'the watch over the outboxes was lost; it begins again')
    }
    await client.end().catch(() => undefined)
    await pause(reconnectInMs, signal)
  }
}

/** One statement for all domains of a server: whose outbox goes on behind the relay's cursor? */
async function look(client: pg.Client, { domains, isLed, wake }: Watch): Promise<void> {
  const led = domains.filter(isLed)
  if (led.length === 0) return
  const text = await unpublishedStatement(led)
  const { rows } = await client.query<{ domain: string }>({
    // a name of Postgres ends at 63 bytes; two lists must not share one
    name: `look-${createHash('sha256').update(text).digest('hex').slice(0, 32)}`,
    text,
  })
  for (const { domain } of rows) wake(domain)
}
