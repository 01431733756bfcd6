import { useTestDatabase } from '@corridor/db/testing'
import { checkBooks, expireHolds, openAccount, setAccountFlags } from '@corridor/domain/ledger'
import {
  closeWallet,
  findWallet,
  freezeWallet,
  getLedgerLines,
  getWallet,
  hold,
  listWallets,
  openWallet,
  type PostInput,
  post,
  resumeOpenings,
  unfreezeWallet,
  voidHold,
} from '@corridor/domain/wallets'
import { type Actor, systemActor } from '@corridor/kernel/actor'
import type { CurrencyCode, WalletCurrency } from '@corridor/kernel/currency'
import type { Reaction } from '@corridor/kernel/event'
import { type Id, idOf, newId, newUuid, uuidOf } from '@corridor/kernel/ids'
import { unwrap } from '@corridor/kernel/result'
import { codeOf } from '@corridor/kernel/testing/code-of'
import { beforeEach, describe, expect, it } from 'vitest'
import { accountIdOf } from './account-refs.ts'
import { ledgerLineView, walletView } from './contract.ts'
import * as events from './events.ts'
import { reactsTo } from './reacts-to.ts'
import { forgetSystemAccounts } from './steps/system-accounts.ts'

const db = useTestDatabase()

const system = systemActor('test')
const staff: Actor = { kind: 'staff', staffId: newId('stf'), roles: ['support'] }
const transit = (currency: CurrencyCode) =>
  ({ kind: 'system', role: 'rail-transit', currency }) as const
const walletRef = (walletId: Id<'wal'>) => ({ kind: 'wallet', walletId }) as const
const eur = (amount: string) => ({ amount, currency: 'EUR' as const })

function posting(legs: PostInput['legs'], change: Partial<PostInput> = {}): PostInput {
  return {
    ledgerTransferId: newId('led'),
    code: 'test.post',
    reference: newId('tr'),
    legs,
    ...change,
  }
}

async function openFunded(amount: string, currency: WalletCurrency = 'EUR') {
  const customerId = newId('cus')
  const { walletId } = unwrap(await openWallet(system, { customerId, currency }))
  unwrap(
    await post(
      posting([{ from: transit(currency), to: walletRef(walletId), amount: { amount, currency } }]),
    ),
  )
  return { customerId, walletId }
}

async function balanceOf(walletId: Id<'wal'>): Promise<string> {
  const { posted, held, available } = unwrap(await getWallet(null, walletId))
  return [posted.amount, held.amount, available.amount].join(' ')
}

async function eventsOf(aggregateId: string) {
  return db.ownerQuery<{ type: string; payload: Record<string, unknown> }>(
    'wallets',
    'SELECT type, payload FROM outbox_event WHERE aggregate_id = $1 ORDER BY seq',
    [aggregateId],
  )
}

