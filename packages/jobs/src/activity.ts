let stirredAt = performance.now()

/** Somebody has committed something, in whatever domain and process. */
export function noteStir(): void {
  stirredAt = performance.now()
}

/** When that was last, by `performance.now()`; the start of the process before it has heard of anything. */
export function lastStirredAt(): number {
  return stirredAt
}
