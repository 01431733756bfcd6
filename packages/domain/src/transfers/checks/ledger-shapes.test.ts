import { describe, expect, it } from 'vitest'
import { transferStates } from '../contract.ts'
import { fits, type HoldShape, type LedgerShape } from './ledger-shapes.ts'

const holds: readonly HoldShape[] = ['none', 'open', 'captured', 'voided']
const every: LedgerShape[] = holds.flatMap((hold) =>
  [true, false].flatMap((isPosted) =>
    [true, false].map((isRefunded) => ({ hold, isPosted, isRefunded })),
  ),
)

describe('what the ledger must hold', () => {
  it.each(transferStates)('is known for %s, and is not everything', (state) => {
    const fitting = every.filter((shape) => fits(state, shape))
    expect(fitting.length).toBeGreaterThan(0)
    expect(fitting.length).toBeLessThan(every.length)
  })

  it('is a posting for what is completed, and none for what is not', () => {
    const posted = { hold: 'captured', isPosted: true, isRefunded: false } as const
    expect(fits('completed', posted)).toBe(true)
    expect(fits('completed', { ...posted, isRefunded: true })).toBe(false)
    expect(fits('cancelled', posted)).toBe(false)
    expect(fits('refunded', posted)).toBe(false)
    expect(fits('refunded', { ...posted, isRefunded: true })).toBe(true)
  })

  it('fits no state that nobody knows', () => {
    expect(every.some((shape) => fits('teleported', shape))).toBe(false)
  })
})
