import { expect, it, vi } from 'vitest'
import { currentCorrelationId, withCorrelation } from './correlation.ts'
import { logger } from './logger.ts'
import { observed } from './provider-calls.ts'

const rail = {
  calls: 0,
  async payOut(order: { account: string }) {
    this.calls++
    if (order.account === 'broken') throw new Error('no answer')
    return 'accepted'
  },
  receivingAccount: (currency: string) => `SBX-${currency}`,
}

it('logs each call under the click that caused it, without what was said', async () => {
  const lines: unknown[] = []
  const spy = vi.spyOn(logger, 'info').mockImplementation((...args: unknown[]) => {
    lines.push([currentCorrelationId(), ...args])
  })
  const adapter = observed('bank-rail', rail)
  await withCorrelation('click-of-a-customer', async () => {
    expect(await adapter.payOut({ account: 'GB33BUKB20201555555555' })).toBe('accepted')
    await expect(adapter.payOut({ account: 'broken' })).rejects.toThrow('no answer')
  })
  expect(adapter.receivingAccount('EUR')).toBe('SBX-EUR')
  expect(adapter.calls).toBe(2)
  const call = { provider: 'bank-rail', operation: 'payOut', durationMs: expect.any(Number) }
  expect(lines).toEqual([
    ['click-of-a-customer', { ...call, outcome: 'ok' }, 'provider called'],
    ['click-of-a-customer', { ...call, outcome: 'failed' }, 'provider called'],
  ])
  spy.mockRestore()
})
