import type { CheckSettings, Violation } from '@corridor/db/check'
import { DomainReader } from '@corridor/db/domain-reader'
import { invariantsOf, monitorSettings } from '@corridor/jobs/checks/monitored-invariants'
import { checkHistory, historyRule } from './history-checks.ts'

export type InvariantOptions = {
  /** File with a line for each acknowledged transfer id, kept outside of the database. */
  readonly historyFile?: string
  /** How long a transfer may be on its way between two states that its driver moves. */
  readonly maxMovingInSeconds?: number
  /** How far behind the relay may be; null leaves the events out, where no worker runs. */
  readonly settleInSeconds?: number | null
}

/** What one rule found; `violations` is empty when it holds. */
export type Finding = { readonly name: string; readonly violations: readonly string[] }

/**
 * Checks all invariants over all domains, wherever they live, each under the read-only role: the same checks that
 * the worker's monitor runs, in full, and the clients' own history beside them.
 */
export async function checkInvariants(options: InvariantOptions = {}): Promise<Finding[]> {
  const { maxMovingInSeconds = 120, settleInSeconds = 10 } = options
  const historyFile = options.historyFile ?? process.env.INVARIANTS_HISTORY
  const settings: CheckSettings = {
    ...monitorSettings,
    maxMovingInSeconds,
    maxLagInSeconds: settleInSeconds,
    settleInSeconds: 0,
  }
  await using reader = new DomainReader()
  const findings: Finding[] = []
  for (const invariant of invariantsOf(settings)) {
    const { violations } = await invariant.full(reader)
    findings.push(...byRule(invariant.rules, violations))
    if (invariant.key !== 'I4') continue
    findings.push(...byRule([historyRule], await checkHistory(reader, historyFile)))
  }
  return findings
}

function byRule(rules: readonly string[], violations: readonly Violation[]): Finding[] {
  return rules.map((name) => ({
    name,
    violations: violations
      .filter(({ rule }) => rule === name)
      .map(({ subject, found }) => `${subject}: ${found}`),
  }))
}
