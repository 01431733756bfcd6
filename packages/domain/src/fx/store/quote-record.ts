import { oneOf, type RowOf } from '@corridor/db/statement'
import { type CurrencyCode, isStoredCurrency } from '@corridor/kernel/currency'
import { idOf } from '@corridor/kernel/ids'
import { money } from '@corridor/kernel/money'
import { z } from 'zod'
import { fixedSideSchema, noticeSchema, payOutSchema, rateSourceSchema } from '../contract.ts'
import type { Arrival, ExpectedDelivery } from '../delivery.ts'
import type { NoticeFact } from '../notices.ts'
import type { Calculation } from '../pricing.ts'
import { stateAt } from '../quote-state.ts'
import type { QuoteRecord } from '../quote-view.ts'

const storedStates = ['pending', 'accepted'] as const

/** A quote's columns, as a statement that reads one declares them. */
export const quoteColumns = {
  id: 'uuid',
  customer_id: 'uuid',
  state: oneOf(storedStates),
  fixed_side: oneOf(fixedSideSchema.options),
  pay_out: oneOf(payOutSchema.options),
  country: 'text?',
  method: 'text?',
  source_currency: 'text',
  target_currency: 'text',
  source_minor: 'int8',
  target_minor: 'int8',
  variable_percent: 'text',
  variable_fee_minor: 'int8',
  fixed_fee_minor: 'int8',
  liquidity_minor: 'int8',
  spread_percent: 'text',
  spread_minor: 'int8',
  residue_minor: 'int8',
  unrounded: 'text',
  rate: 'text',
  rate_as_of: 'timestamptz',
  rate_source: oneOf(rateSourceSchema.options),
  delivery: 'jsonb',
  notices: 'jsonb',
  created_at: 'timestamptz',
  expires_at: 'timestamptz',
} as const

type QuoteRow = RowOf<typeof quoteColumns>

/** Types of the columns that a calculation fills, in the order in which a statement writes them. */
export const calculationColumns = {
  fixed_side: 'text',
  pay_out: 'text',
  country: 'text',
  method: 'text',
  source_currency: 'text',
  target_currency: 'text',
  source_minor: 'bigint',
  target_minor: 'bigint',
  variable_percent: 'text',
  variable_fee_minor: 'bigint',
  fixed_fee_minor: 'bigint',
  liquidity_minor: 'bigint',
  spread_percent: 'text',
  spread_minor: 'bigint',
  residue_minor: 'bigint',
  unrounded: 'text',
  rate: 'text',
  rate_as_of: 'timestamptz',
  rate_source: 'text',
  delivery: 'jsonb',
  notices: 'jsonb',
} as const

/** A calculation as JSON of its columns. */
export function columnsOf(
  calculation: Calculation,
): Readonly<Record<keyof typeof calculationColumns, unknown>> {
  return {
    fixed_side: calculation.fixed,
    pay_out: calculation.payOut,
    country: calculation.country,
    method: calculation.method,
    source_currency: calculation.source.currency,
    target_currency: calculation.target.currency,
    source_minor: String(calculation.source.minor),
    target_minor: String(calculation.target.minor),
    variable_percent: calculation.variablePercent,
    variable_fee_minor: String(calculation.variableFee.minor),
    fixed_fee_minor: String(calculation.fixedFee.minor),
    liquidity_minor: String(calculation.liquidity.minor),
    spread_percent: calculation.spreadPercent,
    spread_minor: String(calculation.spread.minor),
    residue_minor: String(calculation.residue.minor),
    unrounded: calculation.unrounded,
    rate: calculation.rate.rate,
    rate_as_of: calculation.rate.asOf,
    rate_source: calculation.rate.source,
    delivery: calculation.delivery,
    notices: calculation.notices,
  }
}

/** A stored quote with its state at a moment of the database's clock. @throws TypeError when a column is malformed */
export function recordOf(row: QuoteRow, now: Date): QuoteRecord {
  const source = currencyOf(row.source_currency)
  return {
    quoteId: idOf('quo', row.id),
    customerId: idOf('cus', row.customer_id),
    state: stateAt({ state: row.state, expiresAt: row.expires_at }, now),
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    fixed: row.fixed_side,
    payOut: row.pay_out,
    country: row.country,
    method: row.method,
    source: money(row.source_minor, source),
    target: money(row.target_minor, currencyOf(row.target_currency)),
    variablePercent: row.variable_percent,
    variableFee: money(row.variable_fee_minor, source),
    fixedFee: money(row.fixed_fee_minor, source),
    liquidity: money(row.liquidity_minor, source),
    spreadPercent: row.spread_percent,
    spread: money(row.spread_minor, source),
    residue: money(row.residue_minor, source),
    unrounded: row.unrounded,
    rate: { rate: row.rate, asOf: row.rate_as_of.toISOString(), source: row.rate_source },
    delivery: deliveryOf(row.delivery),
    notices: noticesOf(row.notices),
  }
}

function currencyOf(text: string): CurrencyCode {
  if (!isStoredCurrency(text)) throw new TypeError('the currency of a stored quote is unknown')
  return text
}

/** Read by hand: a schema costs more than all the rest of a row. */
function deliveryOf(stored: unknown): ExpectedDelivery {
  const { from, to, arrival } = Object(stored)
  if (typeof from !== 'string' || typeof to !== 'string') {
    throw new TypeError('the delivery estimate of a stored quote is malformed')
  }
  return { from, to, arrival: arrivalOf(arrival, to) }
}

/** Before words had a room, a sentence was stored; its day is the one that it ended on. */
function arrivalOf(stored: unknown, to: string): Arrival {
  const { code, minutes, hours, day } = Object(stored)
  if (code === 'now') return { code }
  if (code === 'minutes' && typeof minutes === 'number') return { code, minutes }
  if (code === 'hours' && typeof hours === 'number') return { code, hours }
  if ((code === 'by' || code === 'expected') && typeof day === 'string') return { code, day }
  if (stored !== undefined) throw new TypeError('the arrival of a stored quote is malformed')
  return { code: 'by', day: to.slice(0, 10) }
}

const noticeFacts = z.array(noticeSchema.pick({ type: true, code: true }))

function noticesOf(stored: unknown): readonly NoticeFact[] {
  return Array.isArray(stored) && stored.length === 0 ? [] : noticeFacts.parse(stored)
}
