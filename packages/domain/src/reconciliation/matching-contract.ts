import { z } from 'zod'

/** How many of ours stand for how many of theirs. */
export const matchShapes = ['one-to-one', 'one-to-many', 'many-to-one'] as const
export type MatchShape = (typeof matchShapes)[number]

/** What two sides must agree in, beside account and currency, which always must. */
export const matchingRule = z.strictObject({
  name: z.string().trim().min(1).max(60),
  shape: z.enum(matchShapes),
  /** Both name the same: an end-to-end id, a bank's reference, a word of the text. */
  reference: z.boolean(),
  /** By how many minor units the amounts may differ: a whole number as text, for JSON has no larger ones. */
  toleranceMinor: z.string().regex(/^(0|[1-9][0-9]{0,8})$/),
  /** How many days may lie between their days. */
  driftDays: z.int().min(0).max(60),
})
export type MatchingRule = z.output<typeof matchingRule>

export const mostRules = 12
export const matchingRules = z.array(matchingRule).min(1).max(mostRules)

/** What an account begins with: what is named, then batches and parts, then what is the only one of its amount. */
export const firstRules: readonly MatchingRule[] = [
  { name: 'Reference', shape: 'one-to-one', reference: true, toleranceMinor: '0', driftDays: 5 },
  {
    name: 'Booked as a batch',
    shape: 'one-to-many',
    reference: true,
    toleranceMinor: '0',
    driftDays: 5,
  },
  {
    name: 'Paid in parts',
    shape: 'many-to-one',
    reference: true,
    toleranceMinor: '0',
    driftDays: 5,
  },
  {
    name: 'Amount alone',
    shape: 'one-to-one',
    reference: false,
    toleranceMinor: '0',
    driftDays: 2,
  },
]

/** What can be wrong between the two sides. */
export const exceptionKinds = [
  'unmatched-ours',
  'unmatched-theirs',
  'amount-differs',
  'date-differs',
  'wrong-side',
  'duplicate',
] as const
export const exceptionKindSchema = z.enum(exceptionKinds)
export type ExceptionKind = z.infer<typeof exceptionKindSchema>
