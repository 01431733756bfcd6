import { useTestDatabase } from '@corridor/db/testing'
import { type Id, uuidOf } from '@corridor/kernel/ids'
import { ok, unwrap } from '@corridor/kernel/result'
import { withCorrelation } from '@corridor/telemetry'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { sandboxBankRail } from '../adapters/sandbox-bank-rail.ts'
import {
  beneficiary,
  collectMessages,
  payoutTo,
  settleEverything,
  useTestSettings,
} from '../testing/payments-world.ts'
import { getPayout } from './get-payout.ts'
import { getPayoutTrail } from './get-payout-trail.ts'
import { listExceptions } from './list-exceptions.ts'
import { payOut } from './pay-out.ts'
import { queryPayout } from './query-payout.ts'
import { simulatePayoutOutcome } from './simulate-payout-outcome.ts'
import { sweepPayouts } from './sweep-payouts.ts'
import { validatePayee } from './validate-payee.ts'

vi.mock('@corridor/domain/compliance', () => ({
  checkLimits: async () => ok(null),
  reserveDeposit: async () => ok(null),
}))

const db = useTestDatabase()
beforeAll(useTestSettings)

const stateOf = async (id: Id<'pay'>) => unwrap(await getPayout(id)).state

async function railOf(payoutId: Id<'pay'>) {
  const [row] = await db.ownerQuery<{ submit_calls: number; paid_times: number; state: string }>(
    'payments',
    'SELECT submit_calls, paid_times, state FROM sandbox_payout WHERE ref = $1',
    [payoutId],
  )
  return row
}

async function eventsOf(payoutId: Id<'pay'>): Promise<string[]> {
  const rows = await db.ownerQuery<{ type: string }>(
    'payments',
    'SELECT type FROM outbox_event WHERE aggregate_id = $1 ORDER BY seq',
    [payoutId],
  )
  return rows.map((row) => row.type)
}

/** Makes every call to the rail about this payout look as old as can be. */
async function ageCalls(payoutId: Id<'pay'>): Promise<void> {
  await db.ownerQuery(
    'payments',
    `UPDATE payout_attempt SET started_at = started_at - interval '1 hour' WHERE payout_id = $1`,
    [uuidOf(payoutId)],
  )
}

describe('payOut', () => {
  it.each([
    ['00', 'sent', 'completed', ['payout.sent.v1', 'payout.completed.v1'], 1],
    ['01', 'sent', 'failed', ['payout.sent.v1', 'payout.failed.v1'], 0],
    ['02', 'sent', 'bounced', null, 1],
    ['04', 'sent', 'completed', ['payout.sent.v1', 'payout.completed.v1'], 1],
    ['05', 'failed', 'failed', ['payout.failed.v1'], 0],
    ['08', 'sent', null, null, 1],
  ])('account …%s: first %s, in the end %s', async (ending, first, last, events, paidTimes) => {
    const order = payoutTo(ending)
    expect(unwrap(await payOut(order)).state).toBe(first)
    await settleEverything()
    const state = await stateOf(order.payoutId)
    // A failure after completion is a bounce when completion was seen, else a failure; money is back in both.
    if (last) expect(state).toBe(last)
    else expect(['failed', 'bounced']).toContain(state)
    if (events) expect(await eventsOf(order.payoutId)).toEqual(events)
    expect(await railOf(order.payoutId)).toMatchObject({ submit_calls: 1, paid_times: paidTimes })
  })

  it('leads from the click over the rail’s message to its last event under one id', async () => {
    const order = payoutTo('00')
    await withCorrelation('click-of-a-customer', () => payOut(order))
    await withCorrelation('message-of-the-rail', settleEverything)
    const rows = await db.ownerQuery<{ type: string; correlation_id: string }>(
      'payments',
      'SELECT type, correlation_id FROM outbox_event WHERE aggregate_id = $1 ORDER BY seq',
      [order.payoutId],
    )
    expect(rows).toEqual([
      { type: 'payout.sent.v1', correlation_id: 'click-of-a-customer' },
      { type: 'payout.completed.v1', correlation_id: 'click-of-a-customer' },
    ])
  })

  it('publishes completion and then the bounce when both were seen', async () => {
    const order = payoutTo('00')
    await payOut(order)
    await settleEverything()
    unwrap(await simulatePayoutOutcome({ payoutId: order.payoutId, outcome: 'bounced' }))
    await settleEverything()
    expect(await eventsOf(order.payoutId)).toEqual([
      'payout.sent.v1',
      'payout.completed.v1',
      'payout.bounced.v1',
    ])
    expect(unwrap(await getPayout(order.payoutId))).toMatchObject({
      state: 'bounced',
      reasonCode: 'returned-by-bank',
    })
  })

  it('calls the rail once for 30 equal orders at the same time', async () => {
    const order = payoutTo('00')
    await Promise.all(Array.from({ length: 30 }, () => payOut(order)))
    expect(await railOf(order.payoutId)).toMatchObject({ submit_calls: 1 })
    expect(unwrap(await payOut(order)).state).toBe('sent')
  })

  it('refuses other content under a known id, without a call', async () => {
    const order = payoutTo('00')
    await payOut(order)
    const changed = await payOut({ ...order, amount: { amount: '26.00', currency: 'GBP' } })
    expect(changed).toMatchObject({ ok: false, error: { code: 'payments.payout-reused' } })
    expect(await railOf(order.payoutId)).toMatchObject({ submit_calls: 1 })
  })

  it('keeps the account’s details sealed', async () => {
    const order = payoutTo('00')
    await payOut(order)
    const [row] = await db.ownerQuery<{ text: string }>(
      'payments',
      `SELECT encode(beneficiary, 'escape') AS text FROM payout WHERE id = $1`,
      [uuidOf(order.payoutId)],
    )
    expect(row?.text).not.toContain('31926800')
    expect(row?.text).not.toContain('Ana')
  })
})