describe('openWallet', () => {
  it('opens one wallet per currency, and asking again answers the same', async () => {
    const customerId = newId('cus')
    const actor: Actor = { kind: 'customer', customerId }
    const walletId = newId('wal')
    const opened = walletView.parse(
      unwrap(await openWallet(actor, { customerId, currency: 'KWD', walletId })),
    )
    expect(opened).toMatchObject({
      walletId,
      customerId,
      state: 'open',
      available: { amount: '0.000', currency: 'KWD' },
    })
    expect(unwrap(await openWallet(actor, { customerId, currency: 'KWD' }))).toEqual(opened)
    const racers = await Promise.all(
      Array.from({ length: 10 }, () => openWallet(actor, { customerId, currency: 'JPY' })),
    )
    expect(new Set(racers.map((racer) => unwrap(racer).walletId)).size).toBe(1)
    expect(unwrap(await listWallets(customerId)).map((wallet) => wallet.currency)).toEqual([
      'KWD',
      'JPY',
    ])
    expect(unwrap(await findWallet(customerId, 'JPY'))?.state).toBe('open')
    expect(unwrap(await findWallet(customerId, 'EUR'))).toBeNull()
    expect(unwrap(await findWallet(customerId, 'nonsense'))).toBeNull()
    const [event, ...more] = await eventsOf(walletId)
    expect(more).toEqual([])
    expect(events.walletOpened.payload.parse(event?.payload)).toEqual({
      walletId,
      customerId,
      currency: 'KWD',
    })
  })

  it('refuses other currencies, other customers and ids in use', async () => {
    const customerId = newId('cus')
    const actor: Actor = { kind: 'customer', customerId }
    const currency = 'XAF' as WalletCurrency
    expect(codeOf(await openWallet(actor, { customerId, currency }))).toBe(
      'wallets.currency-not-offered',
    )
    const other = newId('cus')
    expect(codeOf(await openWallet(actor, { customerId: other, currency: 'EUR' }))).toBe(
      'wallets.not-found',
    )
    const { walletId } = unwrap(await openWallet(actor, { customerId, currency: 'EUR' }))
    expect(codeOf(await openWallet(system, { customerId: other, currency: 'EUR', walletId }))).toBe(
      'wallets.id-reused',
    )
  })

  it('is resumed after a crash, by repeating or by the job', async () => {
    const rows = [newUuid(), newUuid()].map((id) => ({ id, customer: newUuid() }))
    for (const { id, customer } of rows) {
      await db.ownerQuery(
        'wallets',
        `INSERT INTO wallet (id, customer_id, currency, state, account_id, created_at)
         VALUES ($1, $2, 'EUR', 'opening', $1, now() - interval '1 minute')`,
        [id, customer],
      )
    }
    const [first, second] = rows.map(({ id, customer }) => ({
      walletId: idOf('wal', id),
      customerId: idOf('cus', customer),
    }))
    if (!first || !second) throw new Error('two rows were made')
    expect(codeOf(await getWallet(null, first.walletId))).toBe('wallets.not-found')
    expect(unwrap(await listWallets(first.customerId))).toEqual([])
    const repeated = unwrap(
      await openWallet(system, { customerId: first.customerId, currency: 'EUR' }),
    )
    expect(repeated.walletId).toBe(first.walletId)
    // The crash may also have come after the ledger's account was opened.
    unwrap(
      await openAccount({
        accountId: accountIdOf(walletRef(second.walletId)),
        kind: 'wallet',
        ownerRef: second.walletId,
        currency: 'EUR',
        side: 'credit',
        floor: eur('0'),
      }),
    )
    expect(await resumeOpenings()).toEqual({ resumed: 1 })
    expect(await resumeOpenings()).toEqual({ resumed: 0 })
    expect(unwrap(await getWallet(second.customerId, second.walletId)).state).toBe('open')
  })
})

