import { idSchema } from '@corridor/kernel/ids'
import { positiveMoneySchema, wireMoneySchema } from '@corridor/kernel/money-schema'
import { problem } from '@corridor/words/field-problem'
import { z } from 'zod'
import {
  alertDecisionSchema,
  alertEndSchema,
  decisionReasonSchema,
  decisionReasons,
} from './decision-reasons.ts'
import { pageInput, rememberedViewSchema } from './lists-contract.ts'

export * from './decision-reasons.ts'
export { isListAgeWatched } from './list-settings.ts'
export * from './lists-contract.ts'
export { rememberedForDays, twoOfficersFrom } from './remembering.ts'

/** Limits and thresholds are kept in this currency and compared at the day's rate. */
export const baseCurrency = 'EUR'

export const verdicts = ['allow', 'review', 'deny'] as const
export const verdictSchema = z.enum(verdicts)
export type Verdict = z.infer<typeof verdictSchema>

export const assessmentKinds = ['send', 'payout', 'conversion', 'withdrawal'] as const
export const assessmentKindSchema = z.enum(assessmentKinds)
export type AssessmentKind = z.infer<typeof assessmentKindSchema>

export const limitScopes = ['per-transfer', 'day', 'month', 'lifetime'] as const
export const limitScopeSchema = z.enum(limitScopes)
export type LimitScope = z.infer<typeof limitScopeSchema>

export const limitDirections = ['in', 'out'] as const
export const limitDirectionSchema = z.enum(limitDirections)
export type LimitDirection = z.infer<typeof limitDirectionSchema>

export const alertLevels = ['low', 'medium', 'high', 'critical'] as const
export const alertLevelSchema = z.enum(alertLevels)
export type AlertLevel = z.infer<typeof alertLevelSchema>

/** `held`: money waits for the decision. `denied`: a rule refused the transfer; officers note what they make of it. */
export const alertKinds = ['held', 'denied'] as const
export const alertKindSchema = z.enum(alertKinds)
export type AlertKind = z.infer<typeof alertKindSchema>

/** A held alert ends as released or refused, or as withdrawn when its customer cancels; a denied one as closed. */
export const alertStates = ['open', 'released', 'refused', 'closed', 'withdrawn'] as const
export const alertStateSchema = z.enum(alertStates)
export type AlertState = z.infer<typeof alertStateSchema>

/** What can agree with a listed party, or contradict it, beside the name. */
export const hitSigns = ['birth-year', 'country'] as const
export const hitSignSchema = z.enum(hitSigns)
export type HitSign = z.infer<typeof hitSignSchema>

/** One thing that spoke against a transfer, with the value read and the threshold of that day. */
export const reasonSchema = z.strictObject({
  code: z.string(),
  rule: z.string(),
  ruleVersion: z.int(),
  action: z.enum(['review', 'deny']),
  level: alertLevelSchema,
  text: z.string(),
  value: z.string(),
  threshold: z.string(),
  window: z.string().optional(),
  hits: z
    .array(
      z.strictObject({
        list: z.string(),
        entryId: z.string(),
        listedName: z.string(),
        score: z.string(),
        subject: z.enum(['customer', 'recipient']),
        /** Absent in assessments of before these were told. */
        agrees: z.array(hitSignSchema).optional(),
        contradicts: z.array(hitSignSchema).optional(),
        /** The date of the list that was searched. */
        listVersion: z.string().optional(),
        /** Hash of the party and of the listed entry as they were compared. */
        print: z.string().optional(),
      }),
    )
    .optional(),
})
export type Reason = z.infer<typeof reasonSchema>

export const recipientTypeSchema = z.enum(['person', 'business'])

export const assessInputSchema = z.strictObject({
  assessmentId: idSchema('asm'),
  transferId: idSchema('tr'),
  customerId: idSchema('cus'),
  kind: assessmentKindSchema,
  amount: positiveMoneySchema,
  recipient: z.strictObject({
    /** Stable key of who is paid: a customer's id, or the hash of the bank details. */
    key: z.string().min(1).max(200),
    name: z.string().max(200).optional(),
    /** Where the account is, for money that goes to one. */
    country: z.string().length(2).optional(),
    customerId: idSchema('cus').optional(),
    /** Whether a person or a business is paid, where that is known. */
    type: recipientTypeSchema.optional(),
  }),
})
export type AssessInput = z.infer<typeof assessInputSchema>

export const assessmentViewSchema = z.strictObject({
  assessmentId: idSchema('asm'),
  transferId: idSchema('tr'),
  verdict: verdictSchema,
  alertId: idSchema('alt').optional(),
  reasons: z.array(reasonSchema),
  /** On deny: the error code, which says nothing about rules, and the public facts that go with it. */
  code: z
    .enum(['compliance.limit-exceeded', 'compliance.not-verified', 'compliance.refused'])
    .optional(),
  details: z.record(z.string(), z.string()).optional(),
  amountInBase: wireMoneySchema,
  decidedAt: z.iso.datetime(),
})
export type AssessmentView = z.infer<typeof assessmentViewSchema>

export const limitViewSchema = z.strictObject({
  direction: limitDirectionSchema,
  scope: limitScopeSchema,
  /** null: no limit in this scope. */
  limit: wireMoneySchema.nullable(),
  used: wireMoneySchema,
  remaining: wireMoneySchema.nullable(),
  /** When the window starts again (UTC), null where it never does. */
  resetsAt: z.iso.datetime().nullable(),
})
export type LimitView = z.infer<typeof limitViewSchema>

