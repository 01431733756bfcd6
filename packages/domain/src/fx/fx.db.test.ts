import { useTestDatabase } from '@corridor/db/testing'
import { systemActor } from '@corridor/kernel/actor'
import type { CurrencyCode } from '@corridor/kernel/currency'
import { type Id, newId, uuidOf } from '@corridor/kernel/ids'
import { fromWire } from '@corridor/kernel/money'
import { unwrap } from '@corridor/kernel/result'
import { codeOf } from '@corridor/kernel/testing/code-of'
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import type { CreateQuoteInput } from './contract.ts'
import {
  acceptQuote,
  calculate,
  convertAt,
  createQuote,
  getQuote,
  getRate,
  getRateHistory,
  importRates,
  listCorridors,
} from './index.ts'
import type { RateFeed } from './ports.ts'
import { importFromFeed } from './steps/import-from-feed.ts'

const db = useTestDatabase()
const customerId = newId('cus')
const actor = { kind: 'customer', customerId } as const
const stranger = { kind: 'customer', customerId: newId('cus') } as const

const pounds: CreateQuoteInput = {
  sourceCurrency: 'GBP',
  targetCurrency: 'USD',
  fixed: 'source',
  amount: { amount: '250.00', currency: 'GBP' },
  payOut: 'conversion',
}
const newQuote = async (input: Partial<CreateQuoteInput> = {}) =>
  unwrap(await createQuote(actor, { ...pounds, ...input }))

const expire = (quoteId: Id<'quo'>) =>
  db.ownerQuery(
    'fx',
    `UPDATE quote SET created_at = now() - interval '31 minutes', expires_at = now() - interval '1 minute' WHERE id = $1`,
    [uuidOf(quoteId)],
  )
const eventsOf = async (aggregateId: string) =>
  (
    await db.ownerQuery<{ type: string }>(
      'fx',
      'SELECT type FROM outbox_event WHERE aggregate_id = $1 ORDER BY seq',
      [aggregateId],
    )
  ).map((row) => row.type)

beforeAll(async () => {
  unwrap(await importRates('embedded-ecb'))
})
afterEach(() => {
  vi.unstubAllEnvs()
})

describe('importRates', () => {
  it('loads what we ship, once', async () => {
    expect(unwrap(await importRates('embedded-ecb'))).toEqual({
      newestDate: '2026-04-13',
      changedRates: 0,
    })
    const [row] = await db.ownerQuery<{ days: string; rates: string }>(
      'fx',
      'SELECT count(DISTINCT date) AS days, count(*) AS rates FROM rate',
    )
    expect(row?.days).toBe('581')
    expect(await eventsOf('rates:ecb')).toEqual(['fx.rates-imported.v1'])
  })

  it('takes a correction, and never an older sheet for the same day', async () => {
    const sheet = (asOf: string, rate: string): RateFeed => ({
      source: 'oxr',
      fetchSheets: async () => ({
        ok: true,
        value: [{ date: '2026-04-14', asOf, perEur: { CHF: rate } }],
      }),
    })
    const imported = async (feed: RateFeed) => unwrap(await importFromFeed(feed)).changedRates
    expect(await imported(sheet('2026-04-14T10:00:00Z', '0.93'))).toBe(1)
    expect(await imported(sheet('2026-04-14T11:00:00Z', '0.94'))).toBe(1)
    expect(await imported(sheet('2026-04-14T10:00:00Z', '0.93'))).toBe(0)
    const rows = await db.ownerQuery('fx', `SELECT rate FROM rate WHERE source = 'oxr'`)
    expect(rows).toEqual([{ rate: '0.94' }])
    await db.ownerQuery('fx', `DELETE FROM rate WHERE source = 'oxr'`)
  })
})

