import { ok, type Result } from '@corridor/kernel/result'
import type { PositionView } from '../contract.ts'
import { positionsOf } from '../exposure.ts'
import { findExposures } from '../store/positions.ts'

/** The position book in foreign currencies: open position, realised spread, residue and limits of each currency. */
export async function getPositions(): Promise<Result<readonly PositionView[]>> {
  return ok(positionsOf(await findExposures()))
}