describe('post, hold, voidHold', () => {
  it('credits, holds, captures with fee, and shows the lines to whom they belong', async () => {
    const sender = await openFunded('200.00')
    const receiver = await openFunded('1.00')
    const [holdId, reference] = [newId('hld'), newId('tr')]
    const held = {
      holdId,
      walletId: sender.walletId,
      amount: eur('200.00'),
      code: 'send',
      reference,
    }
    unwrap(await hold(held))
    expect(await balanceOf(sender.walletId)).toBe('200.00 200.00 0.00')
    const input = posting(
      [
        {
          from: walletRef(sender.walletId),
          to: walletRef(receiver.walletId),
          amount: eur('198.01'),
        },
        {
          from: walletRef(sender.walletId),
          to: { kind: 'system', role: 'fees', currency: 'EUR' },
          amount: eur('1.99'),
        },
      ],
      { reference, captures: [{ holdId, amount: eur('200.00') }] },
    )
    const receipt = unwrap(await post(input))
    expect(unwrap(await post(input))).toEqual({ ...receipt, isReplay: true })
    expect(await balanceOf(sender.walletId)).toBe('0.00 0.00 0.00')
    expect(await balanceOf(receiver.walletId)).toBe('199.01 0.00 199.01')
    const all = unwrap(await getLedgerLines(reference)).map((line) => ledgerLineView.parse(line))
    expect(all.map((line) => [line.account.kind, line.direction, line.amount.amount])).toEqual([
      ['wallet', 'debit', '198.01'],
      ['wallet', 'credit', '198.01'],
      ['wallet', 'debit', '1.99'],
      ['system', 'credit', '1.99'],
    ])
    const own = unwrap(await getLedgerLines(reference, { onlyOf: receiver.customerId }))
    expect(own.map((line) => [line.direction, line.balanceAfter.amount])).toEqual([
      ['credit', '199.01'],
    ])
    expect(unwrap(await getLedgerLines(reference, { onlyOf: newId('cus') }))).toEqual([])
    expect(codeOf(await voidHold({ holdId }))).toBe('wallets.hold-closed')
    expect(unwrap(await checkBooks())).toEqual([])
  })

  it('speaks in its own codes', async () => {
    const { walletId } = await openFunded('10.00')
    const send = (amount: string, change: Partial<PostInput> = {}) =>
      post(
        posting([{ from: walletRef(walletId), to: transit('EUR'), amount: eur(amount) }], change),
      )
    expect(codeOf(await send('10.01'))).toBe('wallets.insufficient-funds')
    expect(codeOf(await send('92233720368547758.08'))).toBe('wallets.amount-too-large')
    expect(codeOf(await send('-1'))).toBe('wallets.invalid-amount')
    expect(
      codeOf(await send('1', { captures: [{ holdId: newId('hld'), amount: eur('1') }] })),
    ).toBe('wallets.hold-not-found')
    const foreign = posting([
      { from: walletRef(newId('wal')), to: transit('EUR'), amount: eur('1') },
    ])
    expect(codeOf(await post(foreign))).toBe('wallets.not-found')
    const mixed = posting([{ from: walletRef(walletId), to: transit('USD'), amount: eur('1') }])
    expect(codeOf(await post(mixed))).toBe('wallets.currency-mismatch')
    const holdOf = (id: Id<'wal'>, amount: string) =>
      hold({ holdId: newId('hld'), walletId: id, amount: eur(amount), code: 'x', reference: 'x' })
    expect(codeOf(await holdOf(walletId, '10.01'))).toBe('wallets.insufficient-funds')
    expect(codeOf(await holdOf(newId('wal'), '1'))).toBe('wallets.not-found')
    expect(codeOf(await voidHold({ holdId: newId('hld') }))).toBe('wallets.hold-not-found')
  })

  it('gives held money back once, and repeating is a replay, also after expiry', async () => {
    const { walletId } = await openFunded('10.00')
    const [voided, expired] = [newId('hld'), newId('hld')]
    for (const holdId of [voided, expired]) {
      unwrap(
        await hold({
          holdId,
          walletId,
          amount: eur('5.00'),
          code: 'x',
          reference: 'x',
          expiresInSeconds: 60,
        }),
      )
    }
    expect(unwrap(await voidHold({ holdId: voided })).isReplay).toBe(false)
    expect(unwrap(await voidHold({ holdId: voided })).isReplay).toBe(true)
    await db.ownerQuery(
      'ledger',
      `UPDATE open_hold SET expires_at = now() - interval '1 ms' WHERE hold_id = $1`,
      [uuidOf(expired)],
    )
    await expireHolds()
    expect(unwrap(await voidHold({ holdId: expired })).isReplay).toBe(true)
    expect(await balanceOf(walletId)).toBe('10.00 0.00 10.00')
  })

  it('opens house accounts at their first use, in several processes at once', async () => {
    const { walletId } = unwrap(
      await openWallet(system, { customerId: newId('cus'), currency: 'SEK' }),
    )
    const deposit = () =>
      post(
        posting([
          {
            from: transit('SEK'),
            to: walletRef(walletId),
            amount: { amount: '1', currency: 'SEK' },
          },
        ]),
      )
    const results = await Promise.all(
      Array.from({ length: 8 }, () => {
        forgetSystemAccounts()
        return deposit()
      }),
    )
    expect(results.map(codeOf)).toEqual(Array.from({ length: 8 }, () => 'ok'))
    expect(await balanceOf(walletId)).toBe('8.00 0.00 8.00')
  })
})

