import { isIPv6 } from 'node:net'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { RequestRefused } from './errors.ts'

/**
 * What one address or customer may ask of this process in a minute. Guessing of passwords and codes has its own,
 * stricter and durable, counters in identity; these keep one caller from crowding out the rest.
 */
const perMinute = {
  anonymous: 300,
  sensitive: 30,
  customer: 600,
  rest: 600,
  bearer: 6000,
  staff: 600,
}
export type Budget = keyof typeof perMinute

const scale = Number.parseInt(process.env.RATE_LIMIT_SCALE ?? '1', 10) || 1

const limiters = Object.fromEntries(
  Object.entries(perMinute).map(([budget, points]) => [
    budget,
    new RateLimiterMemory({ keyPrefix: budget, points: points * scale, duration: 60 }),
  ]),
) as Record<Budget, RateLimiterMemory>

/** @throws RequestRefused 'too-many-requests', with the seconds to wait */
export async function spend(budget: Budget, key: string): Promise<void> {
  try {
    await limiters[budget].consume(callerOf(key))
  } catch (rejection) {
    if (!(rejection instanceof RateLimiterRes)) throw rejection
    throw new RequestRefused('too-many-requests', {
      retryAfterInSeconds: String(Math.ceil(rejection.msBeforeNext / 1000)),
    })
  }
}

/** Whom a key stands for: one household or server has a whole /64 of IPv6, and as many addresses as it likes. */
function callerOf(key: string): string {
  if (!isIPv6(key)) return key
  const [before = '', after] = key.split('::')
  const head = before.split(':').filter((group) => group !== '')
  const tail = after ? after.split(':') : []
  const zeros = Array.from({ length: Math.max(0, 8 - head.length - tail.length) }, () => '0')
  const groups = [...head, ...zeros, ...tail].slice(0, 4)
  return groups.map((group) => Number.parseInt(group, 16).toString(16)).join(':')
}
