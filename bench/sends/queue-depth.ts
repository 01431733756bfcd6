import { setTimeout as sleep } from 'node:timers/promises'
import { listDomains } from '@corridor/db/domain-folders'
import pg from 'pg'

const pollMs = 400
/** Two links of a chain of events are less than this apart. */
const quietMs = 1_500

/** Work of events, not of schedules: what waits, runs, or is tried again. */
const waitingJobs = `SELECT count(*)::int FROM pgboss.job job
   WHERE state < 'completed' AND name NOT LIKE '%dead-letter' AND name NOT LIKE '\\_\\_pgboss%'
     AND NOT EXISTS (SELECT FROM pgboss.schedule s WHERE s.name = job.name)`

/** A send that its request could not drive to the end: a sweep does. */
const drivenTransfers = `EXISTS (SELECT FROM transfers.transfer
   WHERE state IN ('created', 'quoted', 'held', 'assessed', 'converted', 'voiding', 'bounced'))`

const place = (domain: string) =>
  `(SELECT xid, id FROM (
      SELECT xid, id, 1 AS rank FROM ${domain}.relay_cursor WHERE name = 'relay'
      UNION ALL SELECT '0'::xid8, '00000000-0000-0000-0000-000000000000'::uuid, 2) known
    ORDER BY rank LIMIT 1)`

const feedOf = (domain: string) =>
  `${domain}.${domain === 'ledger' ? 'outbox_feed' : 'outbox_event'}`

const countOf = (domain: string) =>
  `(SELECT count(*) FROM ${feedOf(domain)} e WHERE (e.xid, e.id) > ${place(domain)})`

/** By the indexes on (xid, id), however much there is. */
const anyOf = (domain: string) =>
  domain === 'ledger'
    ? `EXISTS (SELECT FROM ${place(domain)} p, LATERAL ledger.read_outbox_feed(
         p.xid, p.id, pg_snapshot_xmax(pg_current_snapshot()), 1))`
    : `(SELECT true FROM ${feedOf(domain)} e WHERE (e.xid, e.id) > ${place(domain)}
          ORDER BY e.xid, e.id LIMIT 1) IS NOT NULL`

/** How much waits between the outboxes and the last subscriber, as the administrator sees it. */
export class QueueDepth {
  readonly #pool: pg.Pool
  constructor(url: string) {
    this.#pool = new pg.Pool({ connectionString: url, max: 1 })
    this.#pool.on('error', () => undefined)
  }

  /** Jobs that wait or run, and events that no relay has published yet. */
  async read(): Promise<number> {
    const { rows } = await this.#pool.query<{ depth: number }>(
      `SELECT ((${waitingJobs}) + ${listDomains().map(countOf).join(' + ')})::int AS depth`,
    )
    return rows[0]?.depth ?? 0
  }

  /** Jobs that there have been and are still known. */
  async jobsMade(): Promise<number> {
    const { rows } = await this.#pool.query<{ jobs: number }>(
      'SELECT count(*)::int AS jobs FROM pgboss.job',
    )
    return rows[0]?.jobs ?? 0
  }

  async isEmpty(): Promise<boolean> {
    const { rows } = await this.#pool.query<{ busy: boolean }>(
      `SELECT (${waitingJobs}) > 0 OR ${drivenTransfers} OR ${listDomains().map(anyOf).join(' OR ')} AS busy`,
    )
    return rows[0]?.busy === false
  }

  /**
   * Waits until nothing has waited for a while.
   * @param onEmpty called each time that nothing waits any more; the last call is the one that counts
   * @throws Error after `timeoutMs`
   */
  async drained(timeoutMs: number, onEmpty?: () => Promise<void>): Promise<void> {
    const deadline = performance.now() + timeoutMs
    let emptySince: number | null = null
    for (;;) {
      if (!(await this.isEmpty())) emptySince = null
      else if (emptySince === null) {
        await onEmpty?.()
        emptySince = performance.now()
      } else if (performance.now() - emptySince > quietMs) return
      if (performance.now() > deadline) {
        throw new Error(
          `${await this.read()} jobs and events still wait after ${timeoutMs / 1000} s`,
        )
      }
      await sleep(pollMs)
    }
  }

  close(): Promise<void> {
    return this.#pool.end()
  }
}
