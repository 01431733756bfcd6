import { setImmediate } from 'node:timers'
import { logger } from '@corridor/telemetry'
import { isConnectionLost } from './database-errors.ts'
import { inTime, untilDoneOrSlow } from './in-time.ts'

type Waiting<Value> = {
  readonly resolve: (value: Value | null) => void
  readonly reject: (error: unknown) => void
}

type Read<Key, Value> = (keys: Key[]) => Promise<ReadonlyMap<Key, Value>>

export type ReadTogether<Key extends string, Value> = {
  /** The value of a key as it is now; null when there is none. */
  one(key: Key): Promise<Value | null>
  /** Those that there are, in no particular order. */
  many(keys: readonly Key[]): Promise<Map<Key, Value>>
}

const maxKeys = 500
/** One gathers while the other is answered; a domain's pool has as many connections. */
const maxAtOnce = 2

/**
 * Reads by key that many callers want one each of, as one set-based statement: what is asked for in the same turn of
 * the event loop (the reads of one page, the callers of one moment) goes together, and what comes while statements
 * are under way goes with the next. No timer, and nothing is remembered: a statement answers those only who asked
 * before it was sent, so that everybody reads what was committed before they asked. A statement that takes longer than
 * 2 s keeps nobody else waiting; after 35 s it has failed.
 */
export function readTogether<Key extends string, Value>(
  read: Read<Key, Value>,
): ReadTogether<Key, Value> {
  let waiting = new Map<Key, Waiting<Value>[]>()
  let atOnce = 0
  let isWoken = false

  const wake = () => {
    if (isWoken || waiting.size === 0 || atOnce >= maxAtOnce) return
    isWoken = true
    setImmediate(() => {
      isWoken = false
      void send()
    })
  }
  const send = async () => {
    const batch = waiting.size <= maxKeys ? waiting : new Map([...waiting].slice(0, maxKeys))
    waiting = batch === waiting ? new Map() : new Map([...waiting].slice(maxKeys))
    atOnce++
    await untilDoneOrSlow(answer(read, batch))
    atOnce--
    wake()
  }
  const one = (key: Key) =>
    new Promise<Value | null>((resolve, reject) => {
      const callers = waiting.get(key)
      if (callers) callers.push({ resolve, reject })
      else waiting.set(key, [{ resolve, reject }])
      wake()
    })
  return {
    one,
    many: async (keys) => {
      const unique = [...new Set(keys)]
      const values = await Promise.all(unique.map(one))
      return new Map(
        unique.flatMap((key, index) => {
          const value = values[index]
          return value === null || value === undefined ? [] : [[key, value] as const]
        }),
      )
    },
  }
}

/** Answers everybody who waits for one of these keys. One that cannot be read fails alone, not with the others. */
async function answer<Key extends string, Value>(
  read: Read<Key, Value>,
  batch: ReadonlyMap<Key, readonly Waiting<Value>[]>,
): Promise<void> {
  try {
    const found = await inTime(read([...batch.keys()]))
    for (const [key, callers] of batch) {
      for (const caller of callers) caller.resolve(found.get(key) ?? null)
    }
  } catch (error) {
    if (batch.size > 1 && !isConnectionLost(error)) {
      logger.warn({ err: error, keys: batch.size }, 'a read was refused, its keys go alone')
      for (const [key, callers] of batch) await answer(read, new Map([[key, callers]]))
      return
    }
    for (const callers of batch.values()) for (const caller of callers) caller.reject(error)
  }
}
