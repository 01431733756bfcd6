/** What a search took, and the longest stretch of it in which nobody else was served; CPU time of this process. */
export async function holdOf(
  work: () => Promise<unknown>,
): Promise<{ readonly tookMs: number; readonly longestMs: number }> {
  const cpuMs = () => process.cpuUsage().user / 1000
  const startedAt = cpuMs()
  let [isDone, longestMs, last] = [false, 0, startedAt]
  const look = () => {
    const at = cpuMs()
    longestMs = Math.max(longestMs, at - last)
    last = at
    if (!isDone) setImmediate(look)
  }
  setImmediate(look)
  await work()
  isDone = true
  look()
  return { tookMs: last - startedAt, longestMs }
}

export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}
