import { type Id, uuidOf } from '@corridor/kernel/ids'
import { currentCorrelationId } from '@corridor/telemetry'
import { type Answer, answered } from '../store.ts'

/** Sets both limits of an account under its lock; null = no limit. */
export function setAccountLimits(
  accountId: Id<'acc'>,
  floorMinor: bigint | null,
  ceilingMinor: bigint | null,
): Promise<Answer> {
  return answered(
    'ledger-set-limits',
    'SELECT set_account_limits($1::uuid, $2::bigint, $3::bigint, $4) AS answer',
    [
      uuidOf(accountId),
      floorMinor?.toString() ?? null,
      ceilingMinor?.toString() ?? null,
      currentCorrelationId(),
    ],
  )
}
