import { logger } from '@corridor/telemetry'
import type pg from 'pg'
import { appConnectionString, domainUrl } from './connection.ts'
import { crashPoint } from './crash-point.ts'
import { openPool } from './open-pool.ts'

/** Channel on which whoever has committed events tells the relay whose they are; payload: names of domains. */
export const outboxChannel = 'corridor_outbox'

/** The statement that rings. */
export const wakeUp = 'SELECT pg_notify($1, $2)'

/** What is committed meanwhile goes with the next ring: the relay reads at no finer pace anyway. */
const spacingMs = 20

type Bell = { readonly pool: pg.Pool; readonly waiting: Set<string>; isRinging: boolean }

/** What a client or a transaction that may append events belongs to. */
type Writer = { readonly domain: string; readonly isTransaction: boolean; hasEvents: boolean }

// Next bundles this module more than once into a process; all copies must share one bell a server.
const storeKey = Symbol.for('corridor.wake-relay')
type Store = {
  bells: Map<string, Bell>
  leaders: Map<string, () => void>
  writers: WeakMap<object, Writer>
}
const holder: typeof globalThis & { [storeKey]?: Store } = globalThis
holder[storeKey] ??= { bells: new Map(), leaders: new Map(), writers: new WeakMap() }
const store: Store = holder[storeKey]

/**
 * Tells the relay that a domain has committed events. Call it after the commit, never inside of the transaction: a
 * NOTIFY takes a lock that all committing transactions of its server with one share. What concurrent callers say goes
 * as one; a ring that is lost costs seconds, not events, because the relay also looks by itself.
 */
export function wakeRelay(domain: string): void {
  crashPoint('db.relay.unwoken')
  const leader = store.leaders.get(domain)
  if (leader) {
    leader()
    return
  }
  const bell = bellOf(domain)
  bell.waiting.add(domain)
  if (!bell.isRinging) void ring(bell)
}

/** While this process relays a domain, its own wake-ups need no server. Undone with what is returned. */
export function leadHere(domain: string, wake: () => void): () => void {
  store.leaders.set(domain, wake)
  return () => {
    if (store.leaders.get(domain) === wake) store.leaders.delete(domain)
  }
}

/** Remembers whose client or transaction this is, so that `noteAppended` knows whom to wake, and when. */
export function rememberWriter(
  client: object,
  writer: { readonly domain: string; readonly isTransaction: boolean },
): Writer {
  const remembered = { ...writer, hasEvents: false }
  store.writers.set(client, remembered)
  return remembered
}

/** Events were appended by this client, or in this transaction, whose end will wake the relay. */
export function noteAppended(client: object): void {
  const writer = store.writers.get(client)
  if (!writer) return
  writer.hasEvents = true
  if (!writer.isTransaction) wakeRelay(writer.domain)
}

/** Closes the connections; a later ring opens anew. */
export async function closeBells(): Promise<void> {
  const bells = [...store.bells.values()]
  store.bells.clear()
  await Promise.all(bells.map((bell) => bell.pool.end()))
}

/** One connection a server and process, made at the first ring and closed when nobody rings. */
function bellOf(domain: string): Bell {
  const { host, pathname } = domainUrl(domain)
  const server = host + pathname
  const known = store.bells.get(server)
  if (known) return known
  const pool = openPool(
    {
      connectionString: appConnectionString(domain),
      max: 1,
      connectionTimeoutMillis: 5_000,
      idleTimeoutMillis: 10_000,
      application_name: 'corridor-wake-relay',
      allowExitOnIdle: true,
    },
    (error) => logger.debug({ err: error }, 'a bell of the relay lost its line'),
  )
  const bell = { pool, waiting: new Set<string>(), isRinging: false }
  store.bells.set(server, bell)
  return bell
}

async function ring(bell: Bell): Promise<void> {
  bell.isRinging = true
  try {
    while (bell.waiting.size > 0) {
      const domains = [...bell.waiting].join(' ')
      bell.waiting.clear()
      await bell.pool.query({
        name: 'wake-relay',
        text: wakeUp,
        values: [outboxChannel, domains],
      })
      await new Promise((resolve) => setTimeout(resolve, spacingMs).unref())
    }
  } catch (error) {
    logger.debug({ err: error }, 'the relay was not woken; it will look by itself')
  } finally {
    bell.isRinging = false
  }
}
