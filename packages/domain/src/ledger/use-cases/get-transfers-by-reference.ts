import { ok, type Result } from '@corridor/kernel/result'
import type { HoldView, LedgerTransferView } from '../contract.ts'
import * as reading from '../store/reading.ts'

/** The postings and holds made for one owner's id (`tr_…`, `dep_…`), oldest first; none is an empty answer. */
export async function getTransfersByReference(
  reference: string,
): Promise<Result<{ transfers: readonly LedgerTransferView[]; holds: readonly HoldView[] }>> {
  const [transfers, holds] = await Promise.all([
    reading.findTransfersByReference(reference),
    reading.findHoldsByReference(reference),
  ])
  return ok({ transfers, holds })
}
