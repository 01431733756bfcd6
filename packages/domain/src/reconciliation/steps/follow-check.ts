import type {
  Checked,
  CheckPart,
  CheckSettings,
  FollowingCheck,
  Increment,
  Since,
  Violation,
} from '@corridor/db/check'
import type { DomainReader } from '@corridor/db/domain-reader'
import { distinct } from '../violations.ts'
import { judgePages } from './judge-pages.ts'
import { judgeSurely } from './judge-surely.ts'
import { type Pace, walkFeed } from './walk-feed.ts'

const nothing: Checked = { checked: 0, violations: [] }

/** What is new in the feeds of a check, and what was broken. */
export async function followChanges(
  check: FollowingCheck,
  settings: CheckSettings,
  reader: DomainReader,
  { cursor, open, deadlineMs }: Since,
): Promise<Increment> {
  const standing = (await check.standing?.(reader)) ?? nothing
  const violations: Violation[] = [...standing.violations]
  const next: Record<string, Increment['cursor'][string]> = {}
  let { checked } = standing
  const takenRules = new Set<string>()
  for (const part of check.parts) {
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
    .filter(({ rule }) => check.fullOnly?.includes(rule))
    .map((subject) => ({ ...subject, found: 'needs a full check' }))
  return { checked, violations: distinct([...violations, ...kept]), cursor: next }
}

/** Everything that a check is about. */
export async function checkWhole(
  check: FollowingCheck,
  settings: CheckSettings,
  reader: DomainReader,
): Promise<Checked> {
  const found = [
    (await check.standing?.(reader)) ?? nothing,
    (await check.whole?.(reader)) ?? nothing,
  ]
  for (const part of check.parts) found.push(await goThrough(reader, part, settings))
  return {
    checked: found.reduce((sum, { checked }) => sum + checked, 0),
    violations: distinct(found.flatMap(({ violations }) => violations)),
  }
}

/** Every subject of a part: by its table where it has one, else by its feed from the beginning. */
async function goThrough(
  reader: DomainReader,
  part: CheckPart,
  settings: CheckSettings,
): Promise<Checked> {
  if (part.isCovered) return nothing
  if (part.pages) return judgePages(reader, part.pages, part, settings)
  const pace: Pace = { deadlineMs: Number.POSITIVE_INFINITY, isWhole: true, settings }
  return walkFeed(reader, part, undefined, pace)
}
