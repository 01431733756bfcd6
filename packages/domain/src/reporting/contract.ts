import {
  currencySchema,
  storedCurrencySchema,
  wireMoneySchema,
} from '@corridor/kernel/money-schema'
import { z } from 'zod'
import { activityKinds, activityStates } from './vocabulary.ts'

export * from './vocabulary.ts'

export const listActivityInput = z.strictObject({
  currency: currencySchema.optional(),
  kind: z.enum(activityKinds).optional(),
  state: z.enum(activityStates).optional(),
  /** An amount, or words, each found in the other side's name, a reference, the kind, an amount, the currency or the id. */
  search: z.string().trim().max(100).optional(),
  cursor: z.string().max(200).optional(),
  limit: z.int().min(1).max(100).optional(),
})
export type ListActivityInput = z.output<typeof listActivityInput>

export const activityItemView = z.object({
  activityId: z.string(),
  kind: z.enum(activityKinds),
  state: z.enum(activityStates),
  /** The id of what it is about: `tr_…` or `dep_…`; its detail page reads that. */
  subjectId: z.string(),
  /** The other side's customer id, for a name to be looked up when shown. */
  counterpartyCustomerId: z.string().nullable(),
  recipientId: z.string().nullable(),
  direction: z.enum(['in', 'out', 'between']),
  /** What this customer's own balance gains or loses. */
  amount: wireMoneySchema,
  /** The other side of a conversion or of a send in another currency. */
  otherAmount: wireMoneySchema.nullable(),
  occurredAt: z.string(),
  updatedAt: z.string(),
})
export type ActivityItemView = z.infer<typeof activityItemView>

export const activityPage = z.object({
  items: z.array(activityItemView),
  nextCursor: z.string().nullable(),
})

export const operationsSummaryView = z.object({
  /** UTC day that the figures are of. */
  day: z.string(),
  volumes: z.array(
    z.object({
      kind: z.enum(activityKinds),
      currency: storedCurrencySchema,
      /** What has arrived. */
      count: z.int(),
      total: wireMoneySchema,
      /** What is on its way, or held while it is checked: not sent, and perhaps never. */
      underWay: z.object({ count: z.int(), total: wireMoneySchema }),
    }),
  ),
  byState: z.array(z.object({ state: z.enum(activityStates), count: z.int() })),
  byHour: z.array(z.object({ hour: z.int(), count: z.int() })),
})
export type OperationsSummaryView = z.infer<typeof operationsSummaryView>
