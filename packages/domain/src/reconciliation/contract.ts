import { idSchema } from '@corridor/kernel/ids'
import { z } from 'zod'

export const invariantKeys = ['I1', 'I2', 'I3', 'I4', 'I5', 'I6', 'I7', 'I8', 'I9'] as const
export const invariantKeySchema = z.enum(invariantKeys)
export type InvariantKey = z.infer<typeof invariantKeySchema>

/** What each invariant is called, and what it promises in plain words. */
export const invariantTexts: Readonly<Record<InvariantKey, { title: string; promise: string }>> = {
  I1: {
    title: 'Every debit has its credit',
    promise: 'What was taken from accounts equals what was given to others, in every currency.',
  },
  I2: {
    title: 'Balances equal their entries',
    promise: 'Each balance is what its entries add up to, one entry after the other.',
  },
  I3: {
    title: 'Nobody has less than nothing',
    promise: 'No account is beyond its limits, and what is set aside equals the open holds.',
  },
  I4: {
    title: 'What was told exists',
    promise: 'Every transfer and movement that a customer was told of is in the books.',
  },
  I5: {
    title: 'Once is once',
    promise: 'A request makes one transfer, a hold ends once, no more goes back than came.',
  },
  I6: {
    title: 'Paid out once',
    promise: 'A bank was told to pay each transfer exactly once, and saw it once.',
  },
  I7: {
    title: 'Transfers agree with the ledger',
    promise: 'Money stands where each transfer says that it stands, and none is stuck on its way.',
  },
  I8: {
    title: 'Every event arrives',
    promise: 'All that was committed was published, and nobody gave up on hearing it.',
  },
  I9: {
    title: 'The chain is unbroken',
    promise: 'Every entry is sealed to the one before it, up to the last anchor.',
  },
}

/** The work that the worker does when somebody asks for all checks at once. */
export const fullCheckQueue = 'reconciliation.check-everything'

/** Subjects that a run and an event name; of more, the number is told. */
export const shownSubjects = 20
/** Broken subjects that are remembered and looked at again each time. */
export const rememberedSubjects = 1_000
/** Runs are kept a little longer than the year that an auditor asks about. */
export const runsKeptForDays = 400
/** What the strip of an invariant shows. */
export const shownHours = 48

export const outcomeSchema = z.enum(['green', 'red', 'error'])
export type Outcome = z.infer<typeof outcomeSchema>
export const runKindSchema = z.enum(['incremental', 'full'])
export type RunKind = z.infer<typeof runKindSchema>

/** Something that breaks a rule: ids and names of rules, never amounts or personal data. */
export const subjectSchema = z.strictObject({
  rule: z.string().min(1).max(200),
  subject: z.string().min(1).max(200),
})
export type Subject = z.infer<typeof subjectSchema>

const cursorSchema = z.record(z.string(), z.unknown())

/** What a check must know before it begins, and hands back with its result. */
export const progressView = z.strictObject({
  version: z.int(),
  cursorVersion: z.int(),
  cursor: cursorSchema.nullable(),
  open: z.array(subjectSchema),
  /** More is broken than `open` remembers: only a full check can say that all is well. */
  hasMore: z.boolean(),
})
export type ProgressView = z.infer<typeof progressView>

export const recordRunInput = z.strictObject({
  invariant: invariantKeySchema,
  kind: runKindSchema,
  outcome: outcomeSchema,
  /** The versions of the progress that the run began with. */
  seen: progressView.pick({ version: true, cursorVersion: true }),
  durationMs: z.number().min(0),
  checked: z.int().min(0),
  from: z.string().max(500).nullable(),
  to: z.string().max(500).nullable(),
  /** All that is broken; empty unless the outcome is red. */
  violations: z.array(subjectSchema),
  /** Where an incremental run came to; null leaves it where it was. */
  cursor: cursorSchema.nullable(),
  /** Why an erroneous run could not judge: kind and reference, no personal data. */
  note: z.string().max(500).nullable(),
})
export type RecordRunInput = z.infer<typeof recordRunInput>

export const invariantRunView = z.strictObject({
  runId: idSchema('inv'),
  invariant: invariantKeySchema,
  kind: runKindSchema,
  outcome: outcomeSchema,
  startedAt: z.iso.datetime(),
  finishedAt: z.iso.datetime(),
  /** How many runs with this same outcome the row stands for. */
  runs: z.int(),
  /** Things looked at, over all these runs. */
  checked: z.string(),
  from: z.string().nullable(),
  to: z.string().nullable(),
  violations: z.int(),
  first: z.array(subjectSchema),
  note: z.string().nullable(),
})
export type InvariantRunView = z.infer<typeof invariantRunView>

export const hourView = z.strictObject({
  at: z.iso.datetime(),
  /** The worst of the hour; null where nothing was checked. */
  outcome: outcomeSchema.nullable(),
})
export type HourView = z.infer<typeof hourView>

export const invariantView = z.strictObject({
  invariant: invariantKeySchema,
  state: outcomeSchema,
  /** What the last check that could judge said; differs from the state after an error. */
  verdict: z.enum(['green', 'red']).nullable(),
  since: z.iso.datetime(),
  lastCheckedAt: z.iso.datetime(),
  lastFullAt: z.iso.datetime().nullable(),
  violations: z.int(),
  /** The latest run that was red, with its first subjects; null while there has been none. */
  lastRed: invariantRunView.nullable(),
  /** The last 48 hours by the clock (UTC), the oldest first. */
  hours: z.array(hourView),
})
export type InvariantView = z.infer<typeof invariantView>

export const listRunsInput = z.strictObject({
  invariant: invariantKeySchema.optional(),
  outcome: outcomeSchema.optional(),
  cursor: z.string().max(100).optional(),
  limit: z.int().min(1).max(100).optional(),
})
export type ListRunsInput = z.infer<typeof listRunsInput>
