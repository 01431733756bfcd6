import type { DomainReader } from '@corridor/db/domain-reader'
import { type Id, uuidOf } from '@corridor/kernel/ids'
import { findExisting } from '../store/check-facts.ts'

const idsAtOnce = 5_000

/** Which of these transfers there are not; for checks that compare with what somebody else remembers. @throws Error of pg */
export async function findMissingTransfers(
  reader: DomainReader,
  transferIds: readonly Id<'tr'>[],
): Promise<Id<'tr'>[]> {
  const missing: Id<'tr'>[] = []
  for (let from = 0; from < transferIds.length; from += idsAtOnce) {
    const some = transferIds.slice(from, from + idsAtOnce)
    const existing = await reader.inSnapshot('transfers', (read) =>
      findExisting(read, some.map(uuidOf)),
    )
    missing.push(...some.filter((id) => !existing.has(uuidOf(id))))
  }
  return missing
}
