import { idSchema } from '@corridor/kernel/ids'
import { wireMoneySchema } from '@corridor/kernel/money-schema'
import { problem } from '@corridor/words/field-problem'
import { z } from 'zod'

const timestampSchema = z.iso.datetime()

export const exceptionKinds = [
  'unmatched-money',
  'amount-mismatch',
  'wallet-unavailable',
  'limit-exceeded',
  'late-success',
  'receivable',
] as const
export const exceptionKindSchema = z.enum(exceptionKinds)
export type ExceptionKind = z.infer<typeof exceptionKindSchema>

/**
 * How a case ends. `credit`: the money goes from suspense into a customer's wallet. `return`: it goes back where it
 * came from. `note`: there is no money of ours to move, only something to be seen to.
 */
export const resolutions = ['credit', 'return', 'note'] as const
export const resolutionSchema = z.enum(resolutions)
export type Resolution = z.infer<typeof resolutionSchema>

export const resolveExceptionInputSchema = z.strictObject({
  exceptionId: idSchema('tsk'),
  resolution: resolutionSchema,
  /** Whose money it is: for `credit` of money that named nobody; else it is the deposit's own customer. */
  customerId: idSchema('cus').optional(),
  note: z.string().trim().min(4, problem('findings-missing')).max(2000),
})
export type ResolveExceptionInput = z.output<typeof resolveExceptionInputSchema>

export const claimExceptionInputSchema = z.strictObject({
  exceptionId: idSchema('tsk'),
  /** Take it from the colleague who holds it. */
  isTakeOver: z.boolean().optional(),
})
export type ClaimExceptionInput = z.infer<typeof claimExceptionInputSchema>

export const exceptionViewSchema = z.object({
  exceptionId: idSchema('tsk'),
  kind: exceptionKindSchema,
  /** The deposit, payout or bank receipt that it is about. */
  subjectId: z.string(),
  amount: wireMoneySchema,
  /** What the payer wrote, for money that matched no reference. */
  referenceText: z.string().nullable(),
  ownerId: idSchema('stf').nullable(),
  dueAt: timestampSchema,
  escalatedAt: timestampSchema.nullable(),
  resolvedAt: timestampSchema.nullable(),
  /** How it may end. */
  resolutions: z.array(resolutionSchema),
  /** Decided, but not yet carried out to its end: only the same decision can be repeated. */
  begun: resolutionSchema.nullable(),
  /** Whose deposit it is about; null for money that named nobody. */
  customerId: idSchema('cus').nullable(),
  /** The posting that took the money out of suspense. */
  ledgerTransferId: idSchema('led').nullable(),
  createdAt: timestampSchema,
})
export type ExceptionView = z.infer<typeof exceptionViewSchema>
