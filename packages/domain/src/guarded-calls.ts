import { forgetWhenClosed } from '@corridor/db/domain-database'
import { gauge, logger } from '@corridor/telemetry'
import {
  BrokenCircuitError,
  BulkheadRejectedError,
  bulkhead,
  CircuitState,
  ConsecutiveBreaker,
  circuitBreaker,
  DelegateBackoff,
  ExponentialBackoff,
  handleWhen,
  type IPolicy,
  retry,
  TimeoutStrategy,
  timeout,
  wrap,
} from 'cockatiel'

/** A call that waited for its turn until nobody waited for it any more: the partner was not called. */
export class WaitedTooLong extends Error {}

/** How a partner is called: all of it counts for each process by itself. */
export type CallLimits = {
  /**
   * How long one try takes at most, and until when after its beginning a call may be tried at all. So it is over after twice
   * this time, whatever it waited for: whoever asks what became of an order has to wait longer.
   */
  readonly timeoutMs: number
  /** Calls under way at once; what comes beyond them waits, and beyond that is refused. */
  readonly atOnce: number
  readonly waiting: number
  /** So many failures in a row, and nobody is called for a while: the partner is down, and calls would only hold things up. */
  readonly failuresToOpen: number
  /** How long, the first time; each time that the call after it fails too it is twice as long, up to `longestRestMs`. */
  readonly firstRestMs: number
  readonly longestRestMs: number
  /** Tries of a call that may be repeated. */
  readonly attempts: number
}

export const defaultCallLimits: CallLimits = {
  timeoutMs: 10_000,
  atOnce: 32,
  waiting: 1_000,
  failuresToOpen: 10,
  firstRestMs: 1_000,
  longestRestMs: 60_000,
  attempts: 3,
}

type Guard = { readonly once: IPolicy; readonly repeated: IPolicy }

const guards = new Map<string, Guard>()
// a partner that was down for one database is not down for the next one
forgetWhenClosed(() => guards.clear())

/**
 * An adapter whose calls have a time limit, a limit of how many are under way, and a breaker that leaves a partner alone that
 * does not answer. What only asks is tried again after a moment; what orders something is called once, and an order without a
 * clear answer is asked about by whoever made it.
 * @param partner its name in logs and metrics (`provider_circuit_open`, 1 while nobody is called)
 * @param calls which methods order something, and which may be repeated; others are not guarded
 * @throws what the adapter throws, a TaskCancelledError after the time limit, a BrokenCircuitError while nobody is called, a
 *   BulkheadRejectedError where too many wait, WaitedTooLong for what had no turn in time. After the last three the partner
 *   was not called.
 */
export function guarded<Adapter extends object>(
  partner: string,
  adapter: Adapter,
  calls: {
    readonly once: readonly (keyof Adapter & string)[]
    readonly repeatable: readonly (keyof Adapter & string)[]
  },
  limits: CallLimits = defaultCallLimits,
): Adapter {
  return new Proxy(adapter, {
    get(target, key) {
      const member: unknown = Reflect.get(target, key)
      const isOnce = calls.once.some((name) => name === key)
      const isRepeatable = calls.repeatable.some((name) => name === key)
      if (typeof member !== 'function' || (!isOnce && !isRepeatable)) return member
      return (...args: unknown[]) => {
        const { once, repeated } = guardOf(partner, limits)
        const policy = isRepeatable ? repeated : once
        const begunAt = performance.now()
        return policy.execute(() => {
          // an order that is sent when its caller has given up on it would surprise whoever asks about it
          if (performance.now() - begunAt > limits.timeoutMs) throw new WaitedTooLong(partner)
          return Reflect.apply(member, target, args)
        })
      }
    },
  })
}

/** As the ports answer where a call broke off on its way: it may have been done. */
const isUnclear = (answer: unknown): boolean =>
  typeof answer === 'object' && answer !== null && 'kind' in answer && answer.kind === 'unclear'

function guardOf(partner: string, limits: CallLimits): Guard {
  const known = guards.get(partner)
  if (known) return known
  // who waited too long says nothing of the partner; that nobody knows what became of a call does, thrown or answered
  const isFailure = handleWhen((error) => !(error instanceof WaitedTooLong)).orWhenResult(isUnclear)
  const breaker = circuitBreaker(isFailure, {
    halfOpenAfter: new ExponentialBackoff({
      initialDelay: limits.firstRestMs,
      maxDelay: limits.longestRestMs,
    }),
    breaker: new ConsecutiveBreaker(limits.failuresToOpen),
  })
  breaker.onStateChange((state) => {
    const isOpen = state !== CircuitState.Closed
    gauge('provider_circuit_open', isOpen ? 1 : 0, { provider: partner })
    const facts = { provider: partner, state: CircuitState[state] }
    if (state === CircuitState.Open)
      logger.warn(facts, 'a partner does not answer and is left alone')
    else logger.info(facts, 'a partner is called again')
  })
  const once = wrap(
    bulkhead(limits.atOnce, limits.waiting),
    breaker,
    timeout(limits.timeoutMs, TimeoutStrategy.Aggressive),
  )
  // who was not called at all is not asked again at once
  const isWorthRepeating = handleWhen(
    (error) =>
      !(
        error instanceof BrokenCircuitError ||
        error instanceof BulkheadRejectedError ||
        error instanceof WaitedTooLong
      ),
  )
  const repeated = wrap(
    retry(isWorthRepeating, {
      maxAttempts: limits.attempts - 1,
      // anywhere between nothing and the whole time, so that those who failed together do not come back together
      backoff: new DelegateBackoff(({ attempt }) => Math.random() * 100 * 2 ** attempt),
    }),
    once,
  )
  const guard = { once, repeated }
  guards.set(partner, guard)
  return guard
}
