import { countStatements } from '@corridor/db/count-statements'
import { useTestDatabase } from '@corridor/db/testing'
import { type Id, uuidOf } from '@corridor/kernel/ids'
import { ok, unwrap } from '@corridor/kernel/result'
import { withCorrelation } from '@corridor/telemetry'
import { beforeAll, expect, it, vi } from 'vitest'
import { sandboxBankRail } from '../adapters/sandbox-bank-rail.ts'
import {
  collectMessages,
  payoutTo,
  settleEverything,
  useTestSettings,
} from '../testing/payments-world.ts'
import { getPayout } from './get-payout.ts'
import { getPayoutTrail } from './get-payout-trail.ts'
import { payOut } from './pay-out.ts'
import { processWebhook } from './process-webhook.ts'
import { queryPayout } from './query-payout.ts'
import { receiveWebhook } from './receive-webhook.ts'

vi.mock('@corridor/domain/compliance', () => ({
  checkLimits: async () => ok(null),
  reserveDeposit: async () => ok(null),
}))

const db = useTestDatabase()
beforeAll(useTestSettings)

const ours = (statements: readonly string[]) =>
  statements.filter((text) => !text.includes('sandbox_'))

async function attemptsOf(payoutId: Id<'pay'>) {
  return db.ownerQuery<{ outcome: string | null; isEnded: boolean; note: string | null }>(
    'payments',
    `SELECT outcome, finished_at IS NOT NULL AS "isEnded", note FROM payout_attempt WHERE payout_id = $1`,
    [uuidOf(payoutId)],
  )
}

it('a payout until the rail has it is two statements, with the attempt written before the call', async () => {
  await payOut(payoutTo('00'))
  const order = payoutTo('00')
  let before: unknown
  const called = vi.spyOn(sandboxBankRail, 'payOut').mockImplementationOnce(async (sent) => {
    before = await attemptsOf(order.payoutId)
    called.mockRestore()
    return sandboxBankRail.payOut(sent)
  })
  const { value, statements } = await countStatements(() => payOut(order))
  expect(before).toEqual([{ outcome: null, isEnded: false, note: null }])
  const counted = ours(statements).filter((text) => !text.includes('"isEnded"'))
  expect(counted).toHaveLength(2)
  const paid = unwrap(value)
  expect(paid).toMatchObject({
    state: 'sent',
    railReference: expect.any(String),
    sentAt: expect.any(String),
    finishedAt: null,
  })
  // what was answered from memory is what is stored
  expect(unwrap(await getPayout(order.payoutId))).toEqual(paid)
  expect(await attemptsOf(order.payoutId)).toEqual([
    { outcome: 'accepted', isEnded: true, note: null },
  ])
})

it('64 at once are a handful of statements, each with its own outcome, event and correlation', async () => {
  const endings = ['00', '03', '05', '10']
  const orders = Array.from({ length: 64 }, (_, at) => payoutTo(endings[at % 4] ?? '00'))
  const { value, statements } = await countStatements(() =>
    Promise.all(
      orders.map((order) => withCorrelation(`click-${order.payoutId}`, () => payOut(order))),
    ),
  )
  expect(ours(statements).length).toBeLessThan(40)
  const states = ['sent', 'unknown', 'failed', 'sent']
  expect(value.map((paid) => unwrap(paid).state)).toEqual(orders.map((_, at) => states[at % 4]))
  expect(value.map((paid) => unwrap(paid).payoutId)).toEqual(orders.map((one) => one.payoutId))
  const rows = await db.ownerQuery<{ type: string; aggregate_id: string; correlation_id: string }>(
    'payments',
    'SELECT type, aggregate_id, correlation_id FROM outbox_event WHERE aggregate_id = ANY($1)',
    [orders.map(({ payoutId }) => payoutId)],
  )
  const types = ['payout.sent.v1', null, 'payout.failed.v1', 'payout.sent.v1']
  const told = new Map(rows.map((row) => [row.aggregate_id, row]))
  expect(rows).toHaveLength(48)
  for (const [at, { payoutId }] of orders.entries()) {
    const type = types[at % 4] ?? null
    expect(told.get(payoutId)?.type ?? null).toBe(type)
    if (type) expect(told.get(payoutId)?.correlation_id).toBe(`click-${payoutId}`)
  }
  for (const order of orders.slice(0, 4)) {
    const [attempt, ...more] = unwrap(await getPayoutTrail(order.payoutId)).attempts
    expect(more).toEqual([])
    expect(attempt?.finishedAt).not.toBeNull()
  }
  await settleEverything()
})

