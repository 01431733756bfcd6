import { defineEvent } from '@corridor/kernel/event'
import { idSchema } from '@corridor/kernel/ids'
import { wireMoneySchema } from '@corridor/kernel/money-schema'
import { z } from 'zod'
import { payOutSchema } from './contract.ts'

/** A customer got a price that stands until `expiresAt`. */
export const quoteGenerated = defineEvent(
  'fx.quote-generated.v1',
  z.object({
    quoteId: idSchema('quo'),
    customerId: idSchema('cus'),
    payOut: payOutSchema,
    source: wireMoneySchema,
    target: wireMoneySchema,
    fee: wireMoneySchema,
    rate: z.string(),
    expiresAt: z.iso.datetime(),
  }),
)

/** The price was taken, by exactly one transfer. */
export const quoteAccepted = defineEvent(
  'fx.quote-accepted.v1',
  z.object({
    quoteId: idSchema('quo'),
    customerId: idSchema('cus'),
    transferId: z.string(),
    source: wireMoneySchema,
    target: wireMoneySchema,
    rate: z.string(),
  }),
)

/** New or corrected rates were stored. */
export const ratesImported = defineEvent(
  'fx.rates-imported.v1',
  z.object({
    source: z.enum(['ecb', 'oxr']),
    newestDate: z.iso.date(),
    changedRates: z.number().int().positive(),
  }),
)
