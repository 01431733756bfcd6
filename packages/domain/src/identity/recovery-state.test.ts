import { describe, expect, it } from 'vitest'
import { recoveryStates } from './contract.ts'
import { canRecoveryBecome, isRecoveryOver } from './recovery-state.ts'

describe('the way of a recovery', () => {
  it('is completed from one state only, which is reached over all the others', () => {
    const before = (to: (typeof recoveryStates)[number]) =>
      recoveryStates.filter((from) => canRecoveryBecome(from, to))
    expect(before('completed')).toEqual(['waiting'])
    expect(before('waiting')).toEqual(['recommended'])
    expect(before('recommended')).toEqual(['proven'])
    expect(before('proven')).toEqual(['proof-submitted'])
    expect(before('proof-submitted')).toEqual(['requested'])
    expect(before('requested')).toEqual(['proof-submitted'])
  })

  it.each(recoveryStates)('%s can be left by cancelling, unless it is over', (state) => {
    expect(canRecoveryBecome(state, 'cancelled')).toBe(!isRecoveryOver(state))
  })

  it('is over in four ways', () => {
    expect(recoveryStates.filter(isRecoveryOver)).toEqual([
      'completed',
      'cancelled',
      'refused',
      'expired',
    ])
  })
})
