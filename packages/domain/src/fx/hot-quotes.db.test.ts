import { countStatements } from '@corridor/db/count-statements'
import { poolOf } from '@corridor/db/domain-database'
import { useTestDatabase } from '@corridor/db/testing'
import { type Id, newId, uuidOf } from '@corridor/kernel/ids'
import { money } from '@corridor/kernel/money'
import { unwrap } from '@corridor/kernel/result'
import { codeOf } from '@corridor/kernel/testing/code-of'
import { withCorrelation } from '@corridor/telemetry'
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import type { CreateQuoteInput } from './contract.ts'
import { quoteAccepted, quoteGenerated } from './events.ts'
import {
  acceptQuote,
  convertAt,
  createQuote,
  createQuoteOnce,
  getQuote,
  getRate,
  importRates,
} from './index.ts'
import { priceAt } from './pricing.ts'
import { rateAmong } from './steps/rate-among.ts'
import { insertQuote, rememberedRates } from './store.ts'

const db = useTestDatabase()
const customerId = newId('cus')
const actor = { kind: 'customer', customerId } as const
const stranger = newId('cus')

const pounds: CreateQuoteInput = {
  sourceCurrency: 'GBP',
  targetCurrency: 'USD',
  fixed: 'source',
  amount: { amount: '250.00', currency: 'GBP' },
  payOut: 'conversion',
}
const newQuote = async () => unwrap(await createQuote(actor, pounds))
/** Several quotes, looked at by this process as a send does before it accepts one. */
const lookedAt = (count: number) =>
  Promise.all(
    Array.from({ length: count }, async () => {
      const { quoteId } = await newQuote()
      return unwrap(await getQuote(actor, quoteId)).quoteId
    }),
  )
const statementsOf = async (work: () => Promise<unknown>) =>
  (await countStatements(work)).statements.length
const eventsOf = (aggregateId: string) =>
  db.ownerQuery<{ type: string; payload: unknown; correlation_id: string }>(
    'fx',
    'SELECT type, payload, correlation_id FROM outbox_event WHERE aggregate_id = $1 ORDER BY seq',
    [aggregateId],
  )
const expire = (quoteId: Id<'quo'>) =>
  db.ownerQuery(
    'fx',
    `UPDATE quote SET created_at = now() - interval '31 minutes', expires_at = now() - interval '1 minute' WHERE id = $1`,
    [uuidOf(quoteId)],
  )
const setDollar = (rate: string) =>
  poolOf('fx').query(
    `UPDATE rate SET rate = $1 WHERE currency = 'USD' AND source = 'ecb' AND date = '2026-04-13'`,
    [rate],
  )

/** The next statement takes effect, and its answer is lost on the way. */
function loseAnswerOnce(): { readonly wasLost: () => boolean } {
  const pool = poolOf('fx')
  const query = pool.query.bind(pool) as (config: unknown) => Promise<unknown>
  let isLost = false
  vi.spyOn(pool, 'query').mockImplementationOnce((async (config: unknown) => {
    await query(config)
    isLost = true
    throw Object.assign(new Error('gone'), { code: 'ECONNRESET' })
  }) as never)
  return { wasLost: () => isLost }
}

/** The same domain as another process of the product has it: with a memory and queues of its own. */
async function anotherProcess(): Promise<typeof import('./index.ts')> {
  vi.resetModules()
  return import('./index.ts')
}

beforeAll(async () => {
  unwrap(await importRates('embedded-ecb'))
})
afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllEnvs()
})

describe('what is asked of the database', () => {
  it('is one statement for each verb of a send, and none for comparing', async () => {
    await newQuote()
    expect(await statementsOf(newQuote)).toBe(1)
    const { quoteId } = await newQuote()
    expect(await statementsOf(() => getQuote(actor, quoteId))).toBe(1)
    const transferId = newId('tr')
    expect(await statementsOf(() => acceptQuote({ quoteId, customerId, transferId }))).toBe(1)
    const compare = () => convertAt({ amount: { amount: '1.00', currency: 'GBP' }, to: 'EUR' })
    expect(await statementsOf(compare)).toBe(0)
    expect(await statementsOf(() => createQuoteOnce(actor, pounds, 'count'))).toBe(1)
  })

  it('is shared by all who ask at once', async () => {
    await newQuote()
    const quoteIds: Id<'quo'>[] = []
    const makeMany = async () => {
      const made = await Promise.all(Array.from({ length: 40 }, newQuote))
      quoteIds.push(...made.map((quote) => quote.quoteId))
    }
    expect(await statementsOf(makeMany)).toBe(1)
    const lookAtAll = () => Promise.all(quoteIds.map((quoteId) => getQuote(actor, quoteId)))
    expect(await statementsOf(lookAtAll)).toBe(1)
    const takeAll = () =>
      Promise.all(
        quoteIds.map((quoteId) => acceptQuote({ quoteId, customerId, transferId: newId('tr') })),
      )
    expect(await statementsOf(takeAll)).toBe(1)
  })

  it('tells of each quote under the correlation of whoever asked', async () => {
    const made = await Promise.all(
      ['correlation-a', 'correlation-b'].map((correlation) =>
        withCorrelation(correlation, async () => {
          const { quoteId } = await newQuote()
          const transferId = newId('tr')
          const accepted = await acceptQuote({ quoteId, customerId, transferId })
          return { correlation, transferId, quote: unwrap(accepted) }
        }),
      ),
    )
    for (const { correlation, transferId, quote } of made) {
      const { quoteId, source, target, rate, expiresAt, fee, payOut } = quote
      const events = await eventsOf(quoteId)
      expect(events.map((event) => event.correlation_id)).toEqual([correlation, correlation])
      const common = { quoteId, customerId, source, target, rate }
      expect(quoteGenerated.payload.parse(events[0]?.payload)).toEqual({
        ...common,
        payOut,
        fee: fee.total,
        expiresAt,
      })
      expect(quoteAccepted.payload.parse(events[1]?.payload)).toEqual({ ...common, transferId })
    }
  })
})

