import pg from 'pg'

/**
 * A pool of which a lost connection never ends the process: neither an idle one, of which `onLost` is told, nor one that
 * is checked out and asked nothing just then, whose holder hears of it from the next statement.
 */
export function openPool(config: pg.PoolConfig, onLost: (error: Error) => void): pg.Pool {
  const pool = new pg.Pool(config)
  pool.on('error', onLost)
  pool.on('connect', (client) => client.on('error', () => undefined))
  return pool
}
