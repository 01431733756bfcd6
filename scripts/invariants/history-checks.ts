import { existsSync, readFileSync } from 'node:fs'
import type { Violation } from '@corridor/jobs/invariants/invariant'
import type { DomainReader } from '@corridor/jobs/invariants/reader'
import { type Id, uuidOf } from '@corridor/kernel/ids'

export const historyRule = 'I4 what was acknowledged exists'

/**
 * I4: every transfer that a client was told of exists, once. The history is a file outside of the database, a line
 * for each acknowledged transfer id, written before the client counts the answer.
 */
export async function checkHistory(
  reader: DomainReader,
  historyFile: string | undefined,
): Promise<Violation[]> {
  if (!historyFile || !existsSync(historyFile)) return []
  const acknowledged = readFileSync(historyFile, 'utf8').split('\n').filter(Boolean)
  const rows = await reader.read<{ id: string }>('transfers', 'SELECT id FROM transfer')
  const stored = new Set(rows.map((row) => row.id))
  return acknowledged
    .filter((id) => !stored.has(uuidOf(id as Id<'tr'>)))
    .map((id) => ({ rule: historyRule, subject: id, found: 'no such transfer' }))
}
