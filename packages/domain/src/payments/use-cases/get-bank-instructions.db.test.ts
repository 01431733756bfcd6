import { useTestDatabase } from '@corridor/db/testing'
import { closeWallet, openWallet } from '@corridor/domain/wallets'
import { newId } from '@corridor/kernel/ids'
import type { WireMoney } from '@corridor/kernel/money'
import { ok, unwrap } from '@corridor/kernel/result'
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import {
  balanceOf,
  type Customer,
  collectMessages,
  countEvents,
  newCustomer,
  settleEverything,
  takeMessage,
  useTestSettings,
} from '../testing/payments-world.ts'
import { claimException } from './claim-exception.ts'
import { escalateOverdue } from './escalate-overdue.ts'
import { getBankInstructions } from './get-bank-instructions.ts'
import { listExceptions } from './list-exceptions.ts'
import { resolveException } from './resolve-exception.ts'
import { simulateBankDeposit } from './simulate-bank-deposit.ts'

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

const hundred: WireMoney = { amount: '100.00', currency: 'EUR' }

async function referenceOf(customer: Customer): Promise<string> {
  return unwrap(await getBankInstructions(customer.actor, { currency: 'EUR' })).reference
}

async function arrive(reference: string, amount: WireMoney = hundred): Promise<void> {
  unwrap(await simulateBankDeposit({ reference, amount }))
  await settleEverything()
}

const openCases = async () => unwrap(await listExceptions({ isOpen: true })).items

describe('bank instructions', () => {
  it('are the customer’s own for each currency, and stay', async () => {
    const customer = await newCustomer()
    const views = await Promise.all(
      Array.from({ length: 10 }, () => getBankInstructions(customer.actor, { currency: 'EUR' })),
    )
    const references = new Set(views.map((view) => unwrap(view).reference))
    expect(references.size).toBe(1)
    const [first] = views
    if (!first) throw new Error('no view')
    expect(unwrap(first)).toMatchObject({ currency: 'EUR', walletId: customer.walletId })
    expect(unwrap(first).lines.map(({ code }) => code)).toContain('reference')
    const { customerId } = customer.actor
    unwrap(await openWallet(customer.actor, { customerId, currency: 'USD' }))
    const dollars = unwrap(await getBankInstructions(customer.actor, { currency: 'USD' }))
    expect(references.has(dollars.reference)).toBe(false)
    expect(references.has(await referenceOf(await newCustomer()))).toBe(false)
  })

  it('need an open wallet and an allowed customer', async () => {
    const customer = await newCustomer()
    expect(await getBankInstructions(customer.actor, { currency: 'JPY' })).toMatchObject({
      error: { code: 'payments.wallet-not-found' },
    })
    limits.violation = { code: 'compliance.not-verified' }
    expect(await getBankInstructions(customer.actor, { currency: 'EUR' })).toMatchObject({
      error: { code: 'compliance.not-verified' },
    })
  })
})

describe('money that the bank reports', () => {
  it('is credited by its reference, as people write it, once for each credit', async () => {
    const customer = await newCustomer()
    const reference = await referenceOf(customer)
    unwrap(
      await simulateBankDeposit({
        reference: `ana ${reference.toLowerCase()} thx`,
        amount: hundred,
      }),
    )
    const messages = await collectMessages()
    const copies = Array.from({ length: 10 }, () => messages).flat()
    await Promise.allSettled(copies.map((message) => takeMessage(message)))
    expect(await balanceOf(customer)).toBe('100.00')
    await arrive(reference)
    expect(await balanceOf(customer)).toBe('200.00')
    const settled = [...(await countEvents(db, 'payment.settled.v1')).values()]
    expect(settled).toEqual([1, 1])
  })

  it('goes to suspense and onto the list when nothing matches', async () => {
    const customer = await newCustomer()
    const reference = await referenceOf(customer)
    const wrong = `${reference.slice(0, -1)}${reference.endsWith('0') ? '2' : '0'}`
    await arrive(wrong)
    await arrive('no reference at all')
    await arrive(reference, { amount: '9.00', currency: 'GBP' })
    expect(await balanceOf(customer)).toBe('0.00')
    const cases = await openCases()
    expect(cases.map(({ kind, amount, referenceText }) => [kind, amount, referenceText])).toEqual([
      ['unmatched-money', { amount: '9.00', currency: 'GBP' }, reference],
      ['unmatched-money', hundred, 'no reference at all'],
      ['unmatched-money', hundred, wrong],
    ])
  })

  it('beyond a limit waits for a person instead of being credited', async () => {
    const customer = await newCustomer()
    const reference = await referenceOf(customer)
    limits.violation = { code: 'compliance.limit-exceeded' }
    await arrive(reference)
    expect(await balanceOf(customer)).toBe('0.00')
    expect((await openCases())[0]).toMatchObject({ kind: 'limit-exceeded', amount: hundred })
  })

  it('follows the customer to the wallet that they opened again', async () => {
    const customer = await newCustomer()
    const reference = await referenceOf(customer)
    const { customerId } = customer.actor
    unwrap(await closeWallet(customer.actor, { walletId: customer.walletId }))
    const reopened = unwrap(await openWallet(customer.actor, { customerId, currency: 'EUR' }))
    expect(await referenceOf(customer)).toBe(reference)
    await arrive(reference)
    expect(await balanceOf({ ...customer, walletId: reopened.walletId })).toBe('100.00')
  })
})

