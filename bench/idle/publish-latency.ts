import { setTimeout as sleep } from 'node:timers/promises'
import { changesChannel } from '@corridor/db/changes-channel'
import { closeAllDomains } from '@corridor/db/domain-database'
import { updateProfile } from '@corridor/domain/identity'
import { type Id, idOf } from '@corridor/kernel/ids'
import { unwrap } from '@corridor/kernel/result'
import pg from 'pg'
import { percentile } from '../ledger/slice.ts'
import { type RunningProduct, secretsOf } from './running-product.ts'

type Pace = { readonly times: number; readonly pauseMs: number }
const flowing: Pace = { times: 200, pauseMs: 100 }
/** Longer than the connection that wakes the relay is kept. */
const afterIdle: Pace = { times: 5, pauseMs: 11_000 }
const noticeTimeoutMs = 10_000
/** What each event may take on the whole, beside the pauses, before the measuring is given up. */
const timeoutPerEventMs = 500

/** How long the measurement takes at most: the pauses, and the timeout of each event. */
export const latencyTakesAtMostMs = [afterIdle, flowing].reduce(
  (sum, { times, pauseMs }) => sum + times * (pauseMs + timeoutPerEventMs),
  noticeTimeoutMs,
)

export type Latency = {
  readonly flowingMs: number
  readonly afterIdleMs: number
  readonly line: string
}

/**
 * From the return of a verb, just after its commit, to the notice that the relay gives when its event is published.
 * The verb runs here, as it does in the product's own processes, on the product's databases.
 * @throws Error when an event is not published within 10 s, or all of them not within `latencyTakesAtMostMs`
 */
export async function measureLatency({ dataDir, databaseUrl }: RunningProduct): Promise<Latency> {
  const secrets = secretsOf(dataDir)
  Object.assign(process.env, {
    DATABASE_URL: databaseUrl,
    DATABASE_ROLE_SECRET: secrets.databaseRoleSecret,
    FIELD_ENCRYPTION_KEY: secrets.fieldEncryptionKey,
  })
  const notices = await Notices.on(databaseUrl)
  const tooLate = AbortSignal.timeout(latencyTakesAtMostMs)
  try {
    const customerId = await anybody(databaseUrl)
    const quiet = await measure(notices, customerId, afterIdle, tooLate)
    const busy = await measure(notices, customerId, flowing, tooLate)
    return {
      flowingMs: percentile(busy, 0.99),
      afterIdleMs: percentile(quiet, 0.99),
      line:
        `commit to published: p50 ${percentile(busy, 0.5).toFixed(0)} ms, p99 ${percentile(busy, 0.99).toFixed(0)} ms ` +
        `while traffic flows; p50 ${percentile(quiet, 0.5).toFixed(0)} ms, p99 ${percentile(quiet, 0.99).toFixed(0)} ms after idleness`,
    }
  } finally {
    await notices.close()
    await closeAllDomains()
  }
}

async function measure(
  notices: Notices,
  customerId: Id<'cus'>,
  { times, pauseMs }: Pace,
  tooLate: AbortSignal,
): Promise<number[]> {
  const latencies: number[] = []
  for (let number = 0; number < times; number++) {
    await sleep(pauseMs)
    if (tooLate.aborted) throw new Error(`only ${number} of ${times} events were published in time`)
    const published = notices.next(customerId)
    const preferredCurrency = number % 2 === 0 ? 'EUR' : 'USD'
    unwrap(await updateProfile({ kind: 'customer', customerId }, { preferredCurrency }))
    const committedAt = performance.now()
    latencies.push(Math.max(0, (await published) - committedAt))
  }
  return latencies.sort((a, b) => a - b)
}

/** A customer of the demo world. */
async function anybody(databaseUrl: string): Promise<Id<'cus'>> {
  const client = connectionTo(databaseUrl)
  await client.connect()
  const { rows } = await client.query<{ id: string }>(
    `SELECT id FROM identity.customer WHERE status = 'active' ORDER BY created_at DESC LIMIT 1`,
  )
  await client.end()
  if (!rows[0]) throw new Error('the demo world has no customer')
  return idOf('cus', rows[0].id)
}

function connectionTo(databaseUrl: string): pg.Client {
  const client = new pg.Client({
    connectionString: databaseUrl,
    connectionTimeoutMillis: noticeTimeoutMs,
    query_timeout: noticeTimeoutMs,
  })
  // a lost line shows as what is not published in time
  client.on('error', () => undefined)
  return client
}

/** What the relay tells listeners. */
class Notices {
  readonly #client: pg.Client
  #waiting: ((text: string) => void) | null = null
  private constructor(client: pg.Client) {
    this.#client = client
    client.on('notification', ({ payload }) => this.#waiting?.(payload ?? ''))
  }

  static async on(databaseUrl: string): Promise<Notices> {
    const client = connectionTo(databaseUrl)
    await client.connect()
    await client.query(`LISTEN ${changesChannel}`)
    return new Notices(client)
  }

  /** When the next notice about this customer arrives. @throws Error when none does */
  next(customerId: string): Promise<number> {
    return new Promise((resolve, reject) => {
      const late = setTimeout(() => reject(new Error('nothing was published')), noticeTimeoutMs)
      this.#waiting = (text) => {
        if (!text.includes(customerId)) return
        clearTimeout(late)
        this.#waiting = null
        resolve(performance.now())
      }
    })
  }

  close(): Promise<void> {
    return this.#client.end()
  }
}
