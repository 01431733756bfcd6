import { idSchema } from '@corridor/kernel/ids'
import { wireMoneySchema } from '@corridor/kernel/money-schema'
import { z } from 'zod'
import { exceptionKinds } from './matching-contract.ts'
import { daySchema } from './statement-contract.ts'

const time = z.iso.datetime()
const note = z.string().trim().min(4).max(1000)

/** What matching finds, and what an import brings into days that somebody has signed for. */
export const keptExceptionKinds = [...exceptionKinds, 'signed-period-changed'] as const
export type KeptExceptionKind = (typeof keptExceptionKinds)[number]
export const exceptionStates = ['open', 'acknowledged', 'snoozed', 'resolved', 'accepted'] as const
export type ExceptionState = (typeof exceptionStates)[number]

/** `resolve`: it was put right. `accept`: it stays, and the business bears it. `snooze`: not before a day. */
export const exceptionActs = ['acknowledge', 'resolve', 'accept', 'snooze'] as const
export type ExceptionAct = (typeof exceptionActs)[number]
export const longestSnoozeDays = 30

export const actOnExceptionInput = z.strictObject({
  exceptionId: idSchema('dif'),
  act: z.enum(exceptionActs),
  /** As it was seen; what a colleague did meanwhile is not undone. */
  version: z.int().min(0),
  note,
  snoozeDays: z.int().min(1).max(longestSnoozeDays).optional(),
})
export type ActOnExceptionInput = z.output<typeof actOnExceptionInput>

export const claimReconciliationExceptionInput = z.strictObject({ exceptionId: idSchema('dif') })

export const listReconciliationExceptionsInput = z.strictObject({
  partnerAccountId: idSchema('pac').optional(),
  state: z.enum(['waiting', 'settled']).optional(),
  cursor: z.string().max(100).optional(),
  limit: z.int().min(1).max(100).optional(),
})
export type ListReconciliationExceptionsInput = z.output<typeof listReconciliationExceptionsInput>

const sideView = z.object({
  day: daySchema,
  amount: wireMoneySchema,
  references: z.array(z.string()),
  text: z.string().nullable(),
})

export const reconciliationExceptionView = z.object({
  exceptionId: idSchema('dif'),
  partnerAccountId: idSchema('pac'),
  partner: z.string(),
  kind: z.enum(keptExceptionKinds),
  state: z.enum(exceptionStates),
  amount: wireMoneySchema,
  expected: wireMoneySchema.nullable(),
  day: daySchema,
  occurrences: z.int(),
  version: z.int(),
  ownerId: idSchema('stf').nullable(),
  dueAt: time,
  snoozedUntil: time.nullable(),
  createdAt: time,
  settledAt: time.nullable(),
  ours: sideView.nullable(),
  theirs: sideView.nullable(),
  steps: z.array(
    z.object({
      act: z.string(),
      by: idSchema('stf').nullable(),
      note: z.string().nullable(),
      at: time,
    }),
  ),
})
export type ReconciliationExceptionView = z.output<typeof reconciliationExceptionView>

export const proposePeriodInput = z.strictObject({
  partnerAccountId: idSchema('pac'),
  firstDay: daySchema,
  lastDay: daySchema,
  note,
})
export type ProposePeriodInput = z.output<typeof proposePeriodInput>
export const signPeriodInput = z.strictObject({ periodId: idSchema('sop') })

export const signedPeriodView = z.object({
  periodId: idSchema('sop'),
  partnerAccountId: idSchema('pac'),
  firstDay: daySchema,
  lastDay: daySchema,
  state: z.enum(['proposed', 'signed', 'reopened', 'withdrawn']),
  ours: wireMoneySchema,
  theirs: wireMoneySchema.nullable(),
  /** Differences within it that the business bears: they need a second person. */
  accepted: z.int(),
  note: z.string(),
  proposedBy: idSchema('stf'),
  signedBy: idSchema('stf').nullable(),
  signedAt: time.nullable(),
  reopenedAt: time.nullable(),
})
export type SignedPeriodView = z.output<typeof signedPeriodView>
