import type { RecoveryState } from './contract.ts'

const ends = ['cancelled', 'refused', 'expired'] as const

/** Forward one step at a time, back to the beginning when an identity check failed, and out from everywhere. */
const next: Readonly<Record<RecoveryState, readonly RecoveryState[]>> = {
  requested: ['proof-submitted', ...ends],
  'proof-submitted': ['proven', 'requested', ...ends],
  proven: ['recommended', ...ends],
  recommended: ['waiting', ...ends],
  waiting: ['completed', ...ends],
  completed: [],
  cancelled: [],
  refused: [],
  expired: [],
}

export function canRecoveryBecome(from: RecoveryState, to: RecoveryState): boolean {
  return next[from].includes(to)
}

/** Nothing can happen to it any more. */
export function isRecoveryOver(state: RecoveryState): boolean {
  return next[state].length === 0
}
