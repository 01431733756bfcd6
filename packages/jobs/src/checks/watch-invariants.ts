import { listInvariants } from '@corridor/domain/reconciliation'
import { unwrap } from '@corridor/kernel/result'
import { gauge } from '@corridor/telemetry'

/** Reports which invariants do not hold, and how long ago each was checked; the same from every worker. */
export async function watchInvariants(): Promise<void> {
  for (const { invariant, verdict, state, lastCheckedAt } of unwrap(await listInvariants())) {
    gauge('invariant_red', verdict === 'red' ? 1 : 0, { invariant })
    gauge('invariant_error', state === 'error' ? 1 : 0, { invariant })
    const ageInSeconds = (Date.now() - Date.parse(lastCheckedAt)) / 1000
    gauge('invariant_check_age_seconds', Math.max(0, ageInSeconds), { invariant })
  }
}