describe('the name that the rail carries', () => {
  it('is stored with the payout, beside the name as it is written, and goes to the rail', async () => {
    const order = payoutTo('00')
    const called = vi.spyOn(sandboxBankRail, 'payOut')
    const holder = {
      ...order.beneficiary,
      holderName: 'Bäckerei Jürgen & Söhne',
      type: 'business',
    } as const
    const paid = unwrap(await payOut({ ...order, beneficiary: holder }))
    expect(paid).toMatchObject({ recipientType: 'business', nameOnRail: 'BACKEREI JURGEN &' })
    const [sent] = called.mock.calls.at(-1) ?? []
    expect(sent).toMatchObject({ nameOnRail: 'BACKEREI JURGEN &', beneficiary: holder })
    called.mockRestore()
    expect(unwrap(await getPayoutTrail(order.payoutId)).payout).toMatchObject({
      recipientType: 'business',
      nameOnRail: 'BACKEREI JURGEN &',
    })
    // the same order again is the same order
    expect(unwrap(await payOut({ ...order, beneficiary: holder })).payoutId).toBe(order.payoutId)
  })

  it('leaves an order without a type what it was', async () => {
    const order = payoutTo('00')
    expect(unwrap(await payOut(order))).toMatchObject({
      recipientType: null,
      nameOnRail: 'ANA MARIA LEE',
    })
  })
})

describe('unclear answers', () => {
  it('are unknown, then asked; the order is never repeated', async () => {
    const order = payoutTo('03')
    expect(unwrap(await payOut(order)).state).toBe('unknown')
    expect(unwrap(await payOut(order)).state).toBe('unknown')
    expect(unwrap(await queryPayout(order.payoutId)).state).toBe('sent')
    await settleEverything()
    expect(await stateOf(order.payoutId)).toBe('completed')
    expect(await railOf(order.payoutId)).toMatchObject({ submit_calls: 1, paid_times: 1 })
    const trail = unwrap(await getPayoutTrail(order.payoutId))
    expect(trail.attempts.map(({ kind, outcome }) => [kind, outcome])).toEqual([
      ['send', 'unclear'],
      ['query', 'accepted'],
    ])
    expect(trail.webhooks.map(({ eventType, outcome }) => [eventType, outcome])).toEqual([
      ['payout.completed', 'applied'],
    ])
  })

  it('are sent again, under the same reference, only when the rail has none and no call can be under way', async () => {
    const order = payoutTo('06')
    expect(unwrap(await payOut(order)).state).toBe('unknown')
    expect(unwrap(await queryPayout(order.payoutId)).state).toBe('unknown')
    expect(await railOf(order.payoutId)).toMatchObject({ submit_calls: 1, state: 'lost' })
    await ageCalls(order.payoutId)
    await Promise.all(Array.from({ length: 10 }, () => queryPayout(order.payoutId)))
    expect(await stateOf(order.payoutId)).toBe('sent')
    await settleEverything()
    expect(await stateOf(order.payoutId)).toBe('completed')
    expect(await railOf(order.payoutId)).toMatchObject({ submit_calls: 2, paid_times: 1 })
  })

  it('a call that breaks before it reaches the rail is found and repeated by the sweep', async () => {
    const order = payoutTo('00')
    const call = vi
      .spyOn(sandboxBankRail, 'payOut')
      .mockRejectedValueOnce(new TypeError('connection reset'))
    expect(unwrap(await payOut(order)).state).toBe('unknown')
    call.mockRestore()
    await ageCalls(order.payoutId)
    await db.ownerQuery(
      'payments',
      `UPDATE payout SET updated_at = updated_at - interval '1 hour' WHERE id = $1`,
      [uuidOf(order.payoutId)],
    )
    expect((await sweepPayouts()).checked).toBeGreaterThan(0)
    expect(await stateOf(order.payoutId)).toBe('sent')
    expect(await railOf(order.payoutId)).toMatchObject({ submit_calls: 1 })
  })

  it('that is long on its way is asked about more and more seldom', async () => {
    const order = payoutTo('00')
    await payOut(order)
    const query = vi.spyOn(sandboxBankRail, 'query')
    /** Whether the sweep asks about it: so long on its way, and last asked so long ago. */
    const isAskedAfter = async (age: string, since: string) => {
      await db.ownerQuery(
        'payments',
        `UPDATE payout SET state = 'sent', updated_at = now() - $2::interval, checked_at = now() - $3::interval
          WHERE id = $1`,
        [uuidOf(order.payoutId), age, since],
      )
      query.mockClear()
      await sweepPayouts()
      return query.mock.calls.some(([ref]) => ref === order.payoutId)
    }
    expect(await isAskedAfter('5 minutes', '29 seconds')).toBe(false)
    expect(await isAskedAfter('5 minutes', '31 seconds')).toBe(true)
    expect(await isAskedAfter('90 minutes', '9 minutes')).toBe(false)
    expect(await isAskedAfter('90 minutes', '11 minutes')).toBe(true)
    expect(await isAskedAfter('3 days', '59 minutes')).toBe(false)
    expect(await isAskedAfter('3 days', '61 minutes')).toBe(true)
    query.mockRestore()
  })

  it('a row without any attempt is sent by the sweep', async () => {
    const order = payoutTo('00')
    await payOut(order)
    const id = uuidOf(order.payoutId)
    await db.ownerQuery('payments', 'DELETE FROM payout_attempt WHERE payout_id = $1', [id])
    await db.ownerQuery('payments', 'DELETE FROM sandbox_payout WHERE ref = $1', [order.payoutId])
    await db.ownerQuery(
      'payments',
      `UPDATE payout SET state = 'created', rail_version = 0, checked_at = NULL,
              updated_at = updated_at - interval '1 hour' WHERE id = $1`,
      [id],
    )
    await sweepPayouts()
    expect(await stateOf(order.payoutId)).toBe('sent')
    expect(await railOf(order.payoutId)).toMatchObject({ submit_calls: 1 })
  })
})

