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
