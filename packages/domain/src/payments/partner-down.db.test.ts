import { useTestDatabase } from '@corridor/db/testing'
import { type Id, uuidOf } from '@corridor/kernel/ids'
import { unwrap } from '@corridor/kernel/result'
import { beforeAll, expect, it, vi } from 'vitest'
import { sandboxBankRail } from './adapters/sandbox-bank-rail.ts'
import { payoutTo, settleEverything, useTestSettings } from './testing/payments-world.ts'
import { getPayout } from './use-cases/get-payout.ts'
import { payOut } from './use-cases/pay-out.ts'
import { sweepPayouts } from './use-cases/sweep-payouts.ts'

const db = useTestDatabase()
beforeAll(useTestSettings)

const stateOf = async (payoutId: Id<'pay'>) => unwrap(await getPayout(payoutId)).state

/** An hour goes by for these payouts: nobody asked about them, and their calls are over. */
async function anHourLater(payouts: readonly Id<'pay'>[]): Promise<void> {
  const ids = payouts.map(uuidOf)
  await db.ownerQuery(
    'payments',
    `UPDATE payout SET updated_at = updated_at - interval '1 hour', checked_at = NULL WHERE id = ANY ($1)`,
    [ids],
  )
  await db.ownerQuery(
    'payments',
    `UPDATE payout_attempt SET started_at = started_at - interval '1 hour' WHERE payout_id = ANY ($1)`,
    [ids],
  )
}

it('a rail that is down for an hour is left alone; its payouts wait, and each is paid once when it is back', async () => {
  const down = async (): Promise<never> => {
    throw new TypeError('connection refused')
  }
  const orders = Array.from({ length: 60 }, () => payoutTo('00'))
  const ids = orders.map(({ payoutId }) => payoutId)
  const sent = vi.spyOn(sandboxBankRail, 'payOut').mockImplementation(down)
  const asked = vi.spyOn(sandboxBankRail, 'query').mockImplementation(down)
  for (const order of orders) unwrap(await payOut(order))
  expect(new Set(await Promise.all(ids.map(stateOf)))).toEqual(new Set(['unknown']))
  // ten in a row, and then one whenever a rest is over
  expect(sent.mock.calls.length).toBeLessThan(30)
  await anHourLater(ids)
  await sweepPayouts()
  expect(sent.mock.calls.length + asked.mock.calls.length).toBeLessThan(60)
  expect(new Set(await Promise.all(ids.map(stateOf)))).toEqual(new Set(['unknown']))

  sent.mockRestore()
  asked.mockRestore()
  await vi.waitFor(
    async () => {
      await anHourLater(ids)
      await sweepPayouts()
      expect(new Set(await Promise.all(ids.map(stateOf)))).toEqual(new Set(['sent']))
    },
    { timeout: 60_000, interval: 500 },
  )
  await settleEverything()
  expect(new Set(await Promise.all(ids.map(stateOf)))).toEqual(new Set(['completed']))
  const rows = await db.ownerQuery<{ ref: string; times: number }>(
    'payments',
    `SELECT ref, paid_times AS times FROM sandbox_payout WHERE ref = ANY ($1)`,
    [ids],
  )
  expect(rows.map(({ times }) => times)).toEqual(ids.map(() => 1))
}, 120_000)
