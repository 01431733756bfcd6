import { poolOf } from '@corridor/db/domain-database'
import { useTestDatabase } from '@corridor/db/testing'
import { newId, uuidOf } from '@corridor/kernel/ids'
import { unwrap } from '@corridor/kernel/result'
import { afterEach, beforeAll, expect, it, vi } from 'vitest'
import { doors, sendOf, world } from '../testing/compliance-world.ts'
import { assess } from './assess.ts'
import { importLists } from './import-lists.ts'

vi.mock('@corridor/domain/identity', () => ({ getCustomerSummary: doors.getCustomerSummary }))
vi.mock('@corridor/domain/kyc', () => ({ getTier: doors.getTier }))
vi.mock('@corridor/domain/fx', () => ({ convertAt: doors.convertAt }))

const db = useTestDatabase()
const sql = <Row extends object>(text: string, params: unknown[] = []) =>
  db.ownerQuery<Row>('compliance', text, params)
const setThreshold = (amount: string) =>
  sql(
    `UPDATE rule SET params = jsonb_set(params, '{threshold}', to_jsonb($1::text)) WHERE key = 'amount-over'`,
    [amount],
  )

beforeAll(async () => {
  world.tier = 2
  await importLists()
}, 120_000)
afterEach(() => setThreshold('10000.00'))

async function untilSomebodyWaits(): Promise<void> {
  await vi.waitFor(
    async () => expect(await sql('SELECT 1 FROM pg_locks WHERE NOT granted')).not.toEqual([]),
    { timeout: 5_000, interval: 20 },
  )
}

/** What is said of transfers that are being stored while somebody holds a row of the first one's customer. */
async function verdictsBehind(hold: string, end: 'COMMIT' | 'ROLLBACK'): Promise<string[]> {
  const customers = [newId('cus'), newId('cus'), newId('cus')]
  const send = () =>
    Promise.all(customers.map(async (one) => unwrap(await assess(sendOf(one, '10.00'))).verdict))
  expect(await send()).toEqual(['allow', 'allow', 'allow'])
  const holder = await poolOf('compliance').connect()
  try {
    await holder.query('BEGIN')
    await holder.query(hold, [uuidOf(customers[0] ?? newId('cus'))])
    const asked = send()
    await untilSomebodyWaits()
    await setThreshold('5.00')
    await holder.query(end)
    return await asked
  } finally {
    holder.release()
  }
}

it('a verdict that waited for its customer is not stored under rules that were replaced meanwhile', async () => {
  const verdicts = await verdictsBehind(
    'UPDATE limit_customer SET touched_at = now() WHERE customer_id = $1',
    'ROLLBACK',
  )
  expect(verdicts).toEqual(['review', 'review', 'review'])
}, 30_000)

it('a verdict that waited for a window of its limits is not stored under rules that were replaced meanwhile', async () => {
  for (const scope of ['day', 'month', 'lifetime']) {
    const hold = `UPDATE limit_window SET used_minor = used_minor - 1 WHERE customer_id = $1 AND scope = '${scope}'`
    expect(await verdictsBehind(hold, 'COMMIT')).toEqual(['review', 'review', 'review'])
    await setThreshold('10000.00')
  }
}, 60_000)
