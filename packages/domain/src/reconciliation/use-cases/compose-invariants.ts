import type { Check, Checked, CheckSettings, Cursor, Increment, Since } from '@corridor/db/check'
import type { DomainReader } from '@corridor/db/domain-reader'
import { type InvariantKey, invariantKeys } from '@corridor/kernel/invariants'
import { checkWhole, followChanges } from '../steps/follow-check.ts'
import { distinct } from '../violations.ts'

/** One invariant of the books, with the checks of all domains that promise a part of it. */
export type Invariant = {
  readonly key: InvariantKey
  /** The names of its rules, as they are printed and recorded. */
  readonly rules: readonly string[]
  /** What changed since the cursor, and what was broken. Bounded; the cursor passes only what was checked. */
  incremental(reader: DomainReader, since: Since): Promise<Increment>
  /** Everything. */
  full(reader: DomainReader): Promise<Checked>
}

/**
 * The invariants in the order in which they are shown, each made of its checks in the order given.
 * @throws Error when an invariant has no check, or when two checks of one share a rule or a place in the cursor
 */
export function composeInvariants(checks: readonly Check[], settings: CheckSettings): Invariant[] {
  return invariantKeys.map((key) => {
    const own = checks.filter(({ invariant }) => invariant === key)
    assertApart(key, own)
    return {
      key,
      rules: own.flatMap(({ rules }) => rules),
      incremental: (reader, since) => checkChanges(own, settings, reader, since),
      full: (reader) => checkAll(own, settings, reader),
    }
  })
}

function assertApart(key: InvariantKey, checks: readonly Check[]): void {
  if (checks.length === 0) throw new Error(`nothing checks ${key}`)
  const rules = checks.flatMap((check) => check.rules)
  const parts = checks.flatMap((check) => ('parts' in check ? check.parts : []))
  for (const names of [rules, parts.map(({ name }) => name)]) {
    const twice = names.find((name, at) => names.indexOf(name) !== at)
    if (twice) throw new Error(`two checks of ${key} say "${twice}"`)
  }
}

async function checkChanges(
  checks: readonly Check[],
  settings: CheckSettings,
  reader: DomainReader,
  since: Since,
): Promise<Increment> {
  const found: Increment[] = []
  for (const check of checks) {
    found.push(
      'parts' in check
        ? await followChanges(check, settings, reader, since)
        : await check.incremental(reader, since),
    )
  }
  const cursor: Cursor = Object.fromEntries(found.flatMap((one) => Object.entries(one.cursor)))
  return { ...together(found), cursor }
}

async function checkAll(
  checks: readonly Check[],
  settings: CheckSettings,
  reader: DomainReader,
): Promise<Checked> {
  const found: Checked[] = []
  for (const check of checks) {
    found.push(
      'parts' in check ? await checkWhole(check, settings, reader) : await check.full(reader),
    )
  }
  return together(found)
}

function together(found: readonly Checked[]): Checked {
  return {
    checked: found.reduce((sum, { checked }) => sum + checked, 0),
    violations: distinct(found.flatMap(({ violations }) => violations)),
  }
}
