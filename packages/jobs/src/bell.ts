/** Lets one who sleeps be woken; a ring that comes while nobody sleeps is not lost. */
export type Bell = {
  ring(): void
  /** True when it rang since the last call. */
  take(): boolean
  /** Resolves at the next ring (at once if it rang), after the time, or when the signal comes. */
  wait(signal: AbortSignal, atMostMs?: number): Promise<void>
}

export function makeBell(): Bell {
  let hasRung = false
  let wake: (() => void) | null = null
  return {
    ring() {
      hasRung = true
      wake?.()
    },
    take() {
      const rang = hasRung
      hasRung = false
      return rang
    },
    wait(signal, atMostMs) {
      if (hasRung || signal.aborted) return Promise.resolve()
      return new Promise((resolve) => {
        const timer = atMostMs === undefined ? undefined : setTimeout(done, atMostMs)
        function done() {
          clearTimeout(timer)
          signal.removeEventListener('abort', done)
          wake = null
          resolve()
        }
        wake = done
        signal.addEventListener('abort', done)
      })
    },
  }
}
