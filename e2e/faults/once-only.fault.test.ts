import '@corridor/api/testing/settings'

import { euros, fund, key, openHouse, quoteOf, recipientOf } from '@corridor/api/testing/api-world'
import { newPerson, type Person } from '@corridor/api/testing/people'
import { tokenOf } from '@corridor/api/testing/rest-client'
import { useTestDatabase } from '@corridor/db/testing'
import { getWallet } from '@corridor/domain/wallets'
import type { Id } from '@corridor/kernel/ids'
import { unwrap } from '@corridor/kernel/result'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Client, inParallel, openClient, type Reply } from './client.ts'
import { until } from './processes.ts'
import { type Api, openSite, type Site, statesOf } from './site.ts'

const isDeep = process.env.DEEP === '1'
const sameKeyRequests = 10_000
const concurrent = 200
const spends = 200
const spendRounds = isDeep ? 50 : 3
const racers = 50

const db = useTestDatabase()
let site: Site
let apis: readonly [Api, Api]
let payee: Person

beforeAll(async () => {
  await openHouse(db)
  payee = await newPerson(db)
  site = await openSite()
  site.startWorker()
  apis = await Promise.all([site.startApi({ isWebhookDoor: true }), site.startApi()])
}, 300_000)
afterAll(() => site.close(), 60_000)

const originOf = (index: number) => (index % 2 === 0 ? apis[0].origin : apis[1].origin)
const states = (replies: readonly (Reply | null)[]) =>
  [...new Set(replies.map((reply) => reply && `${reply.status} ${reply.code ?? ''}`.trim()))].sort()
const accepted = (replies: readonly (Reply | null)[]) =>
  replies.filter((reply) => reply?.status === 201)

type Sender = { person: Person; walletId: Id<'wal'>; recipientId: Id<'rcp'>; client: Client }

async function newSender(amount: string, tier: 1 | 2 = 2): Promise<Sender> {
  const person = await newPerson(db, { tier })
  const walletId = await fund(person, euros(amount))
  const recipientId = await recipientOf(person, payee)
  return { person, walletId, recipientId, client: openClient(site, await tokenOf(person)) }
}

const availableIn = async ({ person, walletId }: Sender) =>
  unwrap(await getWallet(person.customerId, walletId)).available.amount

/** Sends on a quote of its own each, all at once, over both processes. */
async function sendAll(sender: Sender, count: number, amount: string): Promise<(Reply | null)[]> {
  const items = Array.from({ length: count })
  const quotes = await inParallel(items, 4, () => quoteOf(sender.person, amount))
  const { recipientId, client } = sender
  return inParallel(quotes, count, (quoteId, index) =>
    client.post(originOf(index), '/transactions/send', { quoteId, recipientId }, key()),
  )
}

/** Nothing is under way any more: what a request left behind, the worker has finished. */
const settled = () =>
  until(
    'every transfer rests',
    async () =>
      Object.keys(await statesOf(db)).every((state) =>
        ['completed', 'failed', 'refused', 'cancelled', 'refunded'].includes(state),
      ),
    120_000,
  )

describe('two processes', () => {
  it(`make one transfer of ${sameKeyRequests} requests with one key`, async () => {
    const sender = await newSender('100.00')
    const { recipientId, client } = sender
    const body = { quoteId: await quoteOf(sender.person, '10.00'), recipientId }
    const idempotencyKey = key()
    const replies = await inParallel(
      Array.from({ length: sameKeyRequests }),
      concurrent,
      (_, index) => client.post(originOf(index), '/transactions/send', body, idempotencyKey),
    )
    expect(states(replies)).toEqual(expect.arrayContaining(['201']))
    expect(['201', '409 transfers.in-flight']).toEqual(expect.arrayContaining(states(replies)))
    const done = accepted(replies)
    expect([...new Set(done.map((reply) => reply?.text))]).toHaveLength(1)
    expect(done.filter((reply) => reply?.isReplayed === false)).toHaveLength(1)
    expect(await availableIn(sender)).toBe('90.00')
    expect(done.length).toBeGreaterThan(sameKeyRequests / 2)
    client.close()
  }, 600_000)

  it(`let ${spends} spends of one cent take ${spends - 1}, ${spendRounds} times`, async () => {
    const sender = await newSender('0.01')
    for (let round = 0; round < spendRounds; round++) {
      const short = `${((spends - 1 - (round === 0 ? 1 : 0)) / 100).toFixed(2)}`
      await fund(sender.person, euros(short))
      const replies = await sendAll(sender, spends, '0.01')
      expect(states(replies)).toEqual(['201', '422 transfers.insufficient-funds'])
      expect(accepted(replies)).toHaveLength(spends - 1)
      expect(await availableIn(sender)).toBe('0.00')
    }
    await settled()
    sender.client.close()
  }, 600_000)

  it(`make one transfer of a quote that ${racers} race for`, async () => {
    const sender = await newSender('1000.00')
    const { recipientId, client } = sender
    for (let round = 0; round < spendRounds; round++) {
      const body = { quoteId: await quoteOf(sender.person, '1.00'), recipientId }
      const replies = await inParallel(Array.from({ length: racers }), racers, (_, index) =>
        client.post(originOf(index), '/transactions/send', body, key()),
      )
      expect(states(replies)).toEqual(['201', '409 transfers.quote-unusable'])
      expect(accepted(replies)).toHaveLength(1)
    }
    expect(await availableIn(sender)).toBe(`${1000 - spendRounds}.00`)
    client.close()
  }, 300_000)

  it(`keep a limit of 10,000 a day exactly, under ${spends} sends of 100`, async () => {
    const sender = await newSender('25000.00', 1)
    const replies = await sendAll(sender, spends, '100.00')
    // under such a rush an answer may come before the assessment; where it ended is what counts
    expect(['201', '422 transfers.over-limit']).toEqual(expect.arrayContaining(states(replies)))
    expect(accepted(replies).length).toBeGreaterThanOrEqual(100)
    await settled()
    expect(await statesOf(db, sender.person.customerId)).toEqual({ completed: 100, refused: 100 })
    expect(await availableIn(sender)).toBe('15000.00')
    sender.client.close()
  }, 300_000)

  it('leave the books, the history and the events in order', async () => {
    await settled()
    expect(await site.violations()).toEqual([])
  }, 240_000)
})
