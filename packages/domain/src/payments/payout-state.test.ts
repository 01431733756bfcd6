import { describe, expect, it } from 'vitest'
import { payoutStates } from './contract.ts'
import { canPayoutBecome, decidePayoutChange, type RailReport } from './payout-state.ts'

describe('payout states', () => {
  it('allows exactly these changes', () => {
    const changes = payoutStates.flatMap((from) =>
      payoutStates.filter((to) => canPayoutBecome(from, to)).map((to) => `${from}>${to}`),
    )
    expect(changes).toEqual([
      'created>sent',
      'created>unknown',
      'created>completed',
      'created>failed',
      'created>bounced',
      'sent>completed',
      'sent>failed',
      'sent>bounced',
      'unknown>sent',
      'unknown>completed',
      'unknown>failed',
      'unknown>bounced',
      'completed>bounced',
    ])
  })

  it('ignores a report that is not newer', () => {
    const current = { state: 'sent', railVersion: 2 } as const
    expect(decidePayoutChange(current, { state: 'completed', version: 2 }).kind).toBe('no-change')
    expect(decidePayoutChange(current, { state: 'completed', version: 3 })).toEqual({
      kind: 'change',
      to: 'completed',
    })
  })

  it('takes a failure after completion as a bounce, and a success after money back as a case', () => {
    const failed: RailReport = { state: 'failed', version: 5 }
    expect(decidePayoutChange({ state: 'completed', railVersion: 4 }, failed)).toEqual({
      kind: 'change',
      to: 'bounced',
    })
    for (const state of ['failed', 'bounced'] as const) {
      const late: RailReport = { state: 'completed', version: 6 }
      expect(decidePayoutChange({ state, railVersion: 5 }, late).kind).toBe('late-success')
      expect(
        decidePayoutChange({ state, railVersion: 5 }, { state: 'accepted', version: 6 }).kind,
      ).toBe('no-change')
    }
  })
})
