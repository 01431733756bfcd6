import type { NewEvent } from '@corridor/kernel/event'
import type { Decision } from './contract.ts'
import { kycApproved, kycMoreRequested, kycRecoveryProofDecided, kycRefused } from './events.ts'
import type { Check } from './store/checks.ts'

/** What is told when a check was decided. A recovery's check says nothing about a tier, and is identity's to act on. */
export function decidedEvent(
  check: Check,
  decision: Decision,
  { reasonCode, by }: { reasonCode: string; by: string },
): NewEvent {
  const { checkId, customerId, recoveryId, targetTier: tier } = check
  const payload = { customerId, checkId, reasonCode, by }
  if (recoveryId) {
    const isProven = decision === 'approve'
    return kycRecoveryProofDecided.of(checkId, { ...payload, recoveryId, isProven })
  }
  switch (decision) {
    case 'approve':
      return kycApproved.of(checkId, { ...payload, tier })
    case 'refuse':
      return kycRefused.of(checkId, payload)
    case 'ask-again':
      return kycMoreRequested.of(checkId, payload)
  }
}
