import { useTestDatabase } from '@corridor/db/testing'
import { closeWallet, findWallet, getLedgerLines, listWallets } from '@corridor/domain/wallets'
import type { StaffActor } from '@corridor/kernel/actor'
import { type Id, newId } from '@corridor/kernel/ids'
import type { WireMoney } from '@corridor/kernel/money'
import { ok, unwrap } from '@corridor/kernel/result'
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { sandboxBankRail } from '../adapters/sandbox-bank-rail.ts'
import { reverseSandboxSession } from '../adapters/sandbox-card-gateway.ts'
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
import { getBankInstructions } from './get-bank-instructions.ts'
import { getDeposit } from './get-deposit.ts'
import { listExceptions } from './list-exceptions.ts'
import { resolveException } from './resolve-exception.ts'
import { simulateBankDeposit } from './simulate-bank-deposit.ts'
import { sweepResolutions } from './sweep-resolutions.ts'

const limits = vi.hoisted(() => ({ violation: null as null | Record<string, unknown> }))
vi.mock('@corridor/domain/compliance', () => ({
  checkLimits: async () => ok(null),
  reserveDeposit: async () => ok(limits.violation),
}))

const db = useTestDatabase()
beforeAll(useTestSettings)
beforeEach(() => {
  limits.violation = null
})

const officer: StaffActor = { kind: 'staff', staffId: newId('stf'), roles: ['compliance'] }
const note = 'Checked with the sender’s bank.'
const euros = (amount: string): WireMoney => ({ amount, currency: 'EUR' })

async function newestCase() {
  const { items } = unwrap(await listExceptions({ isOpen: true }))
  const [first] = items
  if (!first) throw new Error('no case')
  return first
}

/** Money from a bank that names nobody. */
async function unmatched(amount = '40.00') {
  unwrap(await simulateBankDeposit({ reference: 'whose is this', amount: euros(amount) }))
  await settleEverything()
  return newestCase()
}

/** What is in suspense of euros by the books, in cents. */
async function suspense(): Promise<bigint> {
  const rows = await db.ownerQuery<{ minor: string }>(
    'ledger',
    `SELECT coalesce(sum(CASE direction WHEN 'credit' THEN amount ELSE -amount END), 0)::text AS minor
       FROM entry JOIN account ON account.id = entry.account_id WHERE account.owner_ref LIKE '%suspense%EUR%'`,
  )
  return BigInt(rows[0]?.minor ?? 'no row')
}

const resolve = (exceptionId: Id<'tsk'>, resolution: 'credit' | 'return', customerId?: Id<'cus'>) =>
  resolveException(officer, { exceptionId, resolution, customerId, note })

async function returnsOf(exceptionId: string) {
  return db.ownerQuery('payments', 'SELECT calls FROM sandbox_return WHERE ref = $1', [exceptionId])
}

