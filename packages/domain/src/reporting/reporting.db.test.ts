import { useTestDatabase } from '@corridor/db/testing'
import {
  paymentFailed,
  paymentHeldBack,
  paymentReversed,
  paymentSettled,
} from '@corridor/domain/payments/events'
import {
  transferBounced,
  transferCancelled,
  transferCompleted,
  transferConverted,
  transferCreated,
  transferFailed,
  transferFunded,
  transferHeldForReview,
  transferPaidOut,
  transferProcessing,
  transferRefunded,
} from '@corridor/domain/transfers/events'
import type { PublishedEvent } from '@corridor/kernel/event'
import { type Id, newId } from '@corridor/kernel/ids'
import { unwrap } from '@corridor/kernel/result'
import { beforeEach, describe, expect, it } from 'vitest'
import {
  getActivityItem,
  getOperationsSummary,
  listActivity,
  listCounterparties,
  reactsTo,
} from './index.ts'

const db = useTestDatabase()
beforeEach(() => db.ownerQuery('reporting', 'DELETE FROM activity_item'))

function factsOf(kind: 'send' | 'payout' | 'conversion', over: object = {}) {
  return {
    transferId: newId('tr'),
    customerId: newId('cus'),
    recipientCustomerId: kind === 'send' ? newId('cus') : null,
    recipientId: kind === 'conversion' ? null : newId('rcp'),
    kind,
    state: 'any',
    source: { amount: '1250.00', currency: 'EUR' as const },
    target: { amount: '206250', currency: 'JPY' as const },
    fee: { amount: '5.00', currency: 'EUR' as const },
    ...over,
  }
}
type Facts = ReturnType<typeof factsOf>

let clock = Date.UTC(2026, 10, 20, 10, 0, 0)

const withReason = new Set<string>([
  transferFailed.type,
  transferBounced.type,
  transferRefunded.type,
])

/** An event of the transfer, a second after the one before it. */
function published({ type }: { readonly type: string }, facts: Facts): PublishedEvent {
  clock += 1000
  return {
    id: newId('evt'),
    type,
    aggregateId: facts.transferId,
    occurredAt: new Date(clock).toISOString(),
    correlationId: 'test',
    payload: withReason.has(type) ? { ...facts, reasonCode: 'some-code' } : facts,
  }
}

async function deliver(event: PublishedEvent): Promise<void> {
  for (const row of reactsTo) if (row.eventType === event.type) await row.run(event)
}

const itemOf = async (facts: Facts, customerId: Id<'cus'> = facts.customerId) =>
  unwrap(await getActivityItem(customerId, facts.transferId))

const stateOf = async (deposit: { customerId: Id<'cus'>; depositId: Id<'dep'> }) =>
  unwrap(await getActivityItem(deposit.customerId, deposit.depositId)).state

function permutations<T>(items: readonly T[]): T[][] {
  if (items.length <= 1) return [[...items]]
  return items.flatMap((item, at) =>
    permutations(items.toSpliced(at, 1)).map((rest) => [item, ...rest]),
  )
}

