import { BatchQueue } from '@corridor/db/batch-queue'
import { defineStatement } from '@corridor/db/statement'
import type { Id } from '@corridor/kernel/ids'
import { uuidOf } from '@corridor/kernel/ids'
import { type Tier, tierSchema } from '../contract.ts'
import { database, type Tx } from '../store.ts'

const readTiers = defineStatement({
  domain: 'kyc',
  name: 'tiers',
  text: 'SELECT customer_id, tier FROM standing WHERE customer_id = ANY((SELECT $1::uuid[])::uuid[])',
  parameters: ['uuid[]'],
  row: { customer_id: 'uuid', tier: 'int4' },
})

const tiers = new BatchQueue<string, Tier>({
  name: 'tiers',
  together: async (customers) => {
    const rows = await readTiers.rows(database.pool, [[...new Set(customers)]])
    const found = new Map(rows.map((row) => [row.customer_id, tierSchema.parse(row.tier)]))
    return customers.map((customer) => found.get(customer) ?? 0)
  },
})

/** One statement for all who ask at once. */
export function readTier(customerId: Id<'cus'>): Promise<Tier> {
  return tiers.submit(uuidOf(customerId))
}

/** Raises a customer's tier; it never sinks by an approval. */
export async function raiseTier(tx: Tx, customerId: Id<'cus'>, tier: Tier): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO standing AS s (customer_id, tier, updated_at)
    VALUES (${uuidOf(customerId)}::uuid, ${tier}, now())
    ON CONFLICT (customer_id) DO UPDATE SET tier = greatest(s.tier, excluded.tier), updated_at = now()`
}
