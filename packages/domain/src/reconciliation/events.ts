import { defineEvent } from '@corridor/kernel/event'
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
