import type { Checked, CheckSettings, Violation } from './invariant.ts'
import type { DomainReader } from './reader.ts'
import { judgeSurely, type Part } from './walk.ts'

const pageSize = 5_000
const firstId = '00000000-0000-0000-0000-000000000000'

/** Tables that a full check goes through by their ids. */
const tables = {
  account: {
    domain: 'ledger',
    sql: 'SELECT id::text FROM account WHERE book_id = 1 AND id > $1::uuid ORDER BY id LIMIT $2',
  },
  transfer: {
    domain: 'transfers',
    sql: 'SELECT id::text FROM transfer WHERE id > $1::uuid ORDER BY id LIMIT $2',
  },
} as const

/** Judges every row of a table, page by page. */
export async function judgeTable(
  reader: DomainReader,
  table: keyof typeof tables,
  part: Pick<Part, 'feed' | 'judge' | 'isAcross'>,
  settings: CheckSettings,
): Promise<Checked> {
  const { domain, sql } = tables[table]
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
