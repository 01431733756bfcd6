import { logger, recordJob } from '@corridor/telemetry'
import { type Bell, makeBell } from './bell.ts'

/** Work that comes round every few seconds while its domain is at work, too often for a schedule in minutes. */
export type Tick = {
  readonly name: `${string}.${string}`
  /** Whose events say that there may be something to do. */
  readonly domain: string
  readonly everyMs: number
  /** How often it looks while its domain rests. What it missed by then waits no longer than this. */
  readonly restMs: number
  readonly run: () => Promise<unknown>
}
export type Ticker = {
  /** Something happened in a domain: its ticks come round soon, and often for a while. */
  stir(domain: string): void
  stop(): Promise<void>
}

/** Longer than any lease or wait that an event may leave behind, short of those that the resting pace is fine enough for. */
const restsAfterMs = 90_000

/**
 * Runs each tick again and again, never two of the same at once in this process. Every verb behind a tick takes
 * its own lease or lock, so several workers may tick side by side.
 */
export function startTicker(ticks: readonly Tick[]): Ticker {
  const control = new AbortController()
  const states = ticks.map((tick) => ({ tick, bell: makeBell(), busyUntil: busyFromNow() }))
  const loops = states.map((state) => repeat(state, control.signal))
  return {
    stir(domain) {
      for (const state of states) {
        if (state.tick.domain !== domain) continue
        const isResting = state.busyUntil < performance.now()
        state.busyUntil = busyFromNow()
        if (isResting) state.bell.ring()
      }
    },
    stop: async () => {
      control.abort()
      await Promise.all(loops)
    },
  }
}

function busyFromNow(): number {
  return performance.now() + restsAfterMs
}

async function repeat(
  state: { readonly tick: Tick; readonly bell: Bell; busyUntil: number },
  signal: AbortSignal,
): Promise<void> {
  const { tick, bell } = state
  while (!signal.aborted) {
    // a ring from here on may tell of what this run no longer sees
    bell.take()
    const startedAt = performance.now()
    let outcome = 'ok'
    try {
      await tick.run()
    } catch (error) {
      outcome = 'failed'
      logger.error({ err: error, tick: tick.name }, 'tick failed; it comes round again')
    }
    recordJob({ queue: tick.name, outcome, durationMs: performance.now() - startedAt })
    const isBusy = state.busyUntil > performance.now()
    await bell.wait(signal, isBusy ? tick.everyMs : tick.restMs)
  }
}
