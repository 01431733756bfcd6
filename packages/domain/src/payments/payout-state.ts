import type { PayoutState } from './contract.ts'

/** What the rail says about one order. Its `version` grows with each change that it makes. */
export type RailReport = {
  readonly state: 'accepted' | 'completed' | 'failed' | 'bounced'
  readonly version: number
}

const allowed: Readonly<Record<PayoutState, readonly PayoutState[]>> = {
  created: ['sent', 'unknown', 'completed', 'failed', 'bounced'],
  unknown: ['sent', 'completed', 'failed', 'bounced'],
  sent: ['completed', 'failed', 'bounced'],
  completed: ['bounced'],
  failed: [],
  bounced: [],
}

export type PayoutChange =
  | { readonly kind: 'change'; readonly to: PayoutState }
  /** Nothing new: an older report, or one that says what is known. */
  | { readonly kind: 'no-change' }
  /** The rail paid what we had already given back: a person must look. */
  | { readonly kind: 'late-success' }

export function canPayoutBecome(from: PayoutState, to: PayoutState): boolean {
  return allowed[from].includes(to)
}

export function isPayoutFinal(state: PayoutState): boolean {
  return state === 'completed' || state === 'failed' || state === 'bounced'
}

/**
 * What a rail's report means for a payout. Depends on the newest report only, so that the order in
 * which messages arrive does not matter.
 */
export function decidePayoutChange(
  current: { state: PayoutState; railVersion: number },
  report: RailReport,
): PayoutChange {
  if (report.version <= current.railVersion) return { kind: 'no-change' }
  const isMoneyBack = current.state === 'failed' || current.state === 'bounced'
  if (isMoneyBack) {
    return report.state === 'completed' ? { kind: 'late-success' } : { kind: 'no-change' }
  }
  const to = targetOf(current.state, report.state)
  return canPayoutBecome(current.state, to) ? { kind: 'change', to } : { kind: 'no-change' }
}

function targetOf(current: PayoutState, reported: RailReport['state']): PayoutState {
  if (reported === 'accepted') return 'sent'
  // A failure after "completed" means that the money came back.
  if (reported === 'failed' && current === 'completed') return 'bounced'
  return reported
}
