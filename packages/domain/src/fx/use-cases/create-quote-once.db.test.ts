import { useTestDatabase } from '@corridor/db/testing'
import { newId } from '@corridor/kernel/ids'
import { unwrap } from '@corridor/kernel/result'
import { codeOf } from '@corridor/kernel/testing/code-of'
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import type { CreateQuoteInput } from '../contract.ts'
import { acceptQuote, createQuoteOnce, importRates } from '../index.ts'

const db = useTestDatabase()
const customerId = newId('cus')
const actor = { kind: 'customer', customerId } as const

const pounds: CreateQuoteInput = {
  sourceCurrency: 'GBP',
  targetCurrency: 'USD',
  fixed: 'source',
  amount: { amount: '250.00', currency: 'GBP' },
  payOut: 'conversion',
}
const once = (key: string, input: Partial<CreateQuoteInput> = {}) =>
  createQuoteOnce(actor, { ...pounds, ...input }, key)
const quotes = async () =>
  (await db.ownerQuery<{ count: string }>('fx', 'SELECT count(*) FROM quote'))[0]?.count
const keyOf = (key: string) =>
  db.ownerQuery('fx', 'SELECT state, response FROM idempotency_key WHERE key = $1', [key])

beforeAll(async () => {
  unwrap(await importRates('embedded-ecb'))
})
afterEach(() => {
  vi.unstubAllEnvs()
})

describe("a quote under a client's key", () => {
  it('is made once, however many ask at once and in however many processes', async () => {
    vi.resetModules()
    const other: typeof import('../index.ts') = await import('../index.ts')
    const before = Number(await quotes())
    for (let round = 0; round < 8; round++) {
      const answers = await Promise.all(
        Array.from({ length: 12 }, (_, at) =>
          (at % 2 === 0 ? createQuoteOnce : other.createQuoteOnce)(actor, pounds, `race-${round}`),
        ),
      )
      const made = answers.map(unwrap)
      expect(new Set(made.map(({ view }) => view.quoteId)).size).toBe(1)
      expect(made.filter(({ isReplayed }) => !isReplayed)).toHaveLength(1)
    }
    expect(Number(await quotes())).toBe(before + 8)
  })

  it('is the first answer again, also when it was used since, or could not be priced now', async () => {
    const first = unwrap(await once('again'))
    expect(first.isReplayed).toBe(false)
    const { quoteId } = first.view
    unwrap(await acceptQuote({ quoteId, customerId, transferId: newId('tr') }))
    expect(unwrap(await once('again'))).toEqual({ view: first.view, isReplayed: true })
    vi.stubEnv('FX_MODE', 'live')
    expect(codeOf(await once('fresh'))).toBe('fx.rate-stale')
    expect(unwrap(await once('again'))).toEqual({ view: first.view, isReplayed: true })
  })

  it('does not stand for another request, and keeps apart what other customers call alike', async () => {
    const { view } = unwrap(await once('mine'))
    expect(codeOf(await once('mine', { payOut: 'bank' }))).toBe('fx.key-reused')
    expect(codeOf(await once('mine', { targetCurrency: 'ARS' }))).toBe('fx.key-reused')
    const stranger = { kind: 'customer', customerId: newId('cus') } as const
    const theirs = unwrap(await createQuoteOnce(stranger, pounds, 'mine'))
    expect(theirs.isReplayed).toBe(false)
    expect(theirs.view.quoteId).not.toBe(view.quoteId)
  })

  it('leaves the key free when no price can be made', async () => {
    expect(codeOf(await once('free', { targetCurrency: 'ARS' }))).toBe('fx.rate-unavailable')
    expect(await keyOf('free')).toEqual([])
    expect(unwrap(await once('free')).isReplayed).toBe(false)
  })

  it('waits for a claim that an earlier version left, until its time is up', async () => {
    const scope = `create-quote:${customerId}`
    const { view } = unwrap(await once('claimed'))
    const claim = (expires: string) =>
      db.ownerQuery(
        'fx',
        `UPDATE idempotency_key SET state = 'claimed', response = NULL, expires_at = now() + $2::interval
          WHERE scope = $1 AND key = 'claimed'`,
        [scope, expires],
      )
    await claim('30 seconds')
    expect(codeOf(await once('claimed'))).toBe('fx.in-flight')
    await claim('-1 second')
    const taken = unwrap(await once('claimed'))
    expect(taken.isReplayed).toBe(false)
    expect(taken.view.quoteId).not.toBe(view.quoteId)
    expect(await keyOf('claimed')).toEqual([{ state: 'done', response: taken.view.quoteId }])
  })
})
