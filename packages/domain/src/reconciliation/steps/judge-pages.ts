import type { Checked, CheckPart, CheckSettings, Violation } from '@corridor/db/check'
import type { DomainReader } from '@corridor/db/domain-reader'
import type { TablePages } from '@corridor/db/insert-feed'
import { judgeSurely } from './judge-surely.ts'

const pageSize = 5_000
const firstId = '00000000-0000-0000-0000-000000000000'

/** Judges every row of a table, page by page. */
export async function judgePages(
  reader: DomainReader,
  { domain, sql }: TablePages,
  part: Pick<CheckPart, 'feed' | 'look' | 'isAcross'>,
  settings: CheckSettings,
): Promise<Checked> {
  const violations: Violation[] = []
  let checked = 0
  let after = firstId
  for (;;) {
    const rows = await reader.read<{ id: string }>(domain, sql, [after, pageSize])
    const ids = rows.map(({ id }) => id)
    violations.push(...(await judgeSurely(reader, part, ids, settings)).violations)
    checked += ids.length
    after = ids.at(-1) ?? after
    if (ids.length < pageSize) return { checked, violations }
  }
}
