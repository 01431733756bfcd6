import { EventEmitter } from 'node:events'
import { changesChannel } from '@corridor/db/changes-channel'
import { jobsConnectionString } from '@corridor/db/connection'
import { logger } from '@corridor/telemetry'
import pg from 'pg'
import { z } from 'zod'
import { type Change, type Known, recentChanges } from './recent-changes.ts'

const notice = z.object({
  id: z.string(),
  type: z.string(),
  aggregateId: z.string(),
  customerIds: z.array(z.string()),
})
const notices = z.union([notice, z.array(notice)])

const emitter = new EventEmitter().setMaxListeners(0)
const recent = recentChanges()
const reconnectInMs = 2_000
const state: { isListening: boolean } = { isListening: false }

/**
 * Changes of one customer's things until the signal: those of the last seconds that are not `known` and then, from now
 * on, all.
 */
export async function* changesOf(
  customerId: string,
  signal: AbortSignal,
  known: Known = {},
): AsyncGenerator<Change> {
  hearChanges()
  const waiting: Change[] = recent.missedBy(customerId, known)
  let wake: (() => void) | null = null
  const push = (change: Change) => {
    waiting.push(change)
    wake?.()
  }
  const stop = () => wake?.()
  emitter.on(customerId, push)
  signal.addEventListener('abort', stop)
  try {
    while (!signal.aborted) {
      const change = waiting.shift()
      if (change) {
        yield change
        continue
      }
      await new Promise<void>((resolve) => {
        wake = resolve
      })
    }
  } finally {
    emitter.off(customerId, push)
    signal.removeEventListener('abort', stop)
  }
}

/**
 * One connection a process listens for what the relay announces after it has published. Begun with the first page or
 * stream, since what is announced between a page and its stream is told to the stream.
 */
export function hearChanges(): void {
  if (state.isListening) return
  state.isListening = true
  void keepListening()
}

async function keepListening(): Promise<never> {
  for (;;) {
    const client = new pg.Client({ connectionString: jobsConnectionString() })
    try {
      const ended = new Promise<void>((resolve) => {
        client.on('error', () => resolve())
        client.on('end', resolve)
      })
      client.on('notification', ({ payload }) => announce(payload))
      await client.connect()
      await client.query(`LISTEN ${changesChannel}`)
      await ended
    } catch (error) {
      logger.warn({ err: error }, 'change feed lost; connecting again')
    }
    await client.end().catch(() => undefined)
    await new Promise((resolve) => setTimeout(resolve, reconnectInMs))
  }
}

function announce(payload: string | undefined): void {
  const parsed = notices.safeParse(JSON.parse(payload ?? 'null'))
  if (!parsed.success) return
  for (const { customerIds, ...change } of [parsed.data].flat()) {
    recent.keep(change, customerIds)
    for (const customerId of customerIds) emitter.emit(customerId, change)
  }
}
