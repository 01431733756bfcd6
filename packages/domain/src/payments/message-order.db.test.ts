import { useTestDatabase } from '@corridor/db/testing'
import { ok, unwrap } from '@corridor/kernel/result'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import {
  balanceOf,
  type Customer,
  countEvents,
  type Message,
  newCustomer,
  openCardDeposit,
  payByCard,
  payoutTo,
  takeMessage,
  useTestSettings,
} from './testing/payments-world.ts'
import { deliverSandboxWebhooks } from './use-cases/deliver-sandbox-webhooks.ts'
import { getBankInstructions } from './use-cases/get-bank-instructions.ts'
import { getDeposit } from './use-cases/get-deposit.ts'
import { getPayout } from './use-cases/get-payout.ts'
import { payOut } from './use-cases/pay-out.ts'
import { simulateBankDeposit } from './use-cases/simulate-bank-deposit.ts'

vi.mock('@corridor/domain/compliance', () => ({
  checkLimits: async () => ok(null),
  reserveDeposit: async () => ok(null),
}))

const db = useTestDatabase()
beforeAll(useTestSettings)

const isDeep = process.env.DEEP === '1'
const shuffles = 10
const itemsPerShuffle = isDeep ? 200 : 50
const copies = isDeep ? 10 : 3

/** Repeatable pseudo-random numbers below `limit` (mulberry32), so that a failing order can be run again. */
function randomOf(seed: number): (limit: number) => number {
  let state = seed
  return (limit) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit
  }
}

function shuffle<T>(items: readonly T[], random: (limit: number) => number): T[] {
  const shuffled = [...items]
  for (let i = shuffled.length - 1; i > 0; i--) {
    const j = random(i + 1)
    const [a, b] = [shuffled[i], shuffled[j]]
    if (a !== undefined && b !== undefined) [shuffled[i], shuffled[j]] = [b, a]
  }
  return shuffled
}

type Item = {
  readonly name: string
  readonly expected: readonly string[]
  readonly state: () => Promise<string>
  readonly credit: number
}

const cards = [
  ['4242424242424242', 'settled', 7],
  ['4000000000000002', 'failed', 0],
  ['4000000000000259', 'reversed', 0],
  ['4000000000000077', 'settled', 7],
  ['4000000000000101', 'exception', 0],
] as const

const payouts = [
  ['00', ['completed']],
  ['01', ['failed']],
  ['02', ['bounced']],
  ['03', ['completed']],
  // Whichever the rail said when we first asked: in both the money is back.
  ['08', ['failed', 'bounced']],
] as const

async function cardItem(customer: Customer, number: number): Promise<Item> {
  const [card, state, credit] = cards[number % cards.length] ?? cards[0]
  const amount = { amount: '7.00', currency: 'EUR' } as const
  const { depositId, token } = await openCardDeposit(customer, amount)
  await payByCard(token, card)
  return {
    name: `${depositId} by ${card}`,
    expected: [state],
    state: async () => unwrap(await getDeposit(customer.actor, depositId)).state,
    credit,
  }
}

async function payoutItem(number: number): Promise<Item> {
  const [ending, expected] = payouts[number % payouts.length] ?? payouts[0]
  const order = payoutTo(ending)
  await payOut(order)
  return {
    name: `${order.payoutId} to …${ending}`,
    expected,
    state: async () => unwrap(await getPayout(order.payoutId)).state,
    credit: 0,
  }
}

async function bankItem(customer: Customer): Promise<Item> {
  const { reference } = unwrap(await getBankInstructions(customer.actor, { currency: 'EUR' }))
  const amount = { amount: '3.00', currency: 'EUR' } as const
  unwrap(await simulateBankDeposit({ reference, amount }))
  return { name: 'bank', expected: ['in'], state: () => Promise.resolve('in'), credit: 3 }
}

/**
 * Lets the providers go to their end, step by step, and takes some of the messages on the way: those meet
 * a provider that is not done yet, all later ones one that is.
 */
async function runProviders(random: (limit: number) => number): Promise<Message[]> {
  const all: Message[] = []
  for (;;) {
    const fresh: Message[] = []
    const deliver = (message: Message) => {
      fresh.push(message)
      return Promise.resolve(200)
    }
    await deliverSandboxWebhooks({ deliver })
    if (fresh.length === 0) return all
    all.push(...fresh)
    await takeAll(shuffle(all, random).filter(() => random(3) === 0))
  }
}

async function takeAll(messages: readonly Message[]): Promise<void> {
  const lanes = 4
  await Promise.all(
    Array.from({ length: lanes }, async (_, lane) => {
      for (let i = lane; i < messages.length; i += lanes) {
        const message = messages[i]
        if (message) await takeWithRetries(message)
      }
    }),
  )
}

/** As the queue does: what could not be done now is done again. */
async function takeWithRetries(message: Message): Promise<void> {
  for (let tries = 0; ; tries++) {
    try {
      await takeMessage(message)
      return
    } catch (error) {
      if (tries >= 20) throw error
      await new Promise((done) => setTimeout(done, 20))
    }
  }
}

describe(`messages ${copies} times each, in any order`, () => {
  it.each(Array.from({ length: shuffles }, (_, i) => i + 1))(
    'end in the same states and balances: order %i',
    async (seed) => {
      const random = randomOf(seed)
      const customer = await newCustomer()
      const items: Item[] = []
      for (let i = 0; i < itemsPerShuffle; i++) {
        if (i % 3 === 0) items.push(await payoutItem(i / 3))
        else if (i % 3 === 1) items.push(await cardItem(customer, (i - 1) / 3))
        else items.push(await bankItem(customer))
      }
      const messages = await runProviders(random)
      const all = Array.from({ length: copies }, () => messages).flat()
      await takeAll(shuffle(all, random))
      for (const item of items) {
        expect(item.expected, item.name).toContain(await item.state())
      }
      const credited = items.reduce((sum, item) => sum + item.credit, 0)
      expect(await balanceOf(customer)).toBe(`${credited}.00`)
    },
    isDeep ? 900_000 : 120_000,
  )

  it('published every final fact exactly once', async () => {
    for (const type of [
      'payment.settled.v1',
      'payment.failed.v1',
      'payment.held-back.v1',
      'payment.reversed.v1',
      'payout.sent.v1',
      'payout.completed.v1',
      'payout.failed.v1',
      'payout.bounced.v1',
      'payment.exception-opened.v1',
    ]) {
      const counts = await countEvents(db, type)
      expect(
        [...counts.values()].every((count) => count === 1),
        type,
      ).toBe(true)
      expect(counts.size, type).toBeGreaterThan(0)
    }
  })

  it('left every message processed, each stored once', async () => {
    const [row] = await db.ownerQuery(
      'payments',
      `SELECT count(*) FILTER (WHERE processed_at IS NULL)::int AS waiting,
              count(*)::int - count(DISTINCT (provider, event_id))::int AS twice FROM webhook`,
    )
    expect(row).toEqual({ waiting: 0, twice: 0 })
  })
})
