import type { Id } from '@corridor/kernel/ids'
import { toWire } from '@corridor/kernel/money'
import { ok, type Result } from '@corridor/kernel/result'
import type { SettlementDay, SignedPeriodView } from '../contract.ts'
import { reconciliationErrors } from '../errors.ts'
import { readDays } from '../store/books.ts'
import { findAccount } from '../store/partner-accounts.ts'
import { readPeriods } from '../store/periods.ts'
import { database } from '../store.ts'

const shownDays = 62

/**
 * An account day by day: what our books say that the partner holds for us, what the partner says, and the days that
 * somebody has signed for. Errors: reconciliation.account-not-found.
 */
export async function readSettlement({
  partnerAccountId,
}: {
  readonly partnerAccountId: Id<'pac'>
}): Promise<Result<{ days: SettlementDay[]; periods: SignedPeriodView[] }>> {
  const account = await findAccount(database.client, partnerAccountId)
  if (!account) return reconciliationErrors.fail('account-not-found')
  const { currency } = account
  const money = (minor: bigint) => toWire({ minor, currency })
  const [days, periods] = await Promise.all([
    readDays(partnerAccountId, shownDays),
    readPeriods(database.client, partnerAccountId, currency),
  ])
  return ok({
    days: days.map(({ day, ours, theirs }) => ({
      day,
      ours: money(ours),
      theirs: theirs === null ? null : money(theirs),
      difference: theirs === null ? null : money(theirs - ours),
    })),
    periods,
  })
}
