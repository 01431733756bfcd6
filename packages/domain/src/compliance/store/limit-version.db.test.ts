import { useTestDatabase } from '@corridor/db/testing'
import { type Id, newId, uuidOf } from '@corridor/kernel/ids'
import { unwrap } from '@corridor/kernel/result'
import { beforeAll, expect, it, vi } from 'vitest'
import { database } from '../store.ts'
import { doors, sendOf } from '../testing/compliance-world.ts'
import { assess } from '../use-cases/assess.ts'
import { importLists } from '../use-cases/import-lists.ts'
import { lockCustomer } from './limits.ts'

vi.mock('@corridor/domain/identity', () => ({ getCustomerSummary: doors.getCustomerSummary }))
vi.mock('@corridor/domain/kyc', () => ({ getTier: doors.getTier }))
vi.mock('@corridor/domain/fx', () => ({ convertAt: doors.convertAt }))

const db = useTestDatabase()
const sql = <Row extends object>(text: string, params: unknown[] = []) =>
  db.ownerQuery<Row>('compliance', text, params)

beforeAll(() => importLists(), 120_000)

async function versionOf(customerId: Id<'cus'>): Promise<number> {
  const [row] = await sql<{ version: string }>(
    'SELECT version FROM limit_customer WHERE customer_id = $1',
    [uuidOf(customerId)],
  )
  return Number(row?.version ?? 0)
}

it('every change of a customer raises the version by one, whoever makes it', async () => {
  const customerId = newId('cus')
  // as a process does that knows of no version
  const earlier = () =>
    sql(
      `INSERT INTO limit_customer (customer_id) VALUES ($1)
       ON CONFLICT (customer_id) DO UPDATE SET touched_at = now()`,
      [uuidOf(customerId)],
    )
  const changes = [
    earlier,
    async () => expect(unwrap(await assess(sendOf(customerId, '1.00'))).verdict).toBe('allow'),
    earlier,
    () => lockCustomer(database.client, customerId),
    async () => expect(unwrap(await assess(sendOf(customerId, '1.00'))).verdict).toBe('allow'),
    () => sql('UPDATE limit_customer SET version = 0 WHERE customer_id = $1', [uuidOf(customerId)]),
  ]
  for (const [at, change] of changes.entries()) {
    await change()
    expect(await versionOf(customerId)).toBe(at + 1)
  }
})