describe('activity', () => {
  it.each([
    ['a payout that arrives', [transferCreated, transferPaidOut, transferCompleted], 'completed'],
    ['a hold', [transferCreated, transferFunded, transferHeldForReview], 'being-checked'],
    [
      'a hold that is released',
      [transferCreated, transferHeldForReview, transferProcessing],
      'processing',
    ],
    ['a conversion', [transferCreated, transferConverted, transferCompleted], 'completed'],
    ['a cancelled one', [transferCreated, transferFunded, transferCancelled], 'cancelled'],
  ] as const)('of %s ends the same in every order', async (_name, events, state) => {
    for (const order of permutations([0, 1, 2])) {
      const facts = factsOf('payout')
      const inOrder = events.map((event) => published(event, facts))
      for (const at of order) {
        const event = inOrder[at]
        if (!event) continue
        await deliver(event)
        await deliver(event)
      }
      expect(await itemOf(facts)).toMatchObject({
        state,
        occurredAt: inOrder[0]?.occurredAt,
        updatedAt: inOrder[2]?.occurredAt,
      })
    }
  })

  it('follows a bounce to its refund, in every order', async () => {
    for (const order of permutations([0, 1, 2])) {
      const facts = factsOf('payout')
      const events = [
        published(transferCompleted, facts),
        published(transferBounced, facts),
        published(transferRefunded, facts),
      ]
      for (const at of order) {
        const event = events[at]
        if (event) await deliver(event)
      }
      expect((await itemOf(facts)).state).toBe('refunded')
    }
  })

  it('shows a send to both customers, to the receiver once it is there', async () => {
    const facts = factsOf('send')
    const receiver = facts.recipientCustomerId
    if (!receiver) throw new Error('a send has a receiver')
    await deliver(published(transferCreated, facts))
    expect((await getActivityItem(receiver, facts.transferId)).ok).toBe(false)
    await deliver(published(transferCompleted, facts))
    expect(await itemOf(facts)).toMatchObject({
      kind: 'send',
      direction: 'out',
      amount: { amount: '1250.00', currency: 'EUR' },
      otherAmount: { amount: '206250', currency: 'JPY' },
      counterpartyCustomerId: receiver,
    })
    expect(await itemOf(facts, receiver)).toMatchObject({
      kind: 'received',
      direction: 'in',
      amount: { amount: '206250', currency: 'JPY' },
      otherAmount: null,
      counterpartyCustomerId: facts.customerId,
      recipientId: null,
    })
  })

  it('knows who goes by the name of their account, in whatever order it hears of a send', async () => {
    const known = async (events: PublishedEvent[], { customerId }: Facts) => {
      for (const event of events) await deliver(event)
      return [...unwrap(await listActivity(customerId)).calledByAccount]
    }
    const send = factsOf('send')
    const unnamed = Object.assign({}, send, { isRecipientNicknamed: false })
    const pair = [send.recipientId, send.recipientCustomerId]
    const late = [published(transferCompleted, send), published(transferCreated, unnamed)]
    expect(await known(late, send)).toEqual([pair])
    expect(await known([published(transferRefunded, send)], send)).toEqual([pair])
    const other = factsOf('send')
    const nicknamed = Object.assign({}, other, { isRecipientNicknamed: true })
    expect(await known([published(transferCreated, nicknamed)], other)).toEqual([])
    const old = factsOf('send')
    expect(await known([published(transferCreated, old)], old)).toEqual([])
  })

  it('is the customer’s own', async () => {
    const facts = factsOf('payout')
    await deliver(published(transferCreated, facts))
    expect(unwrap(await listActivity(newId('cus'))).items).toEqual([])
    expect((await getActivityItem(newId('cus'), facts.transferId)).ok).toBe(false)
  })

  it('holds deposits, the settled one whatever a late failure says', async () => {
    const facts = {
      depositId: newId('dep'),
      customerId: newId('cus'),
      walletId: newId('wal'),
      amount: { amount: '20.00', currency: 'EUR' as const },
      method: 'card' as const,
    }
    const settled = paymentSettled.of(facts.depositId, facts)
    const failed = paymentFailed.of(facts.depositId, { ...facts, reasonCode: 'card-declined' })
    const envelope = { occurredAt: new Date().toISOString(), correlationId: 'test' }
    const held = paymentHeldBack.of(facts.depositId, facts)
    await deliver({ ...envelope, ...held, id: newId('evt') })
    expect(await stateOf(facts)).toBe('being-checked')
    await deliver({ ...envelope, ...settled, id: newId('evt') })
    await deliver({ ...envelope, ...failed, id: newId('evt') })
    expect(await stateOf(facts)).toBe('completed')
    const reversed = paymentReversed.of(facts.depositId, facts)
    await deliver({ ...envelope, ...reversed, id: newId('evt') })
    expect(await stateOf(facts)).toBe('bounced')
  })

  it('is filtered, searched and paged', async () => {
    const customerId = newId('cus')
    const all = [
      factsOf('payout', { customerId }),
      factsOf('conversion', { customerId, target: { amount: '99.00', currency: 'USD' } }),
      factsOf('send', { customerId, source: { amount: '77.10', currency: 'GBP' } }),
    ]
    for (const facts of all) await deliver(published(transferCreated, facts))
    const [payout, conversion, send] = all.map((facts) => facts.transferId)
    const find = async (filter: Parameters<typeof listActivity>[1]) =>
      unwrap(await listActivity(customerId, filter)).items.map((item) => item.subjectId)
    expect(await find({})).toEqual([send, conversion, payout])
    expect(await find({ currency: 'EUR' })).toEqual([conversion, payout])
    expect(await find({ currency: 'USD' })).toEqual([conversion])
    expect(await find({ kind: 'send' })).toEqual([send])
    expect(await find({ state: 'completed' })).toEqual([])
    expect(await find({ search: '77.1 gbp' })).toEqual([send])
    expect(await find({ search: '1,250' })).toEqual([conversion, payout])
    expect(await find({ search: '%' })).toEqual([])
    for (const search of [
      '77,10',
      '77.10',
      '77,1',
      '\u221277.10\u00a0GBP',
      '£77.10',
      '77,10 gbp',
    ]) {
      expect(await find({ search }), search).toEqual([send])
    }
    expect(await find({ search: '77,10 eur' })).toEqual([])
    expect(await find({ search: '1.250,00' })).toEqual([conversion, payout])
    expect(await find({ search: '1 250,00 payout' })).toEqual([])
    expect(await find({ search: '99,00' })).toEqual([conversion])
    const seen: string[] = []
    for (let cursor: string | undefined; ; ) {
      const page = unwrap(await listActivity(customerId, { limit: 1, cursor }))
      seen.push(...page.items.map((item) => item.subjectId))
      if (!page.nextCursor) break
      cursor = page.nextCursor
    }
    expect(seen).toEqual([send, conversion, payout])
  })
})