describe('cases', () => {
  const officer = () => ({ kind: 'staff', staffId: newId('stf'), roles: ['compliance'] }) as const

  it('have one owner, are resolved once with a note, and escalate when overdue', async () => {
    await arrive('whose is this')
    const [first] = await openCases()
    if (!first) throw new Error('no case')
    const { exceptionId } = first
    const [one, two] = [officer(), officer()]
    const back = { exceptionId, resolution: 'return', note: 'Nobody of ours.' } as const
    unwrap(await claimException(one, { exceptionId }))
    unwrap(await claimException(one, { exceptionId }))
    expect(await claimException(two, { exceptionId })).toMatchObject({
      error: { code: 'payments.already-claimed' },
    })
    unwrap(await claimException(two, { exceptionId, isTakeOver: true }))
    expect(await claimException(one, { exceptionId })).toMatchObject({
      error: { code: 'payments.already-claimed' },
    })
    expect(await resolveException(one, back)).toMatchObject({
      error: { code: 'payments.already-claimed' },
    })
    unwrap(await claimException(one, { exceptionId, isTakeOver: true }))
    const claims = await db.ownerQuery<{ by: string; from: string | null }>(
      'payments',
      `SELECT payload->>'by' AS by, payload->>'from' AS from FROM outbox_event
        WHERE type = 'payment.exception-claimed.v1' AND aggregate_id = $1 ORDER BY seq`,
      [exceptionId],
    )
    expect(claims).toEqual([
      { by: one.staffId, from: null },
      { by: two.staffId, from: one.staffId },
      { by: one.staffId, from: two.staffId },
    ])
    await db.ownerQuery('payments', `UPDATE payment_exception SET due_at = now() - interval '1 s'`)
    expect((await escalateOverdue()).escalated).toBeGreaterThan(0)
    expect(await escalateOverdue()).toEqual({ escalated: 0 })
    expect((await countEvents(db, 'payment.exception-overdue.v1')).get(exceptionId)).toBe(1)
    expect(await resolveException(one, { ...back, note: ' ' })).toMatchObject({
      error: { code: 'payments.note-required' },
    })
    expect(await resolveException(two, back)).toMatchObject({
      error: { code: 'payments.already-claimed' },
    })
    unwrap(await resolveException(one, back))
    expect(await resolveException(one, back)).toMatchObject({
      error: { code: 'payments.already-resolved' },
    })
    expect(await claimException(two, { exceptionId, isTakeOver: true })).toMatchObject({
      error: { code: 'payments.already-resolved' },
    })
    expect((await openCases()).map((item) => item.exceptionId)).not.toContain(exceptionId)
  })

  it('come in pages', async () => {
    const seen: string[] = []
    let cursor: string | undefined
    do {
      const page = unwrap(await listExceptions({ cursor, limit: 2 }))
      seen.push(...page.items.map((item) => item.exceptionId))
      cursor = page.nextCursor ?? undefined
    } while (cursor)
    expect(new Set(seen).size).toBe(seen.length)
    expect(seen).toHaveLength(5)
    expect(await listExceptions({ cursor: 'x' })).toMatchObject({ ok: false })
  })

  it('go to one of those who take them over at once', async () => {
    await arrive('whose is that')
    const [first] = await openCases()
    if (!first) throw new Error('no case')
    const { exceptionId } = first
    unwrap(await claimException(officer(), { exceptionId }))
    const takers = Array.from({ length: 10 }, officer)
    const answers = await Promise.all(
      takers.map((taker) => claimException(taker, { exceptionId, isTakeOver: true })),
    )
    const events = await countEvents(db, 'payment.exception-claimed.v1')
    const won = answers.filter((answer) => answer.ok).length
    expect(won).toBeGreaterThan(0)
    // each who was told yes took it from the one before, and is in the log
    expect(events.get(exceptionId)).toBe(1 + won)
  })
})