describe('money that named nobody', () => {
  it('becomes a deposit of whom the officer names, once, with its posting, link and events', async () => {
    const before = await suspense()
    const { exceptionId, resolutions } = await unmatched()
    expect(resolutions).toEqual(['credit', 'return'])
    expect(await suspense()).toBe(before + 4000n)
    const owner = await newCustomer()
    const { customerId } = owner.actor
    expect(await resolve(exceptionId, 'credit')).toMatchObject({
      error: { code: 'payments.invalid-input' },
    })
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => resolve(exceptionId, 'credit', customerId)),
    )
    expect(answers.some((answer) => answer.ok)).toBe(true)
    expect(await balanceOf(owner)).toBe('40.00')
    expect(await suspense()).toBe(before)
    const { items } = unwrap(await listExceptions({ isOpen: false }))
    const resolved = items.find((item) => item.exceptionId === exceptionId)
    const [row] = await db.ownerQuery<{ id: string }>(
      'payments',
      `SELECT deposit_id AS id FROM payment_exception WHERE ledger_transfer_id IS NOT NULL AND deposit_id IN
         (SELECT deposit_id FROM bank_receipt)`,
    )
    expect(row).toBeDefined()
    expect(resolved).toMatchObject({ customerId, ledgerTransferId: expect.stringMatching(/^led_/) })
    const settled = await countEvents(db, 'payment.settled.v1')
    const [depositId] = [...settled.keys()]
    expect([...settled.values()]).toEqual([1])
    const deposit = unwrap(await getDeposit(owner.actor, depositId as Id<'dep'>))
    expect(deposit).toMatchObject({ state: 'settled', method: 'bank', amount: euros('40.00') })
    const lines = unwrap(await getLedgerLines(depositId ?? '', { onlyOf: customerId }))
    expect(lines.map((line) => line.ledgerTransferId)).toEqual([resolved?.ledgerTransferId])
    expect((await countEvents(db, 'payment.exception-resolved.v1')).get(exceptionId)).toBe(1)
    expect(await resolve(exceptionId, 'return')).toMatchObject({
      error: { code: 'payments.already-resolved' },
    })
  })

  it('goes back to its bank, once, and leaves suspense', async () => {
    const before = await suspense()
    const { exceptionId } = await unmatched('41.00')
    await Promise.all(Array.from({ length: 10 }, () => resolve(exceptionId, 'return')))
    expect(await suspense()).toBe(before)
    expect(await returnsOf(exceptionId)).toHaveLength(1)
    expect(unwrap(await getLedgerLines(exceptionId))).toHaveLength(2)
  })

  it('stays where it is when the bank refuses, and can then be credited', async () => {
    const { exceptionId } = await unmatched('10.07')
    expect(await resolve(exceptionId, 'return')).toMatchObject({
      error: { code: 'payments.return-refused' },
    })
    const owner = await newCustomer()
    unwrap(await resolve(exceptionId, 'credit', owner.actor.customerId))
    expect(await balanceOf(owner)).toBe('10.07')
  })

  it('is asked about again after an unclear answer, and only the same decision counts meanwhile', async () => {
    const { exceptionId } = await unmatched('10.08')
    expect(await resolve(exceptionId, 'return')).toMatchObject({
      error: { code: 'payments.return-unclear' },
    })
    const owner = await newCustomer()
    expect(await resolve(exceptionId, 'credit', owner.actor.customerId)).toMatchObject({
      error: { code: 'payments.resolution-begun' },
    })
    expect((await newestCase()).begun).toBe('return')
    expect(await sweepResolutions({ quietForMs: -1000 })).toEqual({ resumed: 1 })
    expect(await returnsOf(exceptionId)).toEqual([{ calls: 2 }])
    expect(await sweepResolutions({ quietForMs: -1000 })).toEqual({ resumed: 0 })
  })

  it('is resumed after a crash between the bank and the books', async () => {
    const before = await suspense()
    const { exceptionId } = await unmatched('12.00')
    const real = sandboxBankRail.returnCredit
    const call = vi
      .spyOn(sandboxBankRail, 'returnCredit')
      .mockImplementationOnce(async (...args) => {
        await real(...args)
        throw new Error('the connection broke after the bank had taken it')
      })
    expect(await resolve(exceptionId, 'return')).toMatchObject({
      error: { code: 'payments.return-unclear' },
    })
    call.mockRestore()
    expect(await suspense()).toBe(before + 1200n)
    unwrap(await resolve(exceptionId, 'return'))
    expect(await suspense()).toBe(before)
  })

  it('cannot be credited to nobody, or to a customer whose wallets are all closed', async () => {
    const { exceptionId } = await unmatched('13.00')
    const closed = await newCustomer()
    unwrap(await closeWallet(closed.actor, { walletId: closed.walletId }))
    for (const customerId of [newId('cus'), closed.actor.customerId]) {
      expect(await resolve(exceptionId, 'credit', customerId)).toMatchObject({
        error: { code: 'payments.wallet-not-found' },
      })
    }
    unwrap(await resolve(exceptionId, 'return'))
  })
})

