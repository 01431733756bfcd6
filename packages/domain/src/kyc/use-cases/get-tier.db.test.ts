import { countStatements } from '@corridor/db/count-statements'
import { useTestDatabase } from '@corridor/db/testing'
import { newId, uuidOf } from '@corridor/kernel/ids'
import { unwrap } from '@corridor/kernel/result'
import { expect, test } from 'vitest'
import { getTier } from './get-tier.ts'

const db = useTestDatabase()

test('tiers of all who ask at once are one statement, in order, and a change holds at once', async () => {
  const [none, one, two] = [newId('cus'), newId('cus'), newId('cus')]
  const set = (customerId: typeof one, tier: number) =>
    db.ownerQuery(
      'kyc',
      `INSERT INTO standing (customer_id, tier) VALUES ($1, $2)
       ON CONFLICT (customer_id) DO UPDATE SET tier = excluded.tier`,
      [uuidOf(customerId), tier],
    )
  await set(two, 2)
  await set(one, 1)
  const { value, statements } = await countStatements(() =>
    Promise.all([two, none, one, two].map(getTier)),
  )
  expect(statements).toHaveLength(1)
  expect(value.map(unwrap)).toEqual([
    { tier: 2, canFund: true },
    { tier: 0, canFund: false },
    { tier: 1, canFund: true },
    { tier: 2, canFund: true },
  ])
  await set(one, 0)
  expect(unwrap(await getTier(one))).toEqual({ tier: 0, canFund: false })
})
