import { expect, it, vi } from 'vitest'
import { watchInvariants } from './watch-invariants.ts'

const doors = vi.hoisted(() => ({ listInvariants: vi.fn(), gauge: vi.fn() }))
vi.mock('@corridor/domain/reconciliation', () => ({ listInvariants: doors.listInvariants }))
vi.mock('@corridor/telemetry', () => ({ gauge: doors.gauge }))

it('reports red by the verdict, errors beside it, and how long ago each was checked', async () => {
  const lastCheckedAt = new Date(Date.now() - 90_000).toISOString()
  doors.listInvariants.mockResolvedValue({
    ok: true,
    value: [
      { invariant: 'I1', state: 'green', verdict: 'green', lastCheckedAt },
      // it was red when it could last be judged: an error mends nothing
      { invariant: 'I2', state: 'error', verdict: 'red', lastCheckedAt },
    ],
  })
  await watchInvariants()
  const measured = Object.fromEntries(
    doors.gauge.mock.calls.map(([name, value, { invariant }]) => [`${name} ${invariant}`, value]),
  )
  expect(measured).toMatchObject({
    'invariant_red I1': 0,
    'invariant_red I2': 1,
    'invariant_error I1': 0,
    'invariant_error I2': 1,
  })
  expect(measured['invariant_check_age_seconds I1']).toBeGreaterThanOrEqual(90)
})