describe('freeze, unfreeze, close', () => {
  const reason = 'asked by phone'

  it('stops what leaves, not what comes, and tells it once', async () => {
    const { walletId, customerId } = await openFunded('10.00')
    expect(unwrap(await freezeWallet(staff, { walletId, reason })).state).toBe('frozen')
    expect(unwrap(await freezeWallet(staff, { walletId, reason })).state).toBe('frozen')
    const out = posting([{ from: walletRef(walletId), to: transit('EUR'), amount: eur('1') }])
    expect(codeOf(await post(out))).toBe('wallets.wallet-frozen')
    const into = posting([{ from: transit('EUR'), to: walletRef(walletId), amount: eur('1') }])
    expect(codeOf(await post(into))).toBe('ok')
    expect(codeOf(await closeWallet(system, { walletId }))).toBe('wallets.wallet-frozen')
    expect(unwrap(await unfreezeWallet(staff, { walletId, reason })).state).toBe('open')
    expect(codeOf(await post(out))).toBe('ok')
    const told = (await eventsOf(walletId)).map((event) => event.type)
    expect(told).toEqual(['wallet.opened.v1', 'wallet.frozen.v1', 'wallet.unfrozen.v1'])
    const [, frozen] = await eventsOf(walletId)
    expect(events.walletFrozen.payload.parse(frozen?.payload)).toMatchObject({ customerId, reason })
  })

  it('closes only at zero, for its owner, and can be opened again', async () => {
    const { walletId, customerId } = await openFunded('10.00')
    const owner: Actor = { kind: 'customer', customerId }
    const stranger: Actor = { kind: 'customer', customerId: newId('cus') }
    expect(codeOf(await closeWallet(stranger, { walletId }))).toBe('wallets.not-found')
    expect(codeOf(await closeWallet(owner, { walletId: newId('wal') }))).toBe('wallets.not-found')
    expect(codeOf(await closeWallet(owner, { walletId }))).toBe('wallets.wallet-not-empty')
    unwrap(
      await post(posting([{ from: walletRef(walletId), to: transit('EUR'), amount: eur('10') }])),
    )
    expect(unwrap(await closeWallet(owner, { walletId })).state).toBe('closed')
    expect(unwrap(await closeWallet(owner, { walletId })).state).toBe('closed')
    const into = posting([{ from: transit('EUR'), to: walletRef(walletId), amount: eur('1') }])
    expect(codeOf(await post(into))).toBe('wallets.wallet-closed')
    expect(codeOf(await freezeWallet(staff, { walletId, reason }))).toBe('wallets.wallet-closed')
    expect(codeOf(await unfreezeWallet(staff, { walletId, reason }))).toBe('wallets.wallet-closed')
    const again = unwrap(await openWallet(owner, { customerId, currency: 'EUR' }))
    expect(again).toMatchObject({ walletId, state: 'open' })
    expect(codeOf(await post(into))).toBe('ok')
    expect((await eventsOf(walletId)).map((event) => event.type)).toEqual([
      'wallet.opened.v1',
      'wallet.closed.v1',
      'wallet.opened.v1',
    ])
  })

  it('is mended by repeating after a crash between the ledger and the row', async () => {
    const { walletId, customerId } = await openFunded('10.00')
    const accountId = accountIdOf(walletRef(walletId))
    unwrap(await setAccountFlags({ accountId, isFrozen: true }))
    expect(unwrap(await getWallet(customerId, walletId)).state).toBe('frozen')
    expect(unwrap(await unfreezeWallet(staff, { walletId, reason })).state).toBe('open')
    unwrap(
      await post(posting([{ from: walletRef(walletId), to: transit('EUR'), amount: eur('10') }])),
    )
    unwrap(await setAccountFlags({ accountId, isClosed: true }))
    expect(unwrap(await getWallet(customerId, walletId)).state).toBe('closed')
    expect(unwrap(await openWallet(system, { customerId, currency: 'EUR' })).state).toBe('open')
  })

  it('is not for customers to freeze, and needs a reason', async () => {
    const { walletId, customerId } = await openFunded('10.00')
    const owner: Actor = { kind: 'customer', customerId }
    expect(codeOf(await freezeWallet(owner, { walletId, reason }))).toBe('wallets.not-found')
    expect(codeOf(await unfreezeWallet(owner, { walletId, reason }))).toBe('wallets.not-found')
    expect(codeOf(await freezeWallet(staff, { walletId, reason: ' ' }))).toBe(
      'wallets.invalid-posting',
    )
  })

  it('shows a wallet to its owner only', async () => {
    const { walletId, customerId } = await openFunded('10.00')
    expect(codeOf(await getWallet(customerId, walletId))).toBe('ok')
    expect(codeOf(await getWallet(newId('cus'), walletId))).toBe('wallets.not-found')
    expect(codeOf(await getWallet(customerId, newId('wal')))).toBe('wallets.not-found')
  })
})