describe('rates', () => {
  it.each([
    ['GBP', 'USD', '1.34209377656', 'ecb', '2026-04-13T14:00:00.000Z'],
    ['EUR', 'AED', '4.29094900000', 'peg', '2026-04-13T14:00:00.000Z'],
    ['EUR', 'VND', '30728.9200000', 'indicative', '2026-04-13T00:00:00.000Z'],
  ] as const)('%s-%s', async (source, target, rate, rateSource, asOf) => {
    expect(unwrap(await getRate({ source, target }))).toEqual({
      source,
      target,
      rate,
      rateSource,
      asOf,
      isIndicative: rateSource === 'indicative',
      isDated: true,
    })
  })

  it('refuses old rates live, and on a rail that moves real money', async () => {
    const pair = { source: 'GBP', target: 'USD' } as const
    vi.stubEnv('FX_MODE', 'live')
    expect(codeOf(await getRate(pair))).toBe('fx.rate-stale')
    expect(codeOf(await createQuote(actor, pounds))).toBe('fx.rate-stale')
    vi.stubEnv('FX_MODE', 'demo')
    vi.stubEnv('BANK_RAIL', 'bank')
    expect(codeOf(await getRate(pair))).toBe('fx.rate-stale')
  })

  it('has no rate for a currency that nobody quotes', async () => {
    expect(codeOf(await getRate({ source: 'EUR', target: 'ARS' }))).toBe('fx.rate-unavailable')
  })

  it('tells the history of a pair, oldest first', async () => {
    const year = unwrap(await getRateHistory({ source: 'EUR', target: 'USD', days: 365 }))
    const month = unwrap(await getRateHistory({ source: 'EUR', target: 'USD', days: 30 }))
    expect(year.points.length).toBeGreaterThan(250)
    expect(month.points.length).toBeGreaterThan(18)
    expect(month.points.at(-1)).toEqual({ date: '2026-04-13', rate: '1.16840000000' })
    expect(year.points.map((point) => point.date)).toEqual(
      year.points.map((point) => point.date).toSorted(),
    )
    const pegged = unwrap(await getRateHistory({ source: 'USD', target: 'SAR', days: 30 }))
    expect(new Set(pegged.points.map((point) => point.rate))).toEqual(new Set(['3.75000000000']))
    const indicative = unwrap(await getRateHistory({ source: 'USD', target: 'KES', days: 365 }))
    expect(indicative.points.map((point) => point.date)).toEqual(['2026-04-13'])
  })

  it('converts for comparison, half-even', async () => {
    const convert = async (amount: string, currency: CurrencyCode, to: CurrencyCode) =>
      unwrap(await convertAt({ amount: { amount, currency }, to })).amount
    expect(await convert('100.00', 'USD', 'EUR')).toEqual({ amount: '85.59', currency: 'EUR' })
    expect(await convert('1000', 'JPY', 'EUR')).toEqual({ amount: '5.35', currency: 'EUR' })
    expect(await convert('7.00', 'EUR', 'EUR')).toEqual({ amount: '7.00', currency: 'EUR' })
  })
})

describe('calculate', () => {
  it('prices without an id, and warns', async () => {
    const price = unwrap(
      await calculate({
        source: 'EUR',
        target: 'KES',
        fixed: 'target',
        amount: { amount: '10000.00', currency: 'KES' },
        payOut: 'bank',
      }),
    )
    expect(price).not.toHaveProperty('quoteId')
    expect(price.target).toEqual({ amount: '10000.00', currency: 'KES' })
    expect(price.notices.map((notice) => notice.code)).toEqual(['rate-indicative'])
    const sum = [price.fee.total, price.liquidity, price.residue].reduce(
      (total, part) => total + fromWire(part).minor,
      0n,
    )
    expect(sum).toBe(fromWire(price.source).minor)
  })

  it.each([
    ['0.50', 'below-minimum'],
    ['1000000.01', 'above-maximum'],
  ])(
    'shows a broken limit as a BLOCKED notice (%s GBP), which no quote gets past',
    async (amount, code) => {
      const route = {
        fixed: 'target',
        amount: { amount, currency: 'GBP' },
        payOut: 'bank',
        country: 'GB',
      } as const
      const price = unwrap(await calculate({ source: 'EUR', target: 'GBP', ...route }))
      expect(price.notices[0]).toMatchObject({ type: 'BLOCKED', code })
      const quote = await createQuote(actor, {
        sourceCurrency: 'EUR',
        targetCurrency: 'GBP',
        ...route,
      })
      expect(codeOf(quote)).toBe(
        code === 'below-minimum' ? 'fx.amount-too-small' : 'fx.amount-too-large',
      )
    },
  )
})

describe('createQuote', () => {
  it('locks a price for 30 minutes and tells of it', async () => {
    const quote = await newQuote()
    expect(quote).toMatchObject({
      state: 'pending',
      source: { amount: '250.00', currency: 'GBP' },
      rate: '1.34209377656',
      rateAsOf: '2026-04-13T14:00:00.000Z',
      rateSource: 'ecb',
      // own price of this pair: 0.28 %; x = 250 / 1.0028 = 249.301954527323; fee 0.70; 249.30 * rate = 334.58397...
      fee: {
        variablePercent: '0.28',
        variable: { amount: '0.70', currency: 'GBP' },
        fixed: { amount: '0.00', currency: 'GBP' },
        total: { amount: '0.70', currency: 'GBP' },
      },
      converted: { amount: '249.30', currency: 'GBP' },
      liquidity: { amount: '249.30', currency: 'GBP' },
      residue: { amount: '0.00', currency: 'GBP' },
      unrounded: '249.301954527323',
      target: { amount: '334.58', currency: 'USD' },
    })
    expect(Date.parse(quote.expiresAt) - Date.parse(quote.createdAt)).toBe(30 * 60_000)
    expect(await eventsOf(quote.quoteId)).toEqual(['fx.quote-generated.v1'])
    expect(unwrap(await getQuote(actor, quote.quoteId))).toEqual(quote)
  })

  it('sends the same currency at 1 and free of charge', async () => {
    const quote = await newQuote({ targetCurrency: 'GBP', payOut: 'internal' })
    expect(quote).toMatchObject({
      rate: '1.00000000000',
      fee: { total: { amount: '0.00' } },
      target: { amount: '250.00', currency: 'GBP' },
      notices: [],
    })
  })

  it.each([
    [{ amount: { amount: '1.00', currency: 'USD' } }, 'fx.currency-mismatch'],
    [{ targetCurrency: 'GBP' }, 'fx.same-currency'],
    [{ targetCurrency: 'ARS' }, 'fx.rate-unavailable'],
    [{ targetCurrency: 'KRW', payOut: 'bank' }, 'fx.corridor-unavailable'],
    [{ payOut: 'bank', country: 'FR' }, 'fx.corridor-unavailable'],
    [{ amount: { amount: '0.01', currency: 'GBP' } }, 'fx.amount-too-small'],
  ] as const)('refuses %o with %s', async (input, code) => {
    expect(codeOf(await createQuote(actor, { ...pounds, ...input }))).toBe(code)
  })

  it('is for customers', async () => {
    expect(codeOf(await createQuote(systemActor('test'), pounds))).toBe('fx.not-a-customer')
  })
})

