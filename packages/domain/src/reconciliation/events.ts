import { defineEvent } from '@corridor/kernel/event'
import { idSchema } from '@corridor/kernel/ids'
import { z } from 'zod'
import { invariantKeySchema, shownSubjects } from './contract.ts'

/** An invariant of the books does not hold, or other things break it than before. */
export const invariantBroken = defineEvent(
  'reconciliation.invariant-broken.v1',
  z.object({
    invariant: invariantKeySchema,
    /** How many violations there are; the subjects are the first of them, each once. */
    violations: z.int().min(1),
    firstSubjects: z.array(z.string()).max(shownSubjects),
  }),
)

/** It holds again. */
export const invariantRestored = defineEvent(
  'reconciliation.invariant-restored.v1',
  z.object({ invariant: invariantKeySchema }),
)

/** A partner's file was imported: what it brought that was new. */
export const statementImported = defineEvent(
  'reconciliation.statement-imported.v1',
  z.object({
    importId: idSchema('imp'),
    partnerAccountId: idSchema('pac'),
    by: idSchema('stf'),
    imported: z.int(),
    known: z.int(),
  }),
)

/** The two sides of an account were matched. */
export const statementsMatched = defineEvent(
  'reconciliation.statements-matched.v1',
  z.object({
    partnerAccountId: idSchema('pac'),
    rulesVersion: z.int(),
    matches: z.int(),
    /** Exceptions that are new or are back, and those that went by themselves. */
    opened: z.int(),
    cleared: z.int(),
  }),
)

/** Somebody did something about a difference. */
export const exceptionWorked = defineEvent(
  'reconciliation.exception-worked.v1',
  z.object({ exceptionId: idSchema('dif'), act: z.string(), by: idSchema('stf') }),
)

/** Days of an account were proposed for signature, signed, or opened again by an import. */
export const periodChanged = defineEvent(
  'reconciliation.period-changed.v1',
  z.object({
    periodId: idSchema('sop'),
    partnerAccountId: idSchema('pac'),
    state: z.enum(['proposed', 'signed', 'reopened']),
    by: idSchema('stf').nullable(),
  }),
)