describe('what the rail does afterwards', () => {
  it('a success after the money was given back opens one case and changes nothing', async () => {
    const order = payoutTo('01')
    await payOut(order)
    await settleEverything()
    expect(await stateOf(order.payoutId)).toBe('failed')
    unwrap(await simulatePayoutOutcome({ payoutId: order.payoutId, outcome: 'completed' }))
    await settleEverything()
    await queryPayout(order.payoutId)
    expect(await stateOf(order.payoutId)).toBe('failed')
    expect(await eventsOf(order.payoutId)).toEqual(['payout.sent.v1', 'payout.failed.v1'])
    const cases = unwrap(await listExceptions({ isOpen: true })).items
    expect(cases.filter(({ subjectId }) => subjectId === order.payoutId)).toMatchObject([
      { kind: 'late-success', amount: { amount: '25.00', currency: 'GBP' }, ownerId: null },
    ])
  })

  it('another amount than ordered opens a case and is not believed', async () => {
    const order = payoutTo('00')
    await payOut(order)
    await db.ownerQuery(
      'payments',
      'UPDATE sandbox_payout SET amount_minor = amount_minor + 1 WHERE ref = $1',
      [order.payoutId],
    )
    await settleEverything()
    expect(await stateOf(order.payoutId)).toBe('sent')
    const cases = unwrap(await listExceptions()).items
    expect(cases.filter(({ subjectId }) => subjectId === order.payoutId)).toMatchObject([
      { kind: 'amount-mismatch', amount: { amount: '25.01', currency: 'GBP' } },
    ])
  })

  it('every payout was paid at most once, and its messages were collected to the end', async () => {
    expect(await collectMessages()).toEqual([])
    const rows = await db.ownerQuery(
      'payments',
      `SELECT ref FROM sandbox_payout WHERE paid_times > 1`,
    )
    expect(rows).toEqual([])
  })
})

describe('validatePayee', () => {
  it('answers by the holder’s name, where the rail checks names', async () => {
    const check = async (name: string, currency: 'GBP' | 'USD' = 'GBP') =>
      unwrap(await validatePayee({ ...beneficiary('31926819', name), currency }))
    expect(await check('Ana Lee')).toEqual({ outcome: 'match' })
    expect(await check('Ana Close')).toEqual({ outcome: 'close', name: 'Ana Closer' })
    expect(await check('Ana Mismatch')).toEqual({ outcome: 'no-match' })
    expect(await check('Ana Silent')).toEqual({ outcome: 'unavailable' })
    expect(await check('Ana Lee', 'USD')).toEqual({ outcome: 'unavailable' })
  })
})
