/** What a child process is told to do for a while, and what it answers. */
export type Workload =
  | 'uniform'
  | 'hot'
  | 'mixed'
  | 'fx'
  | 'lonely'
  | 'lonely-bare'
  | 'balance'
  | 'statement'
  | 'seal'

export type SliceOrder = {
  readonly workload: Workload
  readonly callers: number
  readonly forMs: number
  /** Accounts are uuids, the house's account first. */
  readonly accounts: readonly string[]
}

export type SliceResult = {
  /** Commands that were answered. */
  readonly done: number
  readonly seconds: number
  readonly p50Ms: number
  readonly p99Ms: number
  readonly clientCpuUs: number
  /** Answers by code, so that a slice that refuses everything does not count as fast. */
  readonly codes: Readonly<Record<string, number>>
}

export function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  const [low = 0, high = 0] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[middle]]
  return (low + high) / 2
}
