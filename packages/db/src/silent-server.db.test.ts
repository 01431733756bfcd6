import { afterEach, expect, it, vi } from 'vitest'
import { isConnectionLost } from './database-errors.ts'
import { closeAllDomains, poolOf } from './domain-database.ts'
import { callRepeatably } from './prepared-call.ts'
import { useTestDatabase } from './testing.ts'

useTestDatabase()

afterEach(() => {
  vi.useRealTimers()
})

it('a connection that is silent for longer than a statement may take is replaced', async () => {
  await closeAllDomains()
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const pool = poolOf('fx')
  const before = await pool.query('SELECT pg_backend_pid() AS pid')
  const asked = pool.query('SELECT pg_sleep(10)').catch((error: unknown) => error)
  // the query is on its way once the pool has handed its connection out
  await vi.waitFor(() => expect(pool.idleCount).toBe(0), { interval: 1 })
  await new Promise((resolve) => setImmediate(resolve))
  vi.advanceTimersByTime(35_000)
  const late = await Promise.race([asked, nothingAfter(3)])
  expect(isConnectionLost(late)).toBe(true)
  expect(pool.totalCount).toBe(0)
  const after = await pool.query('SELECT pg_backend_pid() AS pid')
  expect(after.rows[0].pid).not.toBe(before.rows[0].pid)
}, 30_000)

it('a call that gets no answer is tried twice, one whose connection breaks more often', async () => {
  for (const [message, attempts] of [
    ['Query read timeout', 2],
    ['Connection terminated: no answer in time', 2],
    ['Connection terminated unexpectedly', 6],
  ] as const) {
    let calls = 0
    const call = callRepeatably('fx', async () => {
      calls++
      throw new Error(message)
    })
    await expect(call).rejects.toThrow(message)
    expect({ message, calls }).toEqual({ message, calls: attempts })
  }
}, 30_000)

/** Seconds of the real clock, by its own timer. */
async function nothingAfter(seconds: number): Promise<null> {
  const end = performance.now() + seconds * 1000
  while (performance.now() < end) await new Promise((resolve) => setImmediate(resolve))
  return null
}
