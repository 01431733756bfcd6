import type { InvariantKey } from '@corridor/domain/reconciliation'
import { invariantTexts } from '@corridor/domain/reconciliation/contract'
import type { Checked, CheckSettings, Increment, Invariant, Since, Violation } from './invariant.ts'
import type { DomainReader } from './reader.ts'
import { judgeSurely, type Part, walkFeed } from './walk.ts'

/** What an invariant is made of. */
export type InvariantPlan = {
  readonly key: InvariantKey
  readonly rules: readonly string[]
  readonly parts: readonly Part[]
  /** Cheap enough to be asked as a whole every time; the rules of it need no memory. */
  readonly standing?: (reader: DomainReader) => Promise<Checked>
  /** What only a full check asks, beyond following every feed from its beginning. */
  readonly whole?: (reader: DomainReader) => Promise<Checked>
  /** A full check asks `whole` instead of following these parts. */
  readonly isWholeEnough?: boolean
  /** Rules that only a full check can find broken, and only a full check can find mended. */
  readonly fullOnly?: readonly string[]
}

const nothing: Checked = { checked: 0, violations: [] }

/** Makes the two checks of an invariant out of its parts. */
export function makeInvariant(plan: InvariantPlan, settings: CheckSettings): Invariant {
  return {
    key: plan.key,
    title: invariantTexts[plan.key].title,
    rules: plan.rules,
    incremental: (reader, since) => checkChanges(plan, settings, reader, since),
    full: (reader) => checkAll(plan, settings, reader),
  }
}

async function checkChanges(
  plan: InvariantPlan,
  settings: CheckSettings,
  reader: DomainReader,
  { cursor, open, deadlineMs }: Since,
): Promise<Increment> {
  const standing = (await plan.standing?.(reader)) ?? nothing
  const violations: Violation[] = [...standing.violations]
  const next: Record<string, Increment['cursor'][string]> = {}
  let { checked } = standing
  const takenRules = new Set<string>()
  for (const part of plan.parts) {
    const own = part.rules.filter((rule) => !takenRules.has(rule))
    for (const rule of own) takenRules.add(rule)
    const remembered = open.filter(({ rule }) => own.includes(rule))
    const before = cursor[part.name]
    const again = [
      ...new Set([...remembered.map(({ subject }) => subject), ...(before?.pending ?? [])]),
    ]
    const looked = await judgeSurely(reader, part, again, settings)
    const walked = await walkFeed(reader, part, before, { deadlineMs, isWhole: false, settings })
    const pending = [...new Set([...looked.undecided, ...(walked.cursor.pending ?? [])])]
    violations.push(
      ...looked.violations,
      ...walked.violations,
      // what was broken and is changing now stays broken until it has come to rest
      ...remembered
        .filter(({ subject }) => looked.undecided.includes(subject))
        .map((subject) => ({ ...subject, found: 'is changing' })),
    )
    next[part.name] = { ...walked.cursor, pending }
    checked += walked.checked + again.length
  }
  const kept = open
    .filter(({ rule }) => plan.fullOnly?.includes(rule))
    .map((subject) => ({ ...subject, found: 'needs a full check' }))
  return { checked, violations: distinct([...violations, ...kept]), cursor: next }
}

async function checkAll(
  plan: InvariantPlan,
  settings: CheckSettings,
  reader: DomainReader,
): Promise<Checked> {
  const standing = (await plan.standing?.(reader)) ?? nothing
  const whole = (await plan.whole?.(reader)) ?? nothing
  const violations: Violation[] = [...standing.violations, ...whole.violations]
  let checked = standing.checked + whole.checked
  for (const part of plan.isWholeEnough ? [] : plan.parts) {
    const pace = { deadlineMs: Number.POSITIVE_INFINITY, isWhole: true, settings }
    const walked = await walkFeed(reader, part, undefined, pace)
    violations.push(...walked.violations)
    checked += walked.checked
  }
  return { checked, violations: distinct(violations) }
}

function distinct(violations: readonly Violation[]): Violation[] {
  const byKey = new Map(violations.map((one) => [`${one.rule} ${one.subject}`, one]))
  return [...byKey.values()]
}
