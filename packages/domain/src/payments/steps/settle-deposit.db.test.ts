import { useTestDatabase } from '@corridor/db/testing'
import { ok } from '@corridor/kernel/result'
import { beforeAll, expect, it, vi } from 'vitest'
import { findDeposit } from '../store/deposits.ts'
import {
  balanceOf,
  countEvents,
  newCustomer,
  openCardDeposit,
  useTestSettings,
} from '../testing/payments-world.ts'
import { failDeposit, settleDeposit } from './settle-deposit.ts'

vi.mock('@corridor/domain/compliance', () => ({
  checkLimits: async () => ok(null),
  reserveDeposit: async () => ok(null),
}))

const db = useTestDatabase()
beforeAll(useTestSettings)

it('money that is booked is settled, whoever wrote a failure meanwhile', async () => {
  const customer = await newCustomer('EUR')
  const { depositId } = await openCardDeposit(customer, { amount: '7.00', currency: 'EUR' })
  const seen = await findDeposit(depositId)
  if (!seen) throw new Error('no deposit')
  // one worker asked the gateway a moment before the late capture, another a moment after
  expect(await failDeposit(seen, 'session-expired', null)).toBe('applied')
  const settlement = { received: seen.amount, card: null, isCardSaved: false }
  expect(await settleDeposit(seen, settlement)).toBe('applied')
  expect(await settleDeposit(seen, settlement)).toBe('no-change')
  expect((await findDeposit(depositId))?.state).toBe('settled')
  expect(await balanceOf(customer)).toBe('7.00')
  expect((await countEvents(db, 'payment.settled.v1')).get(depositId)).toBe(1)
})