export const checkLimitsInputSchema = z.strictObject({
  customerId: idSchema('cus'),
  amount: positiveMoneySchema,
  direction: limitDirectionSchema.default('out'),
})
export type CheckLimitsInput = z.input<typeof checkLimitsInputSchema>

export const reserveDepositInputSchema = z.strictObject({
  depositId: idSchema('dep'),
  customerId: idSchema('cus'),
  amount: positiveMoneySchema,
})
export type ReserveDepositInput = z.infer<typeof reserveDepositInputSchema>

/** The first limit that an amount would break, with the error code for the customer. */
export const limitViolationSchema = z.strictObject({
  code: z.enum(['compliance.limit-exceeded', 'compliance.not-verified']),
  scope: limitScopeSchema,
  direction: limitDirectionSchema,
  limit: wireMoneySchema,
  used: wireMoneySchema,
  remaining: wireMoneySchema,
  amountInBase: wireMoneySchema,
  details: z.record(z.string(), z.string()),
})
export type LimitViolation = z.infer<typeof limitViolationSchema>

export const listAlertsInputSchema = z.strictObject({
  state: alertStateSchema.optional(),
  alertKind: alertKindSchema.optional(),
  /** `nobody` lists what waits for an owner. */
  owner: z.union([idSchema('stf'), z.literal('nobody')]).optional(),
  customerId: idSchema('cus').optional(),
  isOverdue: z.boolean().optional(),
  ...pageInput,
})
export type ListAlertsInput = z.infer<typeof listAlertsInputSchema>

export const alertRowSchema = z.strictObject({
  alertId: idSchema('alt'),
  assessmentId: idSchema('asm'),
  transferId: idSchema('tr'),
  customerId: idSchema('cus'),
  kind: assessmentKindSchema,
  alertKind: alertKindSchema,
  state: alertStateSchema,
  level: alertLevelSchema,
  amount: wireMoneySchema,
  amountInBase: wireMoneySchema,
  ownerId: idSchema('stf').nullable(),
  dueAt: z.iso.datetime(),
  escalatedAt: z.iso.datetime().nullable(),
  openedAt: z.iso.datetime(),
  isOverdue: z.boolean(),
  version: z.int(),
  /** Codes of what fired. */
  reasonCodes: z.array(z.string()),
})
export type AlertRow = z.infer<typeof alertRowSchema>

export const customerHistorySchema = z.strictObject({
  assessmentsLast30Days: z.int(),
  sumLast30Days: wireMoneySchema,
  sumLast90Days: wireMoneySchema,
  alertsReleased: z.int(),
  alertsRefused: z.int(),
  alertsClosed: z.int(),
  /** Cancelled by the customer before an officer decided. */
  alertsWithdrawn: z.int(),
  alertsOpen: z.int(),
  recent: z.array(
    z.strictObject({
      assessmentId: idSchema('asm'),
      transferId: idSchema('tr'),
      kind: assessmentKindSchema,
      verdict: verdictSchema,
      amount: wireMoneySchema,
      amountInBase: wireMoneySchema,
      assessedAt: z.iso.datetime(),
    }),
  ),
})
export type CustomerHistory = z.infer<typeof customerHistorySchema>

export const alertViewSchema = alertRowSchema.extend({
  reasons: z.array(reasonSchema),
  rate: z.string(),
  rateAsOf: z.string(),
  tier: z.int(),
  recipient: z.strictObject({
    key: z.string(),
    country: z.string().nullable(),
    type: recipientTypeSchema.nullable(),
    customerId: idSchema('cus').nullable(),
    name: z.string().nullable(),
  }),
  decision: z
    .strictObject({
      decision: alertEndSchema,
      reasonCode: z.string(),
      /** Null, as `decidedBy` is, where no officer decided. */
      note: z.string().nullable(),
      decidedBy: idSchema('stf').nullable(),
      decidedAt: z.iso.datetime(),
    })
    .nullable(),
  /** An officer says that it is not the listed person; it counts when another one agrees. */
  clearing: z
    .strictObject({
      requestedBy: idSchema('stf'),
      requestedAt: z.iso.datetime(),
      note: z.string(),
    })
    .nullable(),
  /** Whether the names that came close are remembered as somebody else's, by this alert. */
  remembered: z.array(rememberedViewSchema),
  history: customerHistorySchema,
})
export type AlertView = z.infer<typeof alertViewSchema>

export const claimAlertInputSchema = z.strictObject({
  alertId: idSchema('alt'),
  /** Take it from the officer who holds it. */
  isTakeOver: z.boolean().optional(),
})
export type ClaimAlertInput = z.infer<typeof claimAlertInputSchema>

export const decideAlertInputSchema = z
  .strictObject({
    alertId: idSchema('alt'),
    decision: alertDecisionSchema,
    reasonCode: decisionReasonSchema,
    note: z.string().trim().min(4, problem('few-words')).max(4000),
    /** The version that was on the screen; a changed alert is refused. */
    version: z.int().optional(),
  })
  .refine((input) => decisionReasons[input.reasonCode].decision === input.decision, {
    error: problem('reason-unfit'),
    path: ['reasonCode'],
  })
export type DecideAlertInput = z.infer<typeof decideAlertInputSchema>

export const ruleViewSchema = z.strictObject({
  key: z.string(),
  kind: z.string(),
  action: z.enum(['review', 'deny']),
  level: alertLevelSchema,
  params: z.record(z.string(), z.unknown()),
  version: z.int(),
  isActive: z.boolean(),
})
export type RuleView = z.infer<typeof ruleViewSchema>
