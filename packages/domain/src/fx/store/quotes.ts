import type { Prisma } from '@corridor/db/clients/fx'
import { databaseNow } from '@corridor/db/clock'
import { appendEvents } from '@corridor/db/outbox'
import { type Id, idOf, newId, uuidOf } from '@corridor/kernel/ids'
import { currencySchema, money, toWire } from '@corridor/kernel/money'
import { z } from 'zod'
import {
  deliveryEstimateSchema,
  fixedSideSchema,
  noticeSchema,
  payOutSchema,
  rateSourceSchema,
} from '../contract.ts'
import { quoteAccepted, quoteGenerated } from '../events.ts'
import { customerRateOf } from '../fees.ts'
import type { Calculation } from '../pricing.ts'
import { stateAt } from '../quote-state.ts'
import type { QuoteRecord } from '../quote-view.ts'
import { database } from './database.ts'

type Transaction = Parameters<Parameters<typeof database.transaction>[0]>[0]
type QuoteRow = Prisma.QuoteGetPayload<Record<never, never>>

/**
 * Stores a pending quote that stands for `lifetimeMs` from now by the database's clock.
 * @param alongside is written in the same transaction, or nothing is
 */
export function insertQuote(
  customerId: Id<'cus'>,
  calculation: Calculation,
  lifetimeMs: number,
  alongside?: (tx: Transaction, quoteId: Id<'quo'>) => Promise<void>,
): Promise<QuoteRecord> {
  const quoteId = newId('quo')
  return database.transaction(async (tx) => {
    const createdAt = await databaseNow(tx)
    const expiresAt = new Date(createdAt.getTime() + lifetimeMs)
    const row = await tx.quote.create({
      data: {
        id: uuidOf(quoteId),
        customerId: uuidOf(customerId),
        createdAt,
        expiresAt,
        ...columnsOf(calculation),
      },
    })
    const { source, target, variableFee, fixedFee, payOut, rate } = calculation
    await appendEvents(tx, [
      quoteGenerated.of(quoteId, {
        quoteId,
        customerId,
        payOut,
        source: toWire(source),
        target: toWire(target),
        fee: toWire(money(variableFee.minor + fixedFee.minor, source.currency)),
        rate: customerRateOf(rate.rate, calculation.spreadPercent),
        expiresAt: expiresAt.toISOString(),
      }),
    ])
    await alongside?.(tx, quoteId)
    return recordOf(row, createdAt)
  })
}

/** The quote with its state by the database's clock, or null. */
export function findQuote(quoteId: Id<'quo'>): Promise<QuoteRecord | null> {
  return readQuote(database.client, quoteId)
}

export type TakeOutcome =
  | { readonly outcome: 'accepted'; readonly quote: QuoteRecord }
  | { readonly outcome: 'missing' | 'expired' | 'used' }

/** Hands a pending quote to one transfer. The row's lock decides a race: the second finds it accepted. */
export function takeQuote(claim: {
  readonly quoteId: Id<'quo'>
  readonly customerId: Id<'cus'>
  readonly transferId: Id<'tr'> | Id<'cnv'>
}): Promise<TakeOutcome> {
  const { quoteId, customerId, transferId } = claim
  return database.transaction(async (tx) => {
    const taken = await tx.$executeRaw`
      UPDATE quote SET state = 'accepted', accepted_at = clock_timestamp(),
        transfer_id = ${uuidOf(transferId)}::uuid
      WHERE id = ${uuidOf(quoteId)}::uuid AND customer_id = ${uuidOf(customerId)}::uuid
        AND state = 'pending' AND expires_at > clock_timestamp()`
    const quote = await readQuote(tx, quoteId)
    if (!quote || quote.customerId !== customerId) return { outcome: 'missing' }
    if (taken === 1) {
      await appendEvents(tx, [
        quoteAccepted.of(quoteId, {
          quoteId,
          customerId,
          transferId,
          source: toWire(quote.source),
          target: toWire(quote.target),
          rate: customerRateOf(quote.rate.rate, quote.spreadPercent),
        }),
      ])
      return { outcome: 'accepted', quote }
    }
    if (quote.state !== 'accepted') return { outcome: 'expired' }
    return quote.transferUuid === uuidOf(transferId)
      ? { outcome: 'accepted', quote }
      : { outcome: 'used' }
  })
}

async function readQuote(
  client: Pick<Transaction, 'quote' | '$queryRaw' | '$executeRaw'>,
  quoteId: Id<'quo'>,
): Promise<(QuoteRecord & { transferUuid: string | null }) | null> {
  const row = await client.quote.findUnique({ where: { id: uuidOf(quoteId) } })
  if (!row) return null
  return { ...recordOf(row, await databaseNow(client)), transferUuid: row.transferId }
}

function columnsOf(calculation: Calculation) {
  return {
    fixedSide: calculation.fixed,
    payOut: calculation.payOut,
    country: calculation.country,
    method: calculation.method,
    sourceCurrency: calculation.source.currency,
    targetCurrency: calculation.target.currency,
    sourceMinor: calculation.source.minor,
    targetMinor: calculation.target.minor,
    variablePercent: calculation.variablePercent,
    variableFeeMinor: calculation.variableFee.minor,
    fixedFeeMinor: calculation.fixedFee.minor,
    liquidityMinor: calculation.liquidity.minor,
    spreadPercent: calculation.spreadPercent,
    spreadMinor: calculation.spread.minor,
    residueMinor: calculation.residue.minor,
    unrounded: calculation.unrounded,
    rate: calculation.rate.rate,
    rateAsOf: new Date(calculation.rate.asOf),
    rateSource: calculation.rate.source,
    delivery: calculation.delivery,
    notices: [...calculation.notices],
  }
}

function recordOf(row: QuoteRow, now: Date): QuoteRecord {
  const source = currencySchema.parse(row.sourceCurrency)
  return {
    quoteId: idOf('quo', row.id),
    customerId: idOf('cus', row.customerId),
    state: stateAt(
      { state: row.state === 'accepted' ? 'accepted' : 'pending', expiresAt: row.expiresAt },
      now,
    ),
    createdAt: row.createdAt,
    expiresAt: row.expiresAt,
    fixed: fixedSideSchema.parse(row.fixedSide),
    payOut: payOutSchema.parse(row.payOut),
    country: row.country,
    method: row.method,
    source: money(row.sourceMinor, source),
    target: money(row.targetMinor, currencySchema.parse(row.targetCurrency)),
    variablePercent: row.variablePercent,
    variableFee: money(row.variableFeeMinor, source),
    fixedFee: money(row.fixedFeeMinor, source),
    liquidity: money(row.liquidityMinor, source),
    spreadPercent: row.spreadPercent,
    spread: money(row.spreadMinor, source),
    residue: money(row.residueMinor, source),
    unrounded: row.unrounded,
    rate: {
      rate: row.rate,
      asOf: row.rateAsOf.toISOString(),
      source: rateSourceSchema.parse(row.rateSource),
    },
    delivery: deliveryEstimateSchema.parse(row.delivery),
    notices: z.array(noticeSchema).parse(row.notices),
  }
}
