import { withRetries } from '@corridor/db/domain-database'
import { type Id, uuidOf } from '@corridor/kernel/ids'
import { currentCorrelationId } from '@corridor/telemetry'
import { z } from 'zod'
import { database } from '../store.ts'

const limitsAnswer = z.discriminatedUnion('code', [
  z.object({ code: z.literal('ok'), replayed: z.boolean() }),
  z.object({
    code: z.enum(['account-not-found', 'insufficient-funds', 'ceiling-exceeded']),
    note: z.string(),
  }),
])

/** Sets both limits of an account under its lock; null = no limit. */
export async function setAccountLimits(
  accountId: Id<'acc'>,
  floorMinor: bigint | null,
  ceilingMinor: bigint | null,
): Promise<z.output<typeof limitsAnswer>> {
  const rows = await withRetries(
    'ledger',
    () => database.client.$queryRaw<{ answer: unknown }[]>`
      SELECT set_account_limits(${uuidOf(accountId)}::uuid, ${floorMinor}::bigint, ${ceilingMinor}::bigint,
                                ${currentCorrelationId()}) AS answer`,
  )
  return limitsAnswer.parse(rows[0]?.answer)
}
