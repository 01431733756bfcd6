import type { Checked, Cursor, Increment, Violation } from '@corridor/db/check'
import type { DomainReader } from '@corridor/db/domain-reader'
import type { InvariantKey } from '@corridor/kernel/invariants'
import { unwrap } from '@corridor/kernel/result'
import { count, currentCorrelationId, logger } from '@corridor/telemetry'
import { z } from 'zod'
import type { ProgressView, RunKind } from '../contract.ts'
import { positionOf } from '../position.ts'
import type { Invariant } from '../use-cases/compose-invariants.ts'
import { getProgress } from '../use-cases/get-progress.ts'
import { recordRun } from '../use-cases/record-run.ts'

/** What one invariant may take of a minute before the rest of its feeds is left to the next run. */
const timePerInvariantMs = 6_000
/** A run that another one overtook looks again, at what both know. */
const maxAttempts = 3

const cursorSchema = z.record(
  z.string(),
  z.object({
    xid: z.string(),
    id: z.string(),
    no: z.number(),
    pending: z.array(z.string()).optional(),
  }),
)

/** What a run came to: how much it looked at, and what it found. */
export type Run = {
  readonly outcome: 'green' | 'red' | 'error' | 'superseded'
  readonly checked: number
}

/** Checks one invariant and records what was found; that it could not be checked is recorded too. */
export async function runCheck(
  invariant: Invariant,
  kind: RunKind,
  reader: DomainReader,
): Promise<Run> {
  for (let attempt = 1; ; attempt++) {
    const run = await runOnce(invariant, kind, reader)
    count('invariant_runs', { invariant: invariant.key, kind, outcome: run.outcome })
    if (run.outcome !== 'superseded' || attempt === maxAttempts) return run
  }
}

async function runOnce(invariant: Invariant, kind: RunKind, reader: DomainReader): Promise<Run> {
  const startedAt = performance.now()
  const { key } = invariant
  const progress = unwrap(await getProgress(key))
  const about = { invariant: key, kind, seen: progress }
  try {
    const before = cursorSchema.parse(progress.cursor ?? {})
    const { checked, violations, cursor } = await check(invariant, kind, reader, progress, before)
    const outcome = violations.length > 0 ? 'red' : 'green'
    const recorded = unwrap(
      await recordRun({
        ...seenIn(about),
        outcome,
        durationMs: performance.now() - startedAt,
        checked,
        from: cursor && positionOf(before),
        to: cursor && positionOf(cursor),
        violations: violations.map(({ rule, subject }) => ({ rule, subject })),
        cursor,
        note: null,
      }),
    )
    if (recorded.state === 'superseded') return { outcome: 'superseded', checked }
    if (recorded.isNews) tellChange(key, kind, violations)
    return { outcome, checked }
  } catch (error) {
    logger.error({ err: error, invariant: key, kind }, 'an invariant could not be checked')
    await recordError(about, performance.now() - startedAt, error)
    return { outcome: 'error', checked: 0 }
  }
}

const mostLogged = 20

/** What was found in numbers stands in the log only. */
function tellChange(
  invariant: InvariantKey,
  kind: RunKind,
  violations: readonly Violation[],
): void {
  if (violations.length === 0) logger.warn({ invariant, kind }, 'an invariant holds again')
  else {
    const first = violations.slice(0, mostLogged)
    logger.error(
      { invariant, kind, violations: violations.length, first },
      'an invariant does not hold',
    )
  }
}

type About = {
  readonly invariant: InvariantKey
  readonly kind: RunKind
  readonly seen: ProgressView
}

function seenIn({ invariant, kind, seen: { version, cursorVersion } }: About) {
  return { invariant, kind, seen: { version, cursorVersion } }
}

async function recordError(about: About, durationMs: number, error: unknown): Promise<void> {
  const kind = error instanceof Error ? error.name : 'error'
  unwrap(
    await recordRun({
      ...seenIn(about),
      outcome: 'error',
      durationMs,
      checked: 0,
      from: null,
      to: null,
      violations: [],
      cursor: null,
      note: `${kind}: the log of ${currentCorrelationId()} says more`,
    }),
  )
}

async function check(
  invariant: Invariant,
  kind: RunKind,
  reader: DomainReader,
  { open, hasMore }: ProgressView,
  cursor: Cursor,
): Promise<Checked & { cursor: Cursor | null }> {
  if (kind === 'full') return { ...(await invariant.full(reader)), cursor: null }
  const deadlineMs = Date.now() + timePerInvariantMs
  const increment: Increment = await invariant.incremental(reader, { cursor, open, deadlineMs })
  if (increment.violations.length > 0 || !hasMore) return increment
  // all that is remembered is mended, but more was broken than was remembered
  const { checked, violations } = await invariant.full(reader)
  return { checked, violations, cursor: increment.cursor }
}
