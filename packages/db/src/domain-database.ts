import { logger } from '@corridor/telemetry'
import { PrismaPg } from '@prisma/adapter-pg'
import type pg from 'pg'
import { appConnectionString } from './connection.ts'
import { isRetryable } from './database-errors.ts'
import { openPool } from './open-pool.ts'
import { closeBells, rememberWriter, wakeRelay } from './wake-relay.ts'

type Connectors = '$connect' | '$disconnect' | '$on' | '$use' | '$extends'

/** A domain's client inside a transaction. */
export type TransactionOf<Client> = Omit<Client, Connectors>

/** What every generated client has; the rest of it is known to its domain's store only. */
type DomainClient<Client> = object & {
  $disconnect(): Promise<void>
  $transaction<T>(
    work: (tx: TransactionOf<Client>) => Promise<T>,
    options?: { maxWait?: number; timeout?: number },
  ): Promise<T>
}

export type DomainDatabase<Client> = {
  readonly domain: string
  /** The Prisma client under the domain's own role; connects at its first use. */
  readonly client: Client
  /** The pool that the client uses too, for SQL of the hot path. */
  readonly pool: pg.Pool
  /**
   * Runs `work` in one READ COMMITTED transaction of at most 10 s. Deadlocks and serialisation failures run it again,
   * up to 5 times, so it must do nothing outside of the database. The relay is woken afterwards when it appended events.
   */
  transaction<T>(work: (tx: TransactionOf<Client>) => Promise<T>): Promise<T>
}

const maxAttempts = 5
const transactionLimits = { maxWait: 10_000, timeout: 10_000 }
const connectTimeoutMs = 10_000
/** Longer than a minute: work that comes every minute need not begin with a new connection. */
const idleTimeoutMillis = 90_000
/** Beyond what the database allows a statement (30 s): the pool replaces a connection that is silent for so long. */
const answerTimeoutMs = 34_000

// Next bundles this module more than once into a process; all copies must share one set of pools.
const storeKey = Symbol.for('corridor.domain-databases')
type Store = {
  pools: Map<string, pg.Pool>
  generation: number
  clients: Set<{ $disconnect(): Promise<void> }>
  memories: Set<() => void | Promise<void>>
}
const holder: typeof globalThis & { [storeKey]?: Store } = globalThis
holder[storeKey] ??= { pools: new Map(), generation: 0, clients: new Set(), memories: new Set() }
const store: Store = holder[storeKey]

/**
 * The door to a domain's own tables, for its store.ts: `openDomain('fx', (adapter) => new PrismaClient({ adapter }))`.
 * Nothing connects before the first use.
 */
export function openDomain<Client extends DomainClient<Client>>(
  domain: string,
  create: (adapter: PrismaPg) => Client,
): DomainDatabase<Client> {
  let client: Client | null = null
  let madeIn = -1
  const currentClient = (): Client => {
    if (client && madeIn === store.generation) return client
    client = create(new PrismaPg(poolOf(domain), { schema: domain }))
    madeIn = store.generation
    store.clients.add(client)
    rememberWriter(client, { domain, isTransaction: false })
    return client
  }
  return {
    domain,
    get client() {
      return currentClient()
    },
    get pool() {
      return poolOf(domain)
    },
    transaction: (work) => withRetries(domain, () => inTransaction(domain, currentClient(), work)),
  }
}

async function inTransaction<Client extends DomainClient<Client>, T>(
  domain: string,
  client: Client,
  work: (tx: TransactionOf<Client>) => Promise<T>,
): Promise<T> {
  let hasEvents = () => false
  const result = await client.$transaction((tx) => {
    const writer = rememberWriter(tx, { domain, isTransaction: true })
    hasEvents = () => writer.hasEvents
    return work(tx)
  }, transactionLimits)
  if (hasEvents()) wakeRelay(domain)
  return result
}

/**
 * The pool of a domain in this process, under the domain's own role. Its size is `<DOMAIN>_POOL_SIZE`, else
 * `DATABASE_POOL_SIZE`, else 4 for ledger and 2 for the others.
 */
export function poolOf(domain: string): pg.Pool {
  const known = store.pools.get(domain)
  if (known) return known
  const pool = openPool(
    {
      connectionString: appConnectionString(domain),
      max: poolSize(domain),
      connectionTimeoutMillis: connectTimeoutMs,
      idleTimeoutMillis,
      query_timeout: answerTimeoutMs,
      keepAlive: true,
      application_name: `corridor-${domain}`,
      allowExitOnIdle: true,
    },
    (error) => logger.warn({ domain, err: error }, 'an idle connection was lost'),
  )
  store.pools.set(domain, pool)
  return pool
}

/**
 * Has `forget` called, and awaited, when the pools are closed: what was read from a database is not true of the next one,
 * and other connections to it are of no more use.
 */
export function forgetWhenClosed(forget: () => void | Promise<void>): void {
  store.memories.add(forget)
}

/**
 * Closes every pool of this process and forgets what was read by them; what is used afterwards opens and reads anew. For
 * shutdown and for tests.
 */
export async function closeAllDomains(): Promise<void> {
  const clients = [...store.clients]
  const pools = [...store.pools.values()]
  store.generation++
  store.clients.clear()
  store.pools.clear()
  await Promise.all([...store.memories].map((forget) => forget()))
  await Promise.all(clients.map((client) => client.$disconnect()))
  await Promise.all([...pools.map((pool) => pool.end()), closeBells()])
}

/** Runs `attempt` again while it fails for reasons that a fresh transaction may not meet. */
export async function withRetries<T>(domain: string, attempt: () => Promise<T>): Promise<T> {
  for (let number = 1; ; number++) {
    try {
      return await attempt()
    } catch (error) {
      if (number >= maxAttempts || !isRetryable(error)) throw error
      logger.debug({ domain, attempt: number }, 'transaction is tried again')
      await sleep(Math.random() * 10 * 2 ** number)
    }
  }
}

function poolSize(domain: string): number {
  const text = process.env[`${domain.toUpperCase()}_POOL_SIZE`] ?? process.env.DATABASE_POOL_SIZE
  const size = text ? Number(text) : domain === 'ledger' ? 4 : 2
  if (!Number.isInteger(size) || size < 1)
    throw new Error(`the pool size of ${domain} must be 1 or more`)
  return size
}

function sleep(ms: number): Promise<void> {
  return new Promise((done) => setTimeout(done, ms))
}
