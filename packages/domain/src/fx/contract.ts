import { idSchema } from '@corridor/kernel/ids'
import { currencySchema, positiveMoneySchema, wireMoneySchema } from '@corridor/kernel/money-schema'
import { problem } from '@corridor/words/field-problem'
import { z } from 'zod'

/** Where a rate comes from: a published source, a documented peg to the dollar, or set by hand. */
export const rateSourceSchema = z.enum(['ecb', 'oxr', 'peg', 'indicative'])
export type RateSource = z.infer<typeof rateSourceSchema>

export const rateSourceNames: Readonly<Record<RateSource, string>> = {
  ecb: 'European Central Bank',
  oxr: 'Open Exchange Rates',
  peg: 'Official peg to the US dollar',
  indicative: 'Indicative rate',
}

export const quoteStateSchema = z.enum(['pending', 'accepted', 'expired'])
export type QuoteState = z.infer<typeof quoteStateSchema>

/** To another customer, to a bank account, or between own wallets. */
export const payOutSchema = z.enum(['internal', 'bank', 'conversion'])
export type PayOut = z.infer<typeof payOutSchema>

/** Which of the two amounts the customer fixed. */
export const fixedSideSchema = z.enum(['source', 'target'])
export type FixedSide = z.infer<typeof fixedSideSchema>

export const countrySchema = z.string().regex(/^[A-Z]{2}$/, problem('country-code'))

const routeShape = {
  payOut: payOutSchema,
  country: countrySchema.optional(),
  /** Kind of account to pay out to, as in the recipient's requirements. */
  method: z.string().max(40).optional(),
}

export const getRateInputSchema = z.strictObject({ source: currencySchema, target: currencySchema })
export type GetRateInput = z.infer<typeof getRateInputSchema>

export const rateViewSchema = z.object({
  source: currencySchema,
  target: currencySchema,
  /** Units of target for one unit of source, 12 significant digits. */
  rate: z.string(),
  asOf: z.iso.datetime(),
  rateSource: rateSourceSchema,
  isIndicative: z.boolean(),
  /** Older than its source's limit; a demo takes it all the same. */
  isDated: z.boolean(),
})
export type RateView = z.infer<typeof rateViewSchema>

export const getRateHistoryInputSchema = z.strictObject({
  source: currencySchema,
  target: currencySchema,
  days: z.union([z.literal(30), z.literal(365)]),
})
export type GetRateHistoryInput = z.infer<typeof getRateHistoryInputSchema>

export const rateHistoryViewSchema = z.object({
  source: currencySchema,
  target: currencySchema,
  /** Oldest first, one a day on which the source published. */
  points: z.array(z.object({ date: z.iso.date(), rate: z.string() })),
})
export type RateHistoryView = z.infer<typeof rateHistoryViewSchema>

export const calculateInputSchema = z.strictObject({
  source: currencySchema,
  target: currencySchema,
  fixed: fixedSideSchema,
  /** In the currency of the fixed side. */
  amount: positiveMoneySchema,
  ...routeShape,
})
export type CalculateInput = z.infer<typeof calculateInputSchema>

export const createQuoteInputSchema = z.strictObject({
  sourceCurrency: currencySchema,
  targetCurrency: currencySchema,
  fixed: fixedSideSchema,
  /** In the currency of the fixed side. */
  amount: positiveMoneySchema,
  ...routeShape,
})
export type CreateQuoteInput = z.infer<typeof createQuoteInputSchema>

export const getQuoteInputSchema = z.strictObject({ quoteId: idSchema('quo') })

/** BLOCKED: this price cannot be used as it stands; the text says why. */
export const noticeSchema = z.object({
  type: z.enum(['INFO', 'WARNING', 'BLOCKED']),
  code: z.enum(['rate-indicative', 'rate-dated', 'rate-pegged', 'below-minimum', 'above-maximum']),
  text: z.string(),
})
export type Notice = z.infer<typeof noticeSchema>