describe('money that named a customer', () => {
  async function overLimit(amount: string) {
    const customer = await newCustomer()
    const { reference } = unwrap(await getBankInstructions(customer.actor, { currency: 'EUR' }))
    limits.violation = { code: 'compliance.limit-exceeded' }
    unwrap(await simulateBankDeposit({ reference, amount: euros(amount) }))
    const messages = await collectMessages()
    for (const message of messages) await takeMessage(message)
    limits.violation = null
    return { customer, messages, found: await newestCase() }
  }

  it('is credited to that customer and to nobody else, and told again changes nothing', async () => {
    const { customer, messages, found } = await overLimit('70.00')
    const { customerId } = customer.actor
    expect(found).toMatchObject({ kind: 'limit-exceeded', customerId })
    const stranger = await newCustomer()
    expect(await resolve(found.exceptionId, 'credit', stranger.actor.customerId)).toMatchObject({
      error: { code: 'payments.invalid-input' },
    })
    unwrap(await resolve(found.exceptionId, 'credit'))
    for (const message of messages) await takeMessage(message)
    expect(await balanceOf(customer)).toBe('70.00')
    const depositId = found.subjectId as Id<'dep'>
    expect(unwrap(await getDeposit(customer.actor, depositId)).state).toBe('settled')
    expect((await countEvents(db, 'payment.settled.v1')).get(depositId)).toBe(1)
  })

  it('goes back, and its deposit says so', async () => {
    const { customer, messages, found } = await overLimit('71.00')
    unwrap(await resolve(found.exceptionId, 'return'))
    for (const message of messages) await takeMessage(message)
    expect(await balanceOf(customer)).toBe('0.00')
    const depositId = found.subjectId as Id<'dep'>
    const deposit = unwrap(await getDeposit(customer.actor, depositId))
    expect(deposit).toMatchObject({ state: 'returned' })
    expect((await countEvents(db, 'payment.returned.v1')).get(depositId)).toBe(1)
  })

  it('of a card for which less was captured is credited as what came, and can be reversed after', async () => {
    const customer = await newCustomer()
    const { depositId, token } = await openCardDeposit(customer, euros('50.00'))
    await payByCard(token, '4000000000000101')
    await settleEverything()
    const { exceptionId } = await newestCase()
    unwrap(await resolve(exceptionId, 'credit'))
    expect(await balanceOf(customer)).toBe('49.99')
    expect(unwrap(await getDeposit(customer.actor, depositId))).toMatchObject({
      state: 'settled',
      amount: euros('49.99'),
    })
    await reverseSandboxSession(token)
    await settleEverything()
    expect(await balanceOf(customer)).toBe('0.00')
  })

  it('of a card whose bank took it back meanwhile is not credited', async () => {
    const customer = await newCustomer()
    const { token } = await openCardDeposit(customer, euros('50.00'))
    await payByCard(token, '4000000000000101')
    await settleEverything()
    const { exceptionId } = await newestCase()
    await reverseSandboxSession(token)
    expect(await resolve(exceptionId, 'credit')).toMatchObject({
      error: { code: 'payments.money-taken-back' },
    })
    const before = await suspense()
    unwrap(await resolve(exceptionId, 'return'))
    expect(await suspense()).toBe(before - 4999n)
    expect(await balanceOf(customer)).toBe('0.00')
  })

  it('finds a wallet in its currency although the first one was closed', async () => {
    const customer = await newCustomer()
    const { customerId } = customer.actor
    const { token } = await openCardDeposit(customer, euros('30.00'))
    await payByCard(token, '4242424242424242')
    const other = await newCustomer('USD')
    unwrap(await closeWallet(customer.actor, { walletId: customer.walletId }))
    await settleEverything()
    const { exceptionId, kind } = await newestCase()
    expect(kind).toBe('wallet-unavailable')
    expect(await resolve(exceptionId, 'credit')).toMatchObject({
      error: { code: 'payments.wallet-not-found' },
    })
    unwrap(await resolve(exceptionId, 'return'))
    expect(unwrap(await listWallets(customerId)).every((one) => one.state === 'closed')).toBe(true)
    expect(unwrap(await findWallet(other.actor.customerId, 'EUR'))).toBeNull()
  })
})
