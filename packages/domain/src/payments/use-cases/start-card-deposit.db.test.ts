import { useTestDatabase } from '@corridor/db/testing'
import { closeWallet, getWallet, post } from '@corridor/domain/wallets'
import { newId, uuidOf } from '@corridor/kernel/ids'
import { ok, unwrap } from '@corridor/kernel/result'
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { reverseSandboxSession, sandboxCardGateway } from '../adapters/sandbox-card-gateway.ts'
import {
  balanceOf,
  collectMessages,
  countEvents,
  newCustomer,
  openCardDeposit,
  payByCard,
  settleEverything,
  takeMessage,
  useTestSettings,
} from '../testing/payments-world.ts'
import { getDeposit } from './get-deposit.ts'
import { listExceptions } from './list-exceptions.ts'
import { listPaymentMethods } from './list-payment-methods.ts'
import { removePaymentMethod } from './remove-payment-method.ts'
import { startCardDeposit } from './start-card-deposit.ts'
import { sweepDeposits } from './sweep-deposits.ts'

const limits = vi.hoisted(() => ({ violation: null as null | Record<string, unknown> }))
vi.mock('@corridor/domain/compliance', () => ({
  checkLimits: async () => ok(limits.violation),
  reserveDeposit: async () => ok(limits.violation),
}))

const db = useTestDatabase()
beforeAll(useTestSettings)
beforeEach(() => {
  limits.violation = null
})

const visa = '4242424242424242'
const amount = { amount: '50.00', currency: 'EUR' } as const

async function paid(number: string, value: { amount: string; currency: 'EUR' } = amount) {
  const customer = await newCustomer()
  const { depositId, token } = await openCardDeposit(customer, value)
  await payByCard(token, number)
  const view = async () => unwrap(await getDeposit(customer.actor, depositId))
  return { customer, depositId, token, view }
}