describe('reactions', () => {
  const reaction = (subscriber: string): Reaction => {
    const found = reactsTo.find((each) => each.subscriber === subscriber)
    if (!found) throw new Error(`no reaction ${subscriber}`)
    return found
  }
  beforeEach(async () => {
    await db.publishEvents([])
  })

  it('opens the first wallet of a new customer once, and says that the account is ready', async () => {
    const customerId = newId('cus')
    const registered = {
      id: newId('evt'),
      type: 'user.registered.v1',
      aggregateId: customerId,
      occurredAt: new Date().toISOString(),
      correlationId: 'test-correlation',
      payload: { customerId, country: 'JP' },
    }
    const openFirst = reaction('wallets.open-first-wallet')
    await Promise.all([openFirst.run(registered), openFirst.run(registered)])
    await openFirst.run(registered)
    const [wallet, ...more] = unwrap(await listWallets(customerId))
    expect(more).toEqual([])
    expect(wallet?.currency).toBe('JPY')
    const told = await eventsOf(customerId)
    expect(told.map((event) => event.type)).toEqual(['account.ready.v1'])
    expect(events.accountReady.payload.parse(told[0]?.payload)).toEqual({
      customerId,
      walletId: wallet?.walletId,
    })
  })

  it('leaves a wallet closed that was closed before the registration was heard of', async () => {
    const customerId = newId('cus')
    const own = { kind: 'customer', customerId } as const
    const { walletId } = unwrap(await openWallet(own, { customerId, currency: 'JPY' }))
    unwrap(await closeWallet(own, { walletId }))
    await reaction('wallets.open-first-wallet').run({
      id: newId('evt'),
      type: 'user.registered.v1',
      aggregateId: customerId,
      occurredAt: new Date().toISOString(),
      correlationId: 'test-correlation',
      payload: { customerId, country: 'JP' },
    })
    expect(unwrap(await listWallets(customerId))).toMatchObject([{ walletId, state: 'closed' }])
  })

  it('tells of each wallet what a posting took and gave, once', async () => {
    const sender = await openFunded('200.00')
    const receiver = await openFunded('1.00')
    await db.publishEvents([])
    const input = posting([
      { from: walletRef(sender.walletId), to: walletRef(receiver.walletId), amount: eur('98.01') },
      {
        from: walletRef(sender.walletId),
        to: { kind: 'system', role: 'fees', currency: 'EUR' },
        amount: eur('1.99'),
      },
    ])
    unwrap(await post(input))
    const publish = reaction('wallets.publish-movements')
    const twice: Reaction = {
      ...publish,
      run: async (event) => {
        await publish.run(event)
        await publish.run(event)
      },
    }
    await db.publishEvents([twice])
    const moved = async (walletId: Id<'wal'>) =>
      (await eventsOf(walletId)).filter((event) => event.type !== 'wallet.opened.v1')
    const [debit, ...rest] = await moved(sender.walletId)
    expect(rest).toEqual([])
    expect(debit?.type).toBe('wallet.debited.v1')
    expect(events.walletDebited.payload.parse(debit?.payload)).toEqual({
      walletId: sender.walletId,
      customerId: sender.customerId,
      amount: eur('100.00'),
      code: 'test.post',
      reference: input.reference,
      ledgerTransferId: input.ledgerTransferId,
    })
    const [credit] = await moved(receiver.walletId)
    expect(credit?.type).toBe('wallet.credited.v1')
    expect(events.walletCredited.payload.parse(credit?.payload)).toMatchObject({
      walletId: receiver.walletId,
      amount: eur('98.01'),
    })
  })
})
