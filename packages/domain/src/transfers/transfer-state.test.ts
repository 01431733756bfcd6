import { describe, expect, it } from 'vitest'
import { type TransferState, transferStates } from './contract.ts'
import { canCancel, isDriven, isTerminal, mayMove, trackerOf } from './transfer-state.ts'

const at = (minute: number) => new Date(Date.UTC(2026, 3, 13, 9, minute))
const history = (...states: TransferState[]) =>
  states.map((state, index) => ({ state, at: at(index) }))

describe('the state machine', () => {
  it('leads from the start to an end on every path, and from a plain end nowhere', () => {
    const canEnd = (state: TransferState, seen: Set<TransferState>): boolean =>
      isTerminal(state) ||
      transferStates.some(
        (to) => !seen.has(to) && mayMove(state, to) && canEnd(to, new Set([...seen, to])),
      )
    for (const state of transferStates) expect(canEnd(state, new Set([state])), state).toBe(true)
    for (const end of ['cancelled', 'refused', 'failed', 'refunded'] as const) {
      expect(
        transferStates.filter((to) => mayMove(end, to)),
        end,
      ).toEqual([])
    }
  })

  it('voids the hold on every refusal once money is held', () => {
    for (const state of ['held', 'in-review', 'assessed'] as const) {
      for (const end of ['cancelled', 'refused', 'failed'] as const) {
        expect(mayMove(state, end), `${state} -> ${end}`).toBe(false)
      }
      expect(mayMove(state, 'voiding')).toBe(true)
    }
  })

  it('refunds what a bank sends back, even after it had confirmed', () => {
    expect(mayMove('completed', 'bounced')).toBe(true)
    expect(transferStates.filter((to) => mayMove('bounced', to))).toEqual(['refunded'])
  })

  it('lets the customer take back only what waits for a check', () => {
    expect(transferStates.filter(canCancel)).toEqual(['in-review'])
  })

  it('has a driver for every state that is neither an end nor a wait', () => {
    const waits = ['in-review', 'paying-out']
    for (const state of transferStates) {
      expect(isDriven(state), state).toBe(!isTerminal(state) && !waits.includes(state))
    }
  })
})

describe('the tracker', () => {
  it('dates what is done, marks what is under way, and names what comes', () => {
    const steps = trackerOf('payout', history('created', 'quoted', 'held', 'assessed', 'converted'))
    expect(steps.map((step) => [step.key, step.state])).toEqual([
      ['set-up', 'done'],
      ['taken', 'done'],
      ['checked', 'done'],
      ['converted', 'done'],
      ['sent', 'current'],
      ['delivered', 'next'],
    ])
    expect(steps[1]?.at).toBe(at(2).toISOString())
  })

  it('stands at the check while that is under way', () => {
    const steps = trackerOf('send', history('created', 'quoted', 'held', 'in-review'))
    expect(steps.find((step) => step.state === 'current')?.key).toBe('checked')
  })

  it('ends with what really happened', () => {
    const steps = trackerOf(
      'payout',
      history(
        'created',
        'quoted',
        'held',
        'assessed',
        'converted',
        'paying-out',
        'bounced',
        'refunded',
      ),
    )
    expect(steps.slice(-2).map((step) => step.key)).toEqual(['bounced', 'refunded'])
    expect(steps.some((step) => step.state === 'next')).toBe(false)
  })
})