describe('a card deposit', () => {
  it('is credited when the gateway’s books say so, once, however often it is told', async () => {
    const { customer, depositId, view } = await paid(visa)
    expect(await balanceOf(customer)).toBe('0.00')
    expect((await view()).state).toBe('awaiting')
    const messages = await collectMessages()
    await Promise.allSettled(
      [...messages, ...messages, ...messages].map((message) => takeMessage(message)),
    )
    expect(await view()).toMatchObject({
      state: 'settled',
      card: { brand: 'Visa', last4: '4242' },
      failureCode: null,
    })
    expect(await balanceOf(customer)).toBe('50.00')
    expect((await countEvents(db, 'payment.settled.v1')).get(depositId)).toBe(1)
  })

  it.each([
    ['4000000000000002', 'card-declined'],
    ['4000000000009995', 'insufficient-funds'],
  ])('with card %s fails as %s and moves nothing', async (number, failureCode) => {
    const { customer, depositId, view } = await paid(number)
    await settleEverything()
    expect(await view()).toMatchObject({ state: 'failed', failureCode })
    expect(await balanceOf(customer)).toBe('0.00')
    expect((await countEvents(db, 'payment.failed.v1')).get(depositId)).toBe(1)
  })

  it('that is taken back is booked back', async () => {
    const { customer, depositId, view } = await paid('4000000000000259')
    await settleEverything()
    expect((await view()).state).toBe('reversed')
    expect(await balanceOf(customer)).toBe('0.00')
    expect((await countEvents(db, 'payment.settled.v1')).get(depositId)).toBe(1)
    expect((await countEvents(db, 'payment.reversed.v1')).get(depositId)).toBe(1)
  })

  it('that is taken back after it was spent leaves a receivable and a frozen wallet, never a negative one', async () => {
    const { customer, depositId, token, view } = await paid(visa)
    await settleEverything()
    unwrap(
      await post({
        ledgerTransferId: newId('led'),
        code: 'test.spend',
        reference: depositId,
        legs: [
          {
            from: { kind: 'wallet', walletId: customer.walletId },
            to: { kind: 'system', role: 'rail-transit', currency: 'EUR' },
            amount: { amount: '20.00', currency: 'EUR' },
          },
        ],
      }),
    )
    await reverseSandboxSession(token)
    await settleEverything()
    expect((await view()).state).toBe('reversed')
    expect(await balanceOf(customer)).toBe('30.00')
    const wallet = unwrap(await getWallet(customer.actor.customerId, customer.walletId))
    expect(wallet.state).toBe('frozen')
    const { items } = unwrap(await listExceptions())
    expect(items.filter(({ subjectId }) => subjectId === depositId)).toMatchObject([
      { kind: 'receivable', amount },
    ])
  })

  it('for which less was captured goes to suspense and before a person', async () => {
    const { customer, depositId, view } = await paid('4000000000000101')
    await settleEverything()
    expect((await view()).state).toBe('exception')
    expect(await balanceOf(customer)).toBe('0.00')
    const { items } = unwrap(await listExceptions())
    expect(items.filter(({ subjectId }) => subjectId === depositId)).toMatchObject([
      { kind: 'amount-mismatch', amount: { amount: '49.99', currency: 'EUR' } },
    ])
  })

  it('into a wallet that was closed meanwhile goes to suspense and before a person', async () => {
    const { customer, depositId, view } = await paid(visa)
    unwrap(await closeWallet(customer.actor, { walletId: customer.walletId }))
    await settleEverything()
    expect((await view()).state).toBe('exception')
    const { items } = unwrap(await listExceptions())
    expect(items.filter(({ subjectId }) => subjectId === depositId)).toMatchObject([
      { kind: 'wallet-unavailable', amount },
    ])
  })

  it('that settles days later gets a ledger id that the books still take', async () => {
    const { customer, depositId, view } = await paid(visa)
    const twoDaysAgo = Date.now() - 2 * 24 * 3600 * 1000
    const oldId = `${twoDaysAgo
      .toString(16)
      .padStart(12, '0')
      .replace(/^(.{8})/, '$1-')}-7${uuidOf(depositId).slice(15)}`
    await db.ownerQuery('payments', 'UPDATE deposit SET ledger_transfer_id = $2 WHERE id = $1', [
      uuidOf(depositId),
      oldId,
    ])
    await settleEverything()
    expect((await view()).state).toBe('settled')
    expect(await balanceOf(customer)).toBe('50.00')
  })

  it('whose messages are all lost is found by the sweep', async () => {
    const { customer, depositId, view } = await paid(visa)
    await collectMessages()
    await db.ownerQuery(
      'payments',
      `UPDATE deposit SET created_at = created_at - interval '20 minutes' WHERE id = $1`,
      [uuidOf(depositId)],
    )
    expect(await sweepDeposits()).toMatchObject({ changed: 1 })
    expect((await view()).state).toBe('settled')
    expect(await balanceOf(customer)).toBe('50.00')
  })

  it('whose page is never used times out', async () => {
    const customer = await newCustomer()
    const { depositId, token } = await openCardDeposit(customer, amount)
    await db.ownerQuery(
      'payments',
      'UPDATE sandbox_card_session SET next_at = now() WHERE token = $1',
      [token],
    )
    await settleEverything()
    expect(unwrap(await getDeposit(customer.actor, depositId))).toMatchObject({
      state: 'failed',
      failureCode: 'session-expired',
    })
  })
})