describe('acceptances in one batch', () => {
  const accept = (quoteId: Id<'quo'>, transferId: Id<'tr'>, by: Id<'cus'> = customerId) =>
    acceptQuote({ quoteId, customerId: by, transferId })

  it('are judged each by itself', async () => {
    const [good, late, foreign, replayed, used] = await lookedAt(5)
    if (!good || !late || !foreign || !replayed || !used) throw new Error('too few quotes')
    const transferId = newId('tr')
    await expire(late)
    unwrap(await accept(replayed, transferId))
    unwrap(await accept(used, newId('tr')))
    await expire(replayed)
    for (const quoteId of [replayed, used]) unwrap(await getQuote(actor, quoteId))
    const { value, statements } = await countStatements(() =>
      Promise.all([
        accept(late, newId('tr')),
        accept(foreign, newId('tr'), stranger),
        accept(used, newId('tr')),
        accept(replayed, transferId),
        accept(good, newId('tr')),
      ]),
    )
    expect(statements).toHaveLength(1)
    expect(value.map(codeOf)).toEqual([
      'fx.quote-expired',
      'fx.not-found',
      'fx.quote-used',
      'ok',
      'ok',
    ])
    for (const [quoteId, events] of [
      [late, 1],
      [foreign, 1],
      [used, 2],
      [replayed, 2],
      [good, 2],
    ] as const) {
      expect(await eventsOf(quoteId), quoteId).toHaveLength(events)
    }
    const again = unwrap(await accept(replayed, transferId))
    expect(again).toEqual(unwrap(await getQuote(actor, replayed)))
  })

  it('give one quote to exactly one of two transfers, and to its own customer', async () => {
    const [quoteId] = await lookedAt(1)
    if (!quoteId) throw new Error('no quote')
    const [first, second] = [newId('tr'), newId('tr')]
    const { value, statements } = await countStatements(() =>
      Promise.all([
        accept(quoteId, newId('tr'), stranger),
        accept(quoteId, first),
        accept(quoteId, second),
        accept(quoteId, first),
      ]),
    )
    expect(statements).toHaveLength(1)
    expect(value.map(codeOf)).toEqual(['fx.not-found', 'ok', 'fx.quote-used', 'ok'])
    const [row] = await db.ownerQuery('fx', 'SELECT transfer_id FROM quote WHERE id = $1', [
      uuidOf(quoteId),
    ])
    expect(row).toEqual({ transfer_id: uuidOf(first) })
    expect(await eventsOf(quoteId)).toHaveLength(2)
  })

  it('of two processes that race for the same quotes meet without a deadlock', async () => {
    const other = await anotherProcess()
    const quoteIds = await lookedAt(30)
    const race = (take: typeof acceptQuote, order: readonly Id<'quo'>[]) =>
      Promise.all(
        order.map(async (quoteId) => {
          const taken = await take({ quoteId, customerId, transferId: newId('tr') })
          return [quoteId, codeOf(taken)] as const
        }),
      )
    const answers = (
      await Promise.all([
        race(acceptQuote, quoteIds),
        race(other.acceptQuote, quoteIds.toReversed()),
      ])
    ).flat()
    for (const quoteId of quoteIds) {
      const codes = answers.filter(([id]) => id === quoteId).map(([, code]) => code)
      expect(codes.toSorted()).toEqual(['fx.quote-used', 'ok'])
      expect(await eventsOf(quoteId)).toHaveLength(2)
    }
  })
})