it('a rail that says the end before our own answer is written is believed, and its step stays', async () => {
  const order = payoutTo('00')
  const called = vi.spyOn(sandboxBankRail, 'payOut').mockImplementationOnce(async (sent) => {
    called.mockRestore()
    const accepted = await sandboxBankRail.payOut(sent)
    // its message is quicker than its answer
    await settleEverything()
    return accepted
  })
  expect(unwrap(await payOut(order)).state).toBe('completed')
  expect(unwrap(await getPayout(order.payoutId)).state).toBe('completed')
  // the query of an order without a word is an attempt too
  const outcomes = (await attemptsOf(order.payoutId)).map(({ outcome }) => outcome)
  expect(outcomes.toSorted()).toEqual(['accepted', 'completed'])
  expect(await collectMessages()).toEqual([])
})

it('an order whose answer is still out is asked about, and never sent a second time', async () => {
  const order = payoutTo('00')
  let answer: (unclear: { kind: 'unclear'; note: string }) => void = () => {}
  const called = vi
    .spyOn(sandboxBankRail, 'payOut')
    .mockImplementationOnce(() => new Promise((resolve) => (answer = resolve)))
  const first = payOut(order)
  await vi.waitFor(async () => expect(await attemptsOf(order.payoutId)).toHaveLength(1))
  called.mockClear()
  const again = await Promise.all([payOut(order), payOut(order), queryPayout(order.payoutId)])
  expect(again.map((paid) => unwrap(paid).state)).toEqual(['created', 'created', 'created'])
  expect(called).not.toHaveBeenCalled()
  called.mockRestore()
  answer({ kind: 'unclear', note: 'no answer' })
  expect(unwrap(await first).state).toBe('unknown')
})

it('a message of the rail is one statement to take and five to act upon, and 30 are taken together', async () => {
  const orders = Array.from({ length: 31 }, () => payoutTo('00'))
  await Promise.all(orders.map(payOut))
  const messages = await collectMessages()
  expect(messages).toHaveLength(31)
  const [first, ...rest] = messages
  if (!first) throw new Error('no message')
  const taken = await countStatements(() => receiveWebhook(first))
  expect(ours(taken.statements)).toHaveLength(1)
  const { webhookId } = unwrap(taken.value)
  const done = await countStatements(() => processWebhook({ webhookId }))
  expect(unwrap(done.value)).toEqual({ outcome: 'applied' })
  expect(ours(done.statements)).toHaveLength(5)
  const others = await countStatements(() => Promise.all(rest.map(receiveWebhook)))
  expect(ours(others.statements).length).toBeLessThan(10)
  await Promise.all(
    others.value.map((received) => processWebhook({ webhookId: unwrap(received).webhookId })),
  )
  const ids = orders.map(({ payoutId }) => payoutId)
  expect(
    await db.ownerQuery(
      'payments',
      `SELECT type, count(*)::int AS n FROM outbox_event WHERE aggregate_id = ANY($1) GROUP BY 1 ORDER BY 1`,
      [ids],
    ),
  ).toEqual([
    { type: 'payout.completed.v1', n: 31 },
    { type: 'payout.sent.v1', n: 31 },
  ])
  // a message that comes again does nothing, and says which one it is
  expect(unwrap(await receiveWebhook(first))).toEqual({ webhookId, isDuplicate: true })
})