describe('searching by name', () => {
  it('finds whom the money went to or came from, by names that only the asker brings', async () => {
    const customerId = newId('cus')
    const toBank = factsOf('payout', { customerId })
    const sent = factsOf('send', { customerId })
    const received = factsOf('send', { recipientCustomerId: customerId })
    for (const facts of [toBank, sent, received]) {
      await deliver(published(transferCompleted, facts))
    }
    const sides = unwrap(await listCounterparties(customerId))
    const friend = sent.recipientCustomerId
    expect([...sides.customerIds].sort()).toEqual([friend, received.customerId].sort())
    expect([...sides.recipientIds].sort()).toEqual([toBank.recipientId, sent.recipientId].sort())
    const names = [
      { id: toBank.recipientId ?? newId('rcp'), name: 'Łódź Tiles' },
      { id: friend ?? newId('cus'), name: 'Müller G.' },
      { id: received.customerId, name: 'Ana S.' },
    ]
    const find = async (search: string) =>
      unwrap(await listActivity(customerId, { search }, names)).items.map((item) => item.subjectId)
    expect(await find('lodz')).toEqual([toBank.transferId])
    expect(await find('MULLER')).toEqual([sent.transferId])
    expect(await find('ana received')).toEqual([received.transferId])
    expect(await find('ana sent')).toEqual([])
    expect(await find('nobody')).toEqual([])
  })

  it('finds by references that only the asker brings, one word or all', async () => {
    const customerId = newId('cus')
    const rent = factsOf('payout', { customerId })
    const other = factsOf('send', { customerId })
    for (const facts of [rent, other]) await deliver(published(transferCompleted, facts))
    const names = [
      { id: rent.transferId, name: 'Miete Mai, Straße 12' },
      { id: rent.transferId, name: 'RAIL-77Q3' },
    ]
    const find = async (search: string) =>
      unwrap(await listActivity(customerId, { search }, names)).items.map((item) => item.subjectId)
    for (const search of ['miete', 'strasse 12', 'rail-77q3', '77Q3', 'miete 1250.00']) {
      expect(await find(search), search).toEqual([rent.transferId])
    }
    expect(await find('miete sent')).toEqual([rent.transferId])
    expect(await find('juni')).toEqual([])
  })
})

describe('the summary of operations', () => {
  const euros = (amount: string) => ({ amount, currency: 'EUR' })

  it('counts today’s, a send between customers once, without what came to nothing', async () => {
    const now = Date.now()
    const today = (event: PublishedEvent, at = now) =>
      deliver({ ...event, occurredAt: new Date(at).toISOString() })
    const send = factsOf('send')
    await today(published(transferCreated, send))
    await today(published(transferCompleted, send))
    await today(published(transferCreated, factsOf('payout')))
    await today(published(transferCreated, factsOf('payout')))
    const refused = factsOf('payout')
    await today(published(transferFailed, refused))
    // held for a check: not sent
    await today(published(transferHeldForReview, factsOf('payout')))
    await today(published(transferCreated, factsOf('payout')), now - 2 * 86_400_000)
    const summary = await getOperationsSummary()
    expect(summary.volumes).toEqual([
      {
        kind: 'payout',
        currency: 'EUR',
        count: 0,
        total: euros('0.00'),
        underWay: { count: 3, total: euros('3750.00') },
      },
      {
        kind: 'send',
        currency: 'EUR',
        count: 1,
        total: euros('1250.00'),
        underWay: { count: 0, total: euros('0.00') },
      },
    ])
    expect(summary.byState).toEqual([
      { state: 'being-checked', count: 1 },
      { state: 'completed', count: 1 },
      { state: 'not-sent', count: 1 },
      { state: 'processing', count: 2 },
    ])
    expect(summary.byHour.reduce((sum, hour) => sum + hour.count, 0)).toBe(5)
  })
})