describe('a batch of prices with one that does not add up', () => {
  it('refuses that one alone', async () => {
    const known = await rememberedRates()
    const rate = unwrap(rateAmong(known, 'GBP', 'USD'))
    const amount = money(250_00n, 'GBP')
    const good = unwrap(
      priceAt(
        { source: 'GBP', target: 'USD', fixed: 'source', amount, payOut: 'conversion' },
        rate,
        known.now,
      ),
    )
    const bad = { ...good, residue: money(good.residue.minor + 1n, 'GBP') }
    const { version, now: pricedAt } = known
    const stored = await Promise.allSettled(
      [good, bad, good].map((calculation) =>
        insertQuote({ customerId, calculation, lifetimeMs: 60_000, version, pricedAt }),
      ),
    )
    expect(stored.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
    expect(String((stored[1] as PromiseRejectedResult).reason)).toContain('quote_balance_check')
  })
})

describe('rates that another process imported', () => {
  it('make the next price here, which is refused by the old ones and made anew', async () => {
    const other = await anotherProcess()
    expect((await newQuote()).midMarket).toBe('1.34209377656')
    await setDollar('2')
    const { value, statements } = await countStatements(newQuote)
    expect(value.midMarket).toBe('2.29731902869')
    expect(statements).toHaveLength(3)
    expect(unwrap(await other.createQuote(actor, pounds)).midMarket).toBe('2.29731902869')
    unwrap(await other.importRates('embedded-ecb'))
    expect((await newQuote()).midMarket).toBe('1.34209377656')
  })

  it('are used by many who ask at once, each price by one set of rates', async () => {
    await newQuote()
    await setDollar('3')
    const made = await Promise.all(Array.from({ length: 20 }, newQuote))
    expect(new Set(made.map((quote) => quote.midMarket))).toEqual(new Set(['3.44597854304']))
    await setDollar('1.1684')
    expect((await newQuote()).midMarket).toBe('1.34209377656')
  })

  it('end a refusal at once', async () => {
    vi.stubEnv('FX_MODE', 'live')
    expect(codeOf(await createQuote(actor, pounds))).toBe('fx.rate-stale')
    await poolOf('fx').query(
      `INSERT INTO rate (source, currency, date, as_of, rate)
       SELECT 'ecb', currency, current_date, now(), '1.5' FROM unnest('{GBP,USD}'::text[]) AS currency`,
    )
    expect((await newQuote()).midMarket).toBe('1.00000000000')
    await poolOf('fx').query('DELETE FROM rate WHERE date = current_date')
    expect(codeOf(await createQuote(actor, pounds))).toBe('fx.rate-stale')
  })

  it('are seen by what is only looked at as soon as the database tells of them', async () => {
    const rateNow = async () => unwrap(await getRate({ source: 'GBP', target: 'USD' })).rate
    expect(await rateNow()).toBe('1.34209377656')
    await setDollar('2')
    const [quoteId] = await lookedAt(1)
    expect(quoteId).toBeTruthy()
    expect(await rateNow()).toBe('2.29731902869')
    await setDollar('1.1684')
    vi.spyOn(Date, 'now').mockReturnValue(Date.now() + 1_500)
    expect(await rateNow()).toBe('1.34209377656')
  })

  it('raise the version, which nobody else may', async () => {
    const before = await rememberedRates()
    await poolOf('fx').query(`UPDATE rate SET rate = rate WHERE currency = 'nobody'`)
    await newQuote()
    expect(BigInt((await rememberedRates()).version)).toBe(BigInt(before.version) + 1n)
    await expect(poolOf('fx').query('UPDATE data_version SET version = 1')).rejects.toThrow(
      'permission denied',
    )
  })
})

describe('the time of a price', () => {
  it("is the database's, also when this process's clock stood still or ran ahead", async () => {
    await newQuote()
    for (const offset of [-3_600_000, 3_600_000]) {
      const monotonic = performance.now.bind(performance)
      vi.spyOn(performance, 'now').mockImplementation(() => monotonic() + offset)
      const quote = unwrap(
        await createQuote(actor, { ...pounds, targetCurrency: 'GBP', payOut: 'internal' }),
      )
      const [row] = await db.ownerQuery<{ now: Date }>('fx', 'SELECT clock_timestamp() AS now')
      const now = row?.now.getTime() ?? 0
      expect(Math.abs(Date.parse(quote.createdAt) - now)).toBeLessThan(10_000)
      expect(Math.abs(Date.parse(quote.deliveryEstimate.from) - now)).toBeLessThan(20_000)
      expect(Date.parse(quote.expiresAt) - Date.parse(quote.createdAt)).toBe(30 * 60_000)
      vi.restoreAllMocks()
      await newQuote()
    }
  })
})

describe('an answer that was lost on its way', () => {
  it('leaves one quote, one event and one acceptance', async () => {
    await newQuote()
    for (const make of [
      newQuote,
      async () => unwrap(await createQuoteOnce(actor, pounds, 'lost')).view,
    ]) {
      const lost = loseAnswerOnce()
      const { quoteId } = await make()
      expect(lost.wasLost()).toBe(true)
      expect(await eventsOf(quoteId)).toHaveLength(1)
      unwrap(await getQuote(actor, quoteId))
      const alsoLost = loseAnswerOnce()
      const transferId = newId('tr')
      expect(codeOf(await acceptQuote({ quoteId, customerId, transferId }))).toBe('ok')
      expect(alsoLost.wasLost()).toBe(true)
      expect(await eventsOf(quoteId)).toHaveLength(2)
    }
    expect(unwrap(await createQuoteOnce(actor, pounds, 'lost')).isReplayed).toBe(true)
  })
})
