import { currentCorrelationId } from '@corridor/telemetry'
import { type Check, changeCheck } from '../store/checks.ts'
import type { Tx } from '../store.ts'

/**
 * Begins another round of a check: it is submitted with these details, and nothing that the provider or an officer said
 * of the round before counts.
 * @returns false when a parallel request handed it in first
 */
export async function markSubmitted(
  tx: Tx,
  check: Check,
  details: Uint8Array<ArrayBuffer>,
  at: Date,
): Promise<boolean> {
  return changeCheck(tx, check, at, {
    state: 'submitted',
    details,
    round: check.round + 1,
    correlationId: currentCorrelationId(),
    submittedAt: at,
    sentAt: at,
    acceptedAt: null,
    providerOutcome: null,
    providerReasons: [],
    ownerId: null,
    dueAt: null,
    escalatedAt: null,
  })
}