describe('startCardDeposit', () => {
  const inputFor = (walletId: Parameters<typeof startCardDeposit>[1]['walletId']) => ({
    walletId,
    amount,
    idempotencyKey: `key-${newId('dep')}`,
  })

  it('answers one deposit and page for 20 equal requests, and refuses other content', async () => {
    const { actor, walletId } = await newCustomer()
    const input = inputFor(walletId)
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => startCardDeposit(actor, input)),
    )
    const started = answers.map(unwrap)
    expect(new Set(started.map(({ depositId }) => depositId)).size).toBe(1)
    expect(new Set(started.map(({ redirectUrl }) => redirectUrl)).size).toBe(1)
    expect(started.filter(({ isReplayed }) => !isReplayed)).toHaveLength(1)
    const other = { ...input, amount: { amount: '51.00', currency: 'EUR' } } as const
    expect(await startCardDeposit(actor, other)).toMatchObject({
      error: { code: 'payments.idempotency-mismatch' },
    })
  })

  it('repeats after the gateway was away, with the same deposit', async () => {
    const { actor, walletId } = await newCustomer()
    const input = inputFor(walletId)
    const call = vi.spyOn(sandboxCardGateway, 'createSession').mockRejectedValue(new Error('down'))
    expect(await startCardDeposit(actor, input)).toMatchObject({
      error: { code: 'payments.gateway-unavailable' },
    })
    // it is asked for a page again at once, under the same reference
    expect(call).toHaveBeenCalledTimes(3)
    call.mockRestore()
    expect(await startCardDeposit(actor, input)).toMatchObject({ ok: true })
    const rows = await db.ownerQuery('payments', 'SELECT 1 FROM deposit WHERE customer_id = $1', [
      uuidOf(actor.customerId),
    ])
    expect(rows).toHaveLength(1)
  })

  it('refuses what it must, before anything is written', async () => {
    const [mine, foreign] = [await newCustomer(), await newCustomer()]
    const refusal = async (changes: object) => {
      const input = { ...inputFor(mine.walletId), ...changes }
      const answer = await startCardDeposit(mine.actor, input)
      return answer.ok ? 'ok' : answer.error.code
    }
    expect(await refusal({ walletId: foreign.walletId })).toBe('payments.wallet-not-found')
    expect(await refusal({ walletId: newId('wal') })).toBe('payments.wallet-not-found')
    expect(await refusal({ amount: { amount: '5.00', currency: 'USD' } })).toBe(
      'payments.currency-mismatch',
    )
    expect(await refusal({ paymentMethodId: newId('pm') })).toBe('payments.payment-method-unusable')
    limits.violation = {
      code: 'compliance.not-verified',
      details: { scope: 'day' },
    }
    expect(await startCardDeposit(mine.actor, inputFor(mine.walletId))).toEqual({
      ok: false,
      error: {
        code: 'compliance.not-verified',
        details: { scope: 'day' },
      },
    })
    const rows = await db.ownerQuery('payments', 'SELECT 1 FROM deposit WHERE customer_id = $1', [
      uuidOf(mine.actor.customerId),
    ])
    expect(rows).toEqual([])
  })

  it('answers a foreign deposit as a missing one', async () => {
    const { depositId } = await paid(visa)
    const stranger = await newCustomer()
    const foreign = await getDeposit(stranger.actor, depositId)
    expect(foreign).toEqual(await getDeposit(stranger.actor, newId('dep')))
    expect(foreign).toMatchObject({ ok: false, error: { code: 'payments.not-found' } })
  })
})

describe('saved cards', () => {
  it('are kept on request, used again, and forgotten', async () => {
    const customer = await newCustomer()
    const first = await openCardDeposit(customer, amount, { savePaymentMethod: true })
    await payByCard(first.token, visa)
    await settleEverything()
    const { items } = unwrap(await listPaymentMethods(customer.actor))
    expect(items).toMatchObject([
      { kind: 'card', brand: 'Visa', last4: '4242', isVerified: true, isExpired: false },
    ])
    const [method] = items
    if (!method) throw new Error('no saved card')
    const { paymentMethodId } = method
    const again = await openCardDeposit(customer, amount, { paymentMethodId })
    await payByCard(again.token, visa)
    await settleEverything()
    expect(await balanceOf(customer)).toBe('100.00')
    const stranger = await newCustomer()
    expect(await removePaymentMethod(stranger.actor, paymentMethodId)).toMatchObject({ ok: false })
    unwrap(await removePaymentMethod(customer.actor, paymentMethodId))
    expect(unwrap(await listPaymentMethods(customer.actor)).items).toEqual([])
    expect(await removePaymentMethod(customer.actor, paymentMethodId)).toMatchObject({
      error: { code: 'payments.not-found' },
    })
  })

  it('are not kept without a request', async () => {
    const { customer } = await paid(visa)
    await settleEverything()
    expect(unwrap(await listPaymentMethods(customer.actor)).items).toEqual([])
  })
})
