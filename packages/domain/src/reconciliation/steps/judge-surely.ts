import { setTimeout as sleep } from 'node:timers/promises'
import type { CheckPart, CheckSettings, Judgement } from '@corridor/db/check'
import type { DomainReader } from '@corridor/db/domain-reader'
import { type Id, type IdPrefix, uuidOf } from '@corridor/kernel/ids'

type Asked = Pick<CheckPart, 'feed' | 'look' | 'isAcross'>

const idsAtOnce = 5_000

/** The bare ids of public or bare ones. */
export function bareIds(ids: readonly string[]): string[] {
  return ids.map((id) => (id.includes('_') ? uuidOf(id as Id<IdPrefix>) : id))
}

/** Judges subjects; what looks broken across domains is read again after a moment, and counts if it still does. */
export async function judgeSurely(
  reader: DomainReader,
  part: Asked,
  ids: readonly string[],
  settings: Pick<CheckSettings, 'confirmAfterMs'>,
): Promise<Required<Judgement>> {
  const judgements: Judgement[] = []
  for (let from = 0; from < ids.length; from += idsAtOnce) {
    const some = bareIds(ids.slice(from, from + idsAtOnce))
    const first = await judgeOnce(reader, part, some)
    judgements.push(part.isAcross ? await confirm(reader, part, first, settings) : first)
  }
  return {
    violations: judgements.flatMap(({ violations }) => violations),
    undecided: judgements.flatMap(({ undecided }) => undecided ?? []),
  }
}

/** Within one domain, all that is read is of one moment. Across domains a later reading must see what has moved since. */
function judgeOnce(
  reader: DomainReader,
  { feed: { domain }, look, isAcross }: Asked,
  ids: readonly string[],
): Promise<Judgement> {
  return isAcross
    ? look(ids, { reader, read: (sql, params) => reader.read(domain, sql, params) })
    : reader.inSnapshot(domain, (read) => look(ids, { reader, read }))
}

async function confirm(
  reader: DomainReader,
  part: Asked,
  first: Judgement,
  { confirmAfterMs }: Pick<CheckSettings, 'confirmAfterMs'>,
): Promise<Judgement> {
  if (first.violations.length === 0) return first
  await sleep(confirmAfterMs)
  const suspects = [...new Set(first.violations.map(({ subject }) => subject))]
  const second = await judgeOnce(reader, part, bareIds(suspects))
  const before = new Set(first.violations.map(({ rule, subject }) => `${rule} ${subject}`))
  return {
    violations: second.violations.filter(({ rule, subject }) => before.has(`${rule} ${subject}`)),
    undecided: [...(first.undecided ?? []), ...(second.undecided ?? [])],
  }
}
