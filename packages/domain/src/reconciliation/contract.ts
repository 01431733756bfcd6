import { idSchema } from '@corridor/kernel/ids'
import { invariantKeys } from '@corridor/kernel/invariants'
import { z } from 'zod'

export const invariantKeySchema = z.enum(invariantKeys)
export type InvariantKey = z.infer<typeof invariantKeySchema>

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

export * from './exception-contract.ts'
export * from './matching-contract.ts'
export * from './statement-contract.ts'
