import { useTestDatabase } from '@corridor/db/testing'
import { newId, uuidOf } from '@corridor/kernel/ids'
import { unwrap } from '@corridor/kernel/result'
import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { doors, sendOf, world } from '../testing/compliance-world.ts'
import { assess } from './assess.ts'
import { importLists } from './import-lists.ts'

vi.mock('@corridor/domain/identity', () => ({ getCustomerSummary: doors.getCustomerSummary }))
vi.mock('@corridor/domain/kyc', () => ({ getTier: doors.getTier }))
vi.mock('@corridor/domain/fx', () => ({ convertAt: doors.convertAt }))

const db = useTestDatabase()
const sql = <Row extends object>(text: string, params: unknown[] = []) =>
  db.ownerQuery<Row>('compliance', text, params)

beforeEach(async () => {
  world.tier = 1
  await sql(`UPDATE rule SET active = false WHERE action = 'review'`)
})
afterEach(() => sql('UPDATE rule SET active = true'))

/** Two processes: the domain's modules twice, each with its own memory, turns and batches. */
let processes: readonly (typeof assess)[] = []

beforeAll(async () => {
  await importLists()
  unwrap(await assess(sendOf(newId('cus'), '1.00')))
  vi.resetModules()
  const other = await import('./assess.ts')
  // both know what they need, so that they meet
  unwrap(await other.assess(sendOf(newId('cus'), '1.00')))
  processes = [assess, other.assess]
}, 120_000)

/** As the saga does: what could not be judged now is asked again under the same id. */
async function again(ask: typeof assess, input: Parameters<typeof assess>[0], left = 4) {
  try {
    return unwrap(await ask(input))
  } catch (error) {
    if (left === 0) throw error
    return again(ask, input, left - 1)
  }
}

async function usedOf(customerId: `cus_${string}`) {
  const [row] = await sql<{ windows: string; uses: string; passed: number }>(
    `SELECT (SELECT used_minor FROM limit_window WHERE customer_id = $1 AND scope = 'lifetime')::text AS windows,
            (SELECT sum(amount_minor) FROM limit_use WHERE customer_id = $1 AND scope = 'lifetime')::text AS uses,
            (SELECT count(*) FROM assessment WHERE customer_id = $1 AND verdict = 'allow')::int AS passed`,
    [uuidOf(customerId)],
  )
  return row
}

it('two processes let exactly what fits under a limit through', async () => {
  const customerId = newId('cus')
  const answers = await Promise.all(
    Array.from({ length: 60 }, (_, at) =>
      again(processes[at % 2] ?? assess, sendOf(customerId, '400.00')),
    ),
  )
  const verdicts = answers.map(({ verdict }) => verdict)
  expect(verdicts.filter((verdict) => verdict === 'allow')).toHaveLength(25)
  expect(verdicts.filter((verdict) => verdict === 'deny')).toHaveLength(35)
  expect(await usedOf(customerId)).toEqual({ windows: '1000000', uses: '1000000', passed: 25 })
}, 120_000)

it('two processes store one verdict of one transfer, however often both are asked', async () => {
  const input = sendOf(newId('cus'))
  const answers = await Promise.all(
    Array.from({ length: 30 }, (_, at) => again(processes[at % 2] ?? assess, input)),
  )
  expect(new Set(answers.map((view) => JSON.stringify(view))).size).toBe(1)
  expect(await usedOf(input.customerId)).toEqual({ windows: '10000', uses: '10000', passed: 1 })
})

it('batches of two processes for the same customers do not lock each other out', async () => {
  const customers = Array.from({ length: 24 }, () => newId('cus'))
  const asked = customers.flatMap((customerId, at) =>
    [0, 1, 2, 3].map((turn) =>
      again(processes[(at + turn) % 2] ?? assess, sendOf(customerId, '3000.00')),
    ),
  )
  await Promise.all(asked)
  for (const customerId of customers) {
    expect(await usedOf(customerId)).toEqual({ windows: '900000', uses: '900000', passed: 3 })
  }
}, 120_000)

it('of a batch with a bad member only that one is refused', async () => {
  const good = Array.from({ length: 12 }, () => sendOf(newId('cus')))
  await Promise.all(good.slice(0, 2).map((input) => assess(input)))
  // a text that Postgres cannot store: once where the batch is read, once where it is written
  const unreadable = sendOf(newId('cus'), '1.00', { key: 'a\u0000b' })
  const unwritable = sendOf(newId('cus'), '1.00', { country: '\u0000\u0000' })
  const [first, second, ...others] = await Promise.allSettled(
    [unreadable, unwritable, ...good].map((input) => assess(input)),
  )
  expect([first?.status, second?.status]).toEqual(['rejected', 'rejected'])
  for (const answer of others) {
    expect(answer).toMatchObject({ status: 'fulfilled', value: { value: { verdict: 'allow' } } })
  }
  expect(await usedOf(unwritable.customerId)).toEqual({ windows: null, uses: null, passed: 0 })
})
