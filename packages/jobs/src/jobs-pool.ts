import { jobsConnectionString } from '@corridor/db/connection'
import { forgetWhenClosed } from '@corridor/db/domain-database'
import { openPool } from '@corridor/db/open-pool'
import { logger } from '@corridor/telemetry'
import type pg from 'pg'

const state: { pool: pg.Pool | null } = { pool: null }

/**
 * Connections for the hot statements on the queue's tables. They go by name, so that each connection plans them once:
 * planning them costs more than what they do.
 */
export function jobsPool(): pg.Pool {
  if (state.pool) return state.pool
  const pool = openPool(
    {
      connectionString: jobsConnectionString(),
      max: 6,
      connectionTimeoutMillis: 10_000,
      // a server that fell silent fails the statement, whose caller comes round again; without it nobody would
      query_timeout: 10_000,
      idleTimeoutMillis: 90_000,
      application_name: 'corridor-jobs',
      allowExitOnIdle: true,
    },
    (error) => logger.warn({ err: error }, 'the queues lost an idle connection'),
  )
  state.pool = pool
  return pool
}

// It is closed with the domains' pools; what is used afterwards opens anew.
forgetWhenClosed(async () => {
  const { pool } = state
  state.pool = null
  await pool?.end()
})
