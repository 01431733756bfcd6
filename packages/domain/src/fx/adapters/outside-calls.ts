import {
  ConsecutiveBreaker,
  circuitBreaker,
  ExponentialBackoff,
  handleAll,
  handleWhen,
  retry,
  TimeoutStrategy,
  timeout,
  wrap,
} from 'cockatiel'

/** The source answered, and the answer will not change by asking again. */
export class RefusedBySource extends Error {}

export type OutsideCallOptions = {
  readonly timeoutMs: number
  readonly attempts: number
  readonly firstDelayMs: number
  /** The breaker opens after this many failures in a row, and tries again after `halfOpenAfterMs`. */
  readonly failuresToOpen: number
  readonly halfOpenAfterMs: number
}

export const defaultOutsideCalls: OutsideCallOptions = {
  timeoutMs: 5_000,
  attempts: 3,
  firstDelayMs: 200,
  failuresToOpen: 5,
  halfOpenAfterMs: 30_000,
}

const maxBodyBytes = 8_000_000

/** GETs text with retries, a time limit per attempt and a circuit breaker. One per source. */
export function outsideCalls(options: OutsideCallOptions = defaultOutsideCalls) {
  const isWorthRepeating = handleWhen((error) => !(error instanceof RefusedBySource))
  const policy = wrap(
    retry(isWorthRepeating, {
      maxAttempts: options.attempts - 1,
      backoff: new ExponentialBackoff({ initialDelay: options.firstDelayMs }),
    }),
    circuitBreaker(handleAll, {
      halfOpenAfter: options.halfOpenAfterMs,
      breaker: new ConsecutiveBreaker(options.failuresToOpen),
    }),
    timeout(options.timeoutMs, TimeoutStrategy.Aggressive),
  )
  return (url: string, headers: Record<string, string> = {}): Promise<string> =>
    policy.execute(async ({ signal }) => {
      const response = await fetch(url, { headers, signal, redirect: 'error' })
      if (response.status >= 400 && response.status < 500 && response.status !== 429) {
        throw new RefusedBySource(`HTTP ${response.status}`)
      }
      if (!response.ok) throw new Error(`HTTP ${response.status}`)
      const text = await response.text()
      if (text.length > maxBodyBytes) throw new RefusedBySource('answer is too long')
      return text
    })
}
