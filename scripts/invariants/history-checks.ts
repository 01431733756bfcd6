import { existsSync, readFileSync } from 'node:fs'
import type { Violation } from '@corridor/db/check'
import type { DomainReader } from '@corridor/db/domain-reader'
import { findMissingTransfers } from '@corridor/domain/transfers'
import type { Id } from '@corridor/kernel/ids'

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
  const missing = await findMissingTransfers(reader, acknowledged as Id<'tr'>[])
  return missing.map((id) => ({ rule: historyRule, subject: id, found: 'no such transfer' }))
}