describe('getQuote', () => {
  it("answers for another's quote as for a missing one", async () => {
    const quote = await newQuote()
    expect(await getQuote(stranger, quote.quoteId)).toEqual(await getQuote(actor, newId('quo')))
  })

  it('expires by the clock of the database', async () => {
    const quote = await newQuote()
    await expire(quote.quoteId)
    expect(unwrap(await getQuote(actor, quote.quoteId)).state).toBe('expired')
  })
})

describe('acceptQuote', () => {
  it('is used once: the same transfer may ask again, even later, another may not', async () => {
    const { quoteId } = await newQuote()
    const transferId = newId('tr')
    const first = await acceptQuote({ quoteId, customerId, transferId })
    expect(unwrap(first).state).toBe('accepted')
    await expire(quoteId)
    expect(unwrap(await acceptQuote({ quoteId, customerId, transferId })).state).toBe('accepted')
    expect(codeOf(await acceptQuote({ quoteId, customerId, transferId: newId('tr') }))).toBe(
      'fx.quote-used',
    )
    expect(await eventsOf(quoteId)).toEqual(['fx.quote-generated.v1', 'fx.quote-accepted.v1'])
  })

  it('is refused after its time', async () => {
    const { quoteId } = await newQuote()
    await expire(quoteId)
    const accepted = await acceptQuote({ quoteId, customerId, transferId: newId('tr') })
    expect(codeOf(accepted)).toBe('fx.quote-expired')
    expect(await eventsOf(quoteId)).toEqual(['fx.quote-generated.v1'])
  })

  it('does not exist for others', async () => {
    const { quoteId } = await newQuote()
    const transferId = newId('tr')
    const foreign = await acceptQuote({ quoteId, customerId: stranger.customerId, transferId })
    const missing = await acceptQuote({ quoteId: newId('quo'), customerId, transferId })
    expect(foreign).toEqual(missing)
    expect(codeOf(foreign)).toBe('fx.not-found')
  })

  it('goes to exactly one of 50 transfers that race for it', async () => {
    const { quoteId } = await newQuote()
    const results = await Promise.all(
      Array.from({ length: 50 }, () =>
        acceptQuote({ quoteId, customerId, transferId: newId('tr') }),
      ),
    )
    const codes = results.map(codeOf)
    expect(codes.filter((code) => code === 'ok')).toHaveLength(1)
    expect(codes.filter((code) => code === 'fx.quote-used')).toHaveLength(49)
    expect(await eventsOf(quoteId)).toEqual(['fx.quote-generated.v1', 'fx.quote-accepted.v1'])
  })

  it('answers one transfer that asks 20 times at once alike', async () => {
    const { quoteId } = await newQuote()
    const transferId = newId('tr')
    const results = await Promise.all(
      Array.from({ length: 20 }, () => acceptQuote({ quoteId, customerId, transferId })),
    )
    expect(new Set(results.map(codeOf))).toEqual(new Set(['ok']))
    expect(await eventsOf(quoteId)).toHaveLength(2)
  })
})

describe('the quote table', () => {
  it('holds no price that loses a minor unit, and no acceptance without a transfer', async () => {
    const { quoteId } = await newQuote()
    for (const change of ['liquidity_minor = liquidity_minor - 1', `state = 'accepted'`]) {
      await expect(
        db.ownerQuery('fx', `UPDATE quote SET ${change} WHERE id = $1`, [uuidOf(quoteId)]),
      ).rejects.toThrow(/check/)
    }
  })
})

it('lists where money can go', async () => {
  const corridors = unwrap(await listCorridors())
  expect(corridors.find((corridor) => corridor.currency === 'USD')).toMatchObject({
    referenceMaxLength: 10,
    cutOff: { time: '16:30', timeZone: 'America/New_York' },
    minimum: { amount: '1.00', currency: 'USD' },
  })
})
