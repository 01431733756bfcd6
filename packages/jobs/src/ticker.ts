import { logger, recordJob } from '@corridor/telemetry'

/** Work that comes round every few seconds, too often for a schedule in minutes. */
export type Tick = {
  readonly name: string
  readonly everyMs: number
  readonly run: () => Promise<unknown>
}
export type Ticker = { stop(): Promise<void> }

/**
 * Runs each tick again and again, never two of the same at once in this process. Every verb behind a tick takes
 * its own lease or lock, so several workers may tick side by side.
 */
export function startTicker(ticks: readonly Tick[]): Ticker {
  const control = new AbortController()
  const loops = ticks.map((tick) => repeat(tick, control.signal))
  return {
    stop: async () => {
      control.abort()
      await Promise.all(loops)
    },
  }
}

async function repeat(tick: Tick, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const startedAt = performance.now()
    let outcome = 'ok'
    try {
      await tick.run()
    } catch (error) {
      outcome = 'failed'
      logger.error({ err: error, tick: tick.name }, 'tick failed; it comes round again')
    }
    recordJob({ queue: tick.name, outcome, durationMs: performance.now() - startedAt })
    await pause(tick.everyMs, signal)
  }
}

/** Resolves after the time, or at once when the signal comes. */
export function pause(inMs: number, signal: AbortSignal): Promise<void> {
  if (inMs === 0 || signal.aborted) return Promise.resolve()
  return new Promise((resolve) => {
    const timer = setTimeout(done, inMs)
    function done() {
      clearTimeout(timer)
      signal.removeEventListener('abort', done)
      resolve()
    }
    signal.addEventListener('abort', done)
  })
}
