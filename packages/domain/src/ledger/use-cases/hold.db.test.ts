import { useTestDatabase } from '@corridor/db/testing'
import { expireHolds, hold, post, setAccountFlags, voidHold } from '@corridor/domain/ledger'
import { type Id, newId, uuidOf } from '@corridor/kernel/ids'
import { unwrap } from '@corridor/kernel/result'
import { codeOf } from '@corridor/kernel/testing/code-of'
import { describe, expect, it } from 'vitest'
import { ledgerHoldPlaced, ledgerHoldVoided } from '../events.ts'
import {
  type AccountId,
  balanceOf,
  differences,
  move,
  openCustomer,
  openFunded,
  openHouse,
} from '../testing/accounts.ts'

const db = useTestDatabase()

const eur = (amount: string) => ({ amount, currency: 'EUR' as const })

function holding(debitAccountId: AccountId, amount: string, expiresInSeconds?: number) {
  return {
    holdId: newId('hld'),
    debitAccountId,
    amount: eur(amount),
    code: 'test.hold',
    reference: 'tr_1',
    ...(expiresInSeconds !== undefined && { expiresInSeconds }),
  }
}

/** Posts `amount` from an account, capturing `captured` of a hold. */
function capture(
  holdId: Id<'hld'>,
  [from, to]: readonly [AccountId, AccountId],
  amount: string,
  options: { captured?: string; isFinal?: boolean } = {},
) {
  const captured = { holdId, amount: eur(options.captured ?? amount) }
  return post({
    transferId: newId('led'),
    code: 'test.capture',
    reference: 'tr_1',
    legs: [{ debitAccountId: from, creditAccountId: to, amount: eur(amount) }],
    captures: [
      options.isFinal === undefined ? captured : { ...captured, isFinal: options.isFinal },
    ],
  })
}

async function passTime(holdId: Id<'hld'>): Promise<void> {
  await db.ownerQuery(
    'ledger',
    `UPDATE open_hold SET expires_at = clock_timestamp() - interval '1 second' WHERE hold_id = $1`,
    [uuidOf(holdId)],
  )
}

