import { useTestDatabase } from '@corridor/db/testing'
import { newId } from '@corridor/kernel/ids'
import { money } from '@corridor/kernel/money'
import { unwrap } from '@corridor/kernel/result'
import { expect, it } from 'vitest'
import { type Calculation, priceAt } from './pricing.ts'
import { quoteView } from './quote-view.ts'
import { findQuote, insertQuote, rememberedRates } from './store.ts'

const db = useTestDatabase()

/** A price of today's list of which `minor` is the spread. */
function withSpread(minor: bigint): Calculation {
  const calculation = unwrap(
    priceAt(
      {
        source: 'EUR',
        target: 'USD',
        fixed: 'source',
        amount: money(100_00n, 'EUR'),
        payOut: 'conversion',
      },
      {
        rate: '1.20000000000',
        asOf: '2026-04-13T14:00:00.000Z',
        source: 'ecb',
        isIndicative: false,
        isDated: false,
      },
      new Date('2026-04-13T15:00:00Z'),
    ),
  )
  return {
    ...calculation,
    liquidity: money(calculation.liquidity.minor - minor, 'EUR'),
    spreadPercent: '1.50',
    spread: money(minor, 'EUR'),
  }
}

async function store(calculation: Calculation) {
  const { version, now } = await rememberedRates()
  const customerId = newId('cus')
  const inserted = await insertQuote({
    customerId,
    calculation,
    lifetimeMs: 60_000,
    version,
    pricedAt: now,
  })
  if (inserted.outcome !== 'stored') throw new Error(`the quote is ${inserted.outcome}`)
  return inserted.quote
}

it('a quote keeps its spread, shows it and gives the rate that is applied', async () => {
  const stored = await store(withSpread(1_50n))
  const found = await findQuote(stored.quoteId)
  if (!found) throw new Error('the quote is not there')
  expect(quoteView(found)).toMatchObject({
    rate: '1.18200000000',
    midMarket: '1.20000000000',
    spreadPercent: '1.50',
    spread: { amount: '1.50', currency: 'EUR' },
  })
  const [event] = await db.ownerQuery<{ payload: { rate: string } }>(
    'fx',
    `SELECT payload FROM outbox_event WHERE type = 'fx.quote-generated.v1'`,
  )
  expect(event?.payload.rate).toBe('1.18200000000')
})

it('a quote that does not add up is not stored', async () => {
  const calculation = { ...withSpread(1_50n), spread: money(1_51n, 'EUR') }
  await expect(store(calculation)).rejects.toThrow('quote_balance_check')
})

it("today's prices have none", async () => {
  const stored = await store({ ...withSpread(0n), spreadPercent: '0' })
  expect(quoteView(stored)).toMatchObject({
    rate: '1.20000000000',
    midMarket: '1.20000000000',
    spread: { amount: '0.00', currency: 'EUR' },
  })
})
