import { EventEmitter } from 'node:events'
import { changesChannel } from '@corridor/db/changes-channel'
import { jobsConnectionString } from '@corridor/db/connection'
import { logger } from '@corridor/telemetry'
import pg from 'pg'
import { z } from 'zod'

const notice = z.object({
  id: z.string(),
  type: z.string(),
  aggregateId: z.string(),
  customerIds: z.array(z.string()),
})
const notices = z.union([notice, z.array(notice)])

/** Something of this customer's changed. Ids only: whoever hears it reads the state again. */
export type Change = { readonly id: string; readonly type: string; readonly aggregateId: string }

const emitter = new EventEmitter().setMaxListeners(0)
const reconnectInMs = 2_000
const state: { isListening: boolean } = { isListening: false }

/** Changes of one customer's things from now on, until the signal. */
export async function* changesOf(customerId: string, signal: AbortSignal): AsyncGenerator<Change> {
  listen()
  const waiting: Change[] = []
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

/** One connection a process listens for what the relay announces after it has published. */
function listen(): void {
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
    for (const customerId of customerIds) emitter.emit(customerId, change)
  }
}
