import type { Id } from '@corridor/kernel/ids'
import { uuidOf } from '@corridor/kernel/ids'
import { type Tier, tierSchema } from '../contract.ts'
import { database, type Tx } from '../store.ts'

export async function readTier(customerId: Id<'cus'>): Promise<Tier> {
  const row = await database.client.standing.findUnique({
    where: { customerId: uuidOf(customerId) },
  })
  return row ? tierSchema.parse(row.tier) : 0
}

/** Raises a customer's tier; it never sinks by an approval. */
export async function raiseTier(tx: Tx, customerId: Id<'cus'>, tier: Tier): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO standing AS s (customer_id, tier, updated_at)
    VALUES (${uuidOf(customerId)}::uuid, ${tier}, now())
    ON CONFLICT (customer_id) DO UPDATE SET tier = greatest(s.tier, excluded.tier), updated_at = now()`
}