export const deliveryEstimateSchema = z.object({
  from: z.iso.datetime(),
  to: z.iso.datetime(),
  /** The whole sentence: "Arrives by Wednesday 18 November". */
  text: z.string(),
  /** Its part behind "Arrives", or behind "Expected" where it is no promise. */
  when: z.string(),
  isPromise: z.boolean(),
})
export type DeliveryEstimate = z.infer<typeof deliveryEstimateSchema>

/** A price: source = fee.total + converted, and converted = liquidity + spread + residue, to the minor unit. */
export const calculationViewSchema = z.object({
  source: wireMoneySchema,
  target: wireMoneySchema,
  fixed: fixedSideSchema,
  payOut: payOutSchema,
  country: countrySchema.nullable(),
  method: z.string().nullable(),
  /** The rate applied: the mid-market rate less the spread, where there is one. */
  rate: z.string(),
  midMarket: z.string(),
  rateAsOf: z.iso.datetime(),
  rateSource: rateSourceSchema,
  fee: z.object({
    variablePercent: z.string(),
    variable: wireMoneySchema,
    fixed: wireMoneySchema,
    total: wireMoneySchema,
  }),
  /** What is left of the source amount after the fees. */
  converted: wireMoneySchema,
  /** What goes to liquidity, in the source currency. */
  liquidity: wireMoneySchema,
  /** How far the rate applied is below the mid-market rate. */
  spreadPercent: z.string(),
  /** What that comes to, in the source currency; part of what the conversion costs. */
  spread: wireMoneySchema,
  /** What rounding leaves over, in the source currency, for the residue account. */
  residue: wireMoneySchema,
  /** The amount to convert before any rounding, 12 places, so that anyone can check the price. */
  unrounded: z.string(),
  deliveryEstimate: deliveryEstimateSchema,
  notices: z.array(noticeSchema),
})
export type CalculationView = z.infer<typeof calculationViewSchema>

export const quoteViewSchema = calculationViewSchema.extend({
  quoteId: idSchema('quo'),
  state: quoteStateSchema,
  createdAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
})
export type QuoteView = z.infer<typeof quoteViewSchema>

export const estimateDeliveryInputSchema = z.strictObject({
  currency: currencySchema,
  ...routeShape,
})
export type EstimateDeliveryInput = z.infer<typeof estimateDeliveryInputSchema>

export const corridorViewSchema = z.object({
  currency: currencySchema,
  countries: z.array(countrySchema),
  methods: z.array(z.string()),
  minimum: wireMoneySchema,
  maximum: wireMoneySchema,
  /** Longest reference that the rail carries to the recipient. */
  referenceMaxLength: z.number().int(),
  cutOff: z.object({ time: z.string(), timeZone: z.string() }).nullable(),
  isInstant: z.boolean(),
  businessDays: z.object({ min: z.number().int(), max: z.number().int() }),
})
export type CorridorView = z.infer<typeof corridorViewSchema>

export const rateImports = ['embedded-ecb', 'ecb', 'open-exchange-rates'] as const
export type RateImport = (typeof rateImports)[number]

/**
 * The sources that a live deployment can follow, with when they are asked (cron, UTC): just after each publishes
 * something new.
 */
export const liveFeeds = {
  /** About 16:00 in Frankfurt, on business days, sometimes late. */
  ecb: { refreshCron: '20,50 14-17 * * 1-5' },
  /** A new sheet at every full hour, weekends included; the smallest plan allows not much more than one call each. */
  'open-exchange-rates': { refreshCron: '3 * * * *' },
} as const satisfies Partial<Record<RateImport, { refreshCron: string }>>
export type LiveFeed = keyof typeof liveFeeds

/**
 * The source that `FX_SOURCE` names; the ECB when it names none.
 * @throws Error on an unknown one, so that a typing mistake stops the start
 */
export function liveFeedOf(text: string | undefined): LiveFeed {
  if (text === undefined || text === 'ecb') return 'ecb'
  if (text === 'open-exchange-rates') return text
  throw new Error('FX_SOURCE is ecb or open-exchange-rates')
}