describe('hold', () => {
  it('sets money aside that nothing else can spend, and capturing spends it', async () => {
    const house = await openHouse()
    const customer = await openFunded(house, '100.00')
    const first = holding(customer, '60.00')
    const receipt = unwrap(await hold(first))
    expect(receipt).toMatchObject({ isReplay: false, expiresAt: null })
    expect(await balanceOf(customer)).toBe('100.00 60.00 40.00')
    expect(codeOf(await move(customer, house, '40.01'))).toBe('ledger.insufficient-funds')
    expect(codeOf(await hold(holding(customer, '40.01')))).toBe('ledger.insufficient-funds')
    unwrap(await hold(holding(customer, '40.00')))
    expect(codeOf(await capture(first.holdId, [customer, house], '60.00'))).toBe('ok')
    expect(await balanceOf(customer)).toBe('40.00 40.00 0.00')
    expect(unwrap(await hold(first)).isReplay).toBe(true)
    expect(codeOf(await hold({ ...first, amount: eur('59.99') }))).toBe('ledger.id-reused')
    expect(codeOf(await capture(first.holdId, [customer, house], '0.01'))).toBe(
      'ledger.hold-closed',
    )
    expect(await differences()).toEqual([])
  })

  it('releases the rest after a partial capture, or keeps it when more is to come', async () => {
    const house = await openHouse()
    const customer = await openFunded(house, '100.00')
    const once = holding(customer, '50.00')
    unwrap(await hold(once))
    unwrap(await capture(once.holdId, [customer, house], '20.00'))
    expect(await balanceOf(customer)).toBe('80.00 0.00 80.00')
    const twice = holding(customer, '50.00')
    unwrap(await hold(twice))
    unwrap(await capture(twice.holdId, [customer, house], '20.00', { isFinal: false }))
    expect(await balanceOf(customer)).toBe('60.00 30.00 30.00')
    expect(codeOf(await capture(twice.holdId, [customer, house], '30.01'))).toBe(
      'ledger.capture-exceeds-hold',
    )
    unwrap(await capture(twice.holdId, [customer, house], '30.00', { isFinal: false }))
    expect(await balanceOf(customer)).toBe('30.00 0.00 30.00')
    expect(codeOf(await voidHold({ holdId: twice.holdId, commandId: 'x' }))).toBe(
      'ledger.hold-closed',
    )
    expect(await differences()).toEqual([])
  })

  it('captures only against legs that take at least as much from the held account', async () => {
    const house = await openHouse()
    const customer = await openFunded(house, '100.00')
    const stranger = await openFunded(house, '100.00')
    const held = holding(customer, '50.00')
    unwrap(await hold(held))
    expect(codeOf(await capture(held.holdId, [stranger, house], '50.00'))).toBe(
      'ledger.capture-unmatched',
    )
    expect(
      codeOf(await capture(held.holdId, [customer, house], '10.00', { captured: '50.00' })),
    ).toBe('ledger.capture-unmatched')
    expect(codeOf(await capture(newId('hld'), [customer, house], '1.00'))).toBe(
      'ledger.hold-not-found',
    )
    // More than is held comes out of what is available.
    unwrap(await capture(held.holdId, [customer, house], '70.00', { captured: '50.00' }))
    expect(await balanceOf(customer)).toBe('30.00 0.00 30.00')
    expect(await balanceOf(stranger)).toBe('100.00 0.00 100.00')
    expect(await differences()).toEqual([])
  })

  it('reserves on the receiving side too when asked', async () => {
    const house = await openHouse()
    const customer = await openFunded(house, '10.00')
    const target = await openHouse('EUR', 'debit')
    unwrap(await move(target, house, '0.01'))
    const held = { ...holding(customer, '10.00'), creditAccountId: target }
    unwrap(await hold(held))
    expect(await balanceOf(target)).toBe('0.01 10.00 -9.99')
    expect(codeOf(await capture(held.holdId, [customer, house], '10.00'))).toBe(
      'ledger.capture-unmatched',
    )
    unwrap(await capture(held.holdId, [customer, target], '4.00'))
    expect(await balanceOf(target)).toBe('-3.99 0.00 -3.99')
    expect(await balanceOf(customer)).toBe('6.00 0.00 6.00')
    expect(await differences()).toEqual([])
  })

  it('gives the money back once, and says how a closed hold ended', async () => {
    const house = await openHouse()
    const customer = await openFunded(house, '10.00')
    const held = holding(customer, '10.00')
    unwrap(await hold(held))
    const command = { holdId: held.holdId, commandId: 'saga-1:void' }
    expect(unwrap(await voidHold(command)).isReplay).toBe(false)
    expect(unwrap(await voidHold(command)).isReplay).toBe(true)
    const other = await voidHold({ ...command, commandId: 'saga-2:void' })
    expect(other).toMatchObject({
      ok: false,
      error: { code: 'ledger.hold-closed', details: { end: 'voided' } },
    })
    expect(codeOf(await voidHold({ holdId: newId('hld'), commandId: 'x' }))).toBe(
      'ledger.hold-not-found',
    )
    expect(codeOf(await capture(held.holdId, [customer, house], '1.00'))).toBe('ledger.hold-closed')
    expect(await balanceOf(customer)).toBe('10.00 0.00 10.00')
  })

  it('expires at its time: at use, and by the job', async () => {
    const house = await openHouse()
    const customer = await openFunded(house, '10.00')
    const held = holding(customer, '10.00', 60)
    const receipt = unwrap(await hold(held))
    const lifetime = Date.parse(receipt.expiresAt ?? '') - Date.parse(receipt.recordedAt)
    expect(lifetime).toBe(60_000)
    expect(await expireHolds()).toEqual({ released: 0 })
    await passTime(held.holdId)
    expect(codeOf(await capture(held.holdId, [customer, house], '1.00'))).toBe(
      'ledger.hold-expired',
    )
    expect(await balanceOf(customer)).toBe('10.00 10.00 0.00')
    expect(await expireHolds()).toEqual({ released: 1 })
    expect(await expireHolds()).toEqual({ released: 0 })
    expect(await balanceOf(customer)).toBe('10.00 0.00 10.00')
    expect(codeOf(await capture(held.holdId, [customer, house], '1.00'))).toBe('ledger.hold-closed')
    expect(await voidHold({ holdId: held.holdId, commandId: 'x' })).toMatchObject({
      ok: false,
      error: { details: { end: 'expired' } },
    })
    expect(await differences()).toEqual([])
  })

  it('refuses holds on frozen and closed accounts; frozen money is not captured but can be given back', async () => {
    const house = await openHouse()
    const customer = await openFunded(house, '10.00')
    const held = holding(customer, '5.00')
    unwrap(await hold(held))
    unwrap(await setAccountFlags({ accountId: customer, isFrozen: true }))
    expect(codeOf(await hold(holding(customer, '1.00')))).toBe('ledger.account-frozen')
    expect(codeOf(await capture(held.holdId, [customer, house], '5.00'))).toBe(
      'ledger.account-frozen',
    )
    expect(codeOf(await voidHold({ holdId: held.holdId, commandId: 'x' }))).toBe('ok')
    expect(await balanceOf(customer)).toBe('10.00 0.00 10.00')
    const empty = await openCustomer()
    unwrap(await setAccountFlags({ accountId: empty, isClosed: true }))
    expect(codeOf(await hold(holding(empty, '1.00')))).toBe('ledger.account-closed')
    expect(codeOf(await hold(holding(newId('acc'), '1.00')))).toBe('ledger.account-not-found')
    const dollars = {
      ...holding(customer, '1.00'),
      amount: { amount: '1', currency: 'USD' as const },
    }
    expect(codeOf(await hold(dollars))).toBe('ledger.currency-mismatch')
    expect(codeOf(await hold({ ...holding(customer, '1.00'), amount: eur('-1') }))).toBe(
      'ledger.invalid-amount',
    )
    expect(codeOf(await hold(holding(customer, '1.00', 0)))).toBe('ledger.invalid-posting')
    const unlimited = await openHouse('EUR', 'credit')
    unwrap(await hold(holding(unlimited, '92233720368547758.07')))
    expect(codeOf(await hold(holding(unlimited, '0.01')))).toBe('ledger.amount-too-large')
    expect(await balanceOf(unlimited)).toBe('0.00 92233720368547758.07 -92233720368547758.07')
  })

  it('publishes placing and voiding in the words of their schemas', async () => {
    const house = await openHouse()
    const customer = await openFunded(house, '10.00')
    const held = holding(customer, '7.50', 60)
    unwrap(await hold(held))
    unwrap(await voidHold({ holdId: held.holdId, commandId: 'x' }))
    const events = await db.ownerQuery<{ payload: unknown }>(
      'ledger',
      'SELECT payload FROM outbox_feed WHERE aggregate_id = $1 ORDER BY xid, id',
      [held.holdId],
    )
    expect(ledgerHoldPlaced.payload.parse(events[0]?.payload)).toMatchObject({
      amount: eur('7.50'),
    })
    expect(ledgerHoldVoided.payload.parse(events[1]?.payload)).toMatchObject({
      released: eur('7.50'),
      reason: 'voided',
      accountId: customer,
    })
  })
})
