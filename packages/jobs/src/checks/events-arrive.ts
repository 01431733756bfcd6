import type { CheckSettings, FollowingCheck, Violation } from '@corridor/db/check'
import type { DomainReader } from '@corridor/db/domain-reader'
import { findUnpublished, type UnpublishedEvent } from '@corridor/db/unpublished-events'
import { domainNames } from '@corridor/domain/domains'
import { idOf } from '@corridor/kernel/ids'
import { findGivenUp, type GivenUpEvent } from './given-up-events.ts'

const rules = {
  published: 'I8 every committed event is published',
  taken: 'I8 no subscriber gave up on an event',
} as const

const mostShown = 200

/** What was committed long enough ago is published. */
export function judgeUnpublished(
  domain: string,
  unpublished: readonly UnpublishedEvent[],
): Violation[] {
  return unpublished.map(({ id, type }) => ({
    rule: rules.published,
    subject: idOf('evt', id),
    found: `${domain} ${type}`,
  }))
}

/** Nobody gave up on an event. */
export function judgeGivenUp(givenUp: readonly GivenUpEvent[]): Violation[] {
  return givenUp.map(({ queue, event }) => ({ rule: rules.taken, subject: event, found: queue }))
}

async function readAll(reader: DomainReader, maxLagInSeconds: number): Promise<Violation[]> {
  const violations: Violation[] = []
  for (const domain of domainNames) {
    const unpublished = await findUnpublished(reader, domain, maxLagInSeconds, mostShown)
    violations.push(...judgeUnpublished(domain, unpublished))
  }
  violations.push(...judgeGivenUp(await findGivenUp(reader, mostShown)))
  return violations
}

/** I8: the published set equals the committed set, and no subscriber gave up on an event. */
export function eventsArrive({
  maxLagInSeconds,
}: Pick<CheckSettings, 'maxLagInSeconds'>): FollowingCheck {
  return {
    invariant: 'I8',
    rules: maxLagInSeconds === null ? [] : Object.values(rules),
    parts: [],
    standing: async (reader) =>
      maxLagInSeconds === null
        ? { checked: 0, violations: [] }
        : { checked: domainNames.length, violations: await readAll(reader, maxLagInSeconds) },
  }
}
