import { sessionIdleSeconds } from '@corridor/domain/identity'
import type { Audience } from '@corridor/domain/identity/contract'

/** After so many seconds without a request a session of this audience is over; pages warn before. */
export function idleSeconds(audience: Audience): number {
  return sessionIdleSeconds(audience)
}
