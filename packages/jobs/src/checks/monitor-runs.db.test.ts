import { ownerRole, withClient } from '@corridor/db/connection'
import { DomainReader } from '@corridor/db/domain-reader'
import { useTestDatabase } from '@corridor/db/testing'
import { checkIncrementally, getProgress, listRuns } from '@corridor/domain/reconciliation'
import { newId, newUuid } from '@corridor/kernel/ids'
import { unwrap } from '@corridor/kernel/result'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { startBoss } from '../boss.ts'
import { invariantsOf } from './monitored-invariants.ts'
import { type Accounts, acc, Books, led } from './testing/books.ts'
import { checkAll, checkChanges, testSettings, viewOf } from './testing/monitor.ts'

// it says aloud what is broken here on purpose
vi.hoisted(() => vi.stubEnv('LOG_LEVEL', 'silent'))

const db = useTestDatabase()
const books = new Books(db)
let house: Accounts

beforeAll(async () => {
  house = await books.openHouse()
})

const brokenEvents = () =>
  db.ownerQuery(
    'reconciliation',
    `SELECT id FROM outbox_event WHERE type = 'reconciliation.invariant-broken.v1'`,
  )

/** A batch of one posting of 0.07 under the id $1, from the account $2 to $3. */
const postStatement = `SELECT apply_batch(ARRAY[least($2, $3), greatest($2, $3)]::uuid[], '{}', '{1}', ARRAY[$1]::uuid[],
  '{test}', '{late}', '{}', '{}', '{test}', '{}', '{1}', ARRAY[CASE WHEN $2::uuid < $3::uuid THEN 1 ELSE 2 END],
  ARRAY[CASE WHEN $2::uuid < $3::uuid THEN 2 ELSE 1 END], '{EUR}', '{7}', '{}', '{0}', '{}', '{}', '{}', '{}', NULL, false)`

async function twistLeg(id: string, by: number): Promise<void> {
  await books.tamper(
    'ledger',
    'leg',
    'UPDATE leg SET amount = amount + $2 WHERE transfer_id = $1',
    [id, by],
  )
}

async function raiseBothCounters(account: string, by: number): Promise<void> {
  await books.tamper(
    'ledger',
    'account',
    'UPDATE account SET posted_debits = posted_debits + $2, posted_credits = posted_credits + $2 WHERE id = $1',
    [account, by],
  )
}

describe('the cursor', () => {
  it('does not pass what commits late', async () => {
    const late = newUuid()
    const [from, to] = [house.transit, await books.openAccount('fees', 'late', 'credit', null)]
    await books.settle()
    await checkChanges()
    const { DATABASE_URL, LEDGER_DATABASE_URL } = process.env
    const connectionString = LEDGER_DATABASE_URL ?? DATABASE_URL
    const options = `-c role=${ownerRole('ledger')} -c search_path=ledger`
    await withClient({ connectionString, options }, async (slow) => {
      await slow.query('BEGIN')
      // takes its number now, and its turn to post after the other one
      await slow.query('SELECT pg_current_xact_id()')
      const before = unwrap(await getProgress('I2')).cursor
      const early = await books.post(house.ana, house.ben, 3)
      await slow.query(postStatement, [late, from, to])
      await checkChanges()
      // the later transaction is committed, but lies beyond the one that still runs
      expect(unwrap(await getProgress('I2')).cursor).toEqual(before)
      await slow.query('COMMIT')
      await twistLeg(late, 1)
      await books.settle()
      await checkChanges()
      expect((await viewOf('I2')).lastRed?.first).toMatchObject([{ subject: led(late) }])
      await twistLeg(late, -1)
      await checkChanges()
      expect(await viewOf('I2')).toMatchObject({ state: 'green' })
      expect(early).not.toBe(late)
    })
  })

  it('comes step by step to the end, and a run that is over goes on where it was', async () => {
    const ids: string[] = []
    for (let n = 0; n < 12; n++) ids.push(await books.post(house.ana, house.ben, 1))
    await books.settle()
    const [first] = invariantsOf(testSettings)
    if (!first) throw new Error('there is no invariant')
    await using reader = new DomainReader()
    const { cursor } = unwrap(await getProgress('I1'))
    expect(cursor).not.toBeNull()
    let at = {}
    let checked = 0
    let runs = 0
    for (;;) {
      const run = await first.incremental(reader, { cursor: at, open: [], deadlineMs: 0 })
      if (JSON.stringify(run.cursor) === JSON.stringify(at)) break
      expect(run.violations).toEqual([])
      checked += run.checked
      runs++
      at = run.cursor
    }
    const [row] = await db.ownerQuery<{ legs: number }>(
      'ledger',
      'SELECT count(*)::int AS legs FROM leg',
    )
    // each run also counts the one currency that it adds up
    expect(checked - runs).toBe(row?.legs)
    expect(runs).toBeGreaterThanOrEqual(Math.floor(Number(row?.legs) / testSettings.stepRows))
  })
})

describe('several workers', () => {
  it('that check at once tell once', async () => {
    const id = await books.post(house.ana, house.ben, 9)
    await twistLeg(id, 1)
    await books.settle()
    const before = (await brokenEvents()).length
    const balances = () => invariantsOf(testSettings).filter(({ key }) => key === 'I2')
    await Promise.all(Array.from({ length: 5 }, () => checkIncrementally(balances())))
    expect(await viewOf('I2')).toMatchObject({ state: 'red' })
    expect((await brokenEvents()).length).toBe(before + 1)
    await twistLeg(id, -1)
    await Promise.all([checkChanges(), checkAll(), checkChanges()])
    expect(await viewOf('I2')).toMatchObject({ state: 'green' })
  })
})

describe('what only a check of everything sees', () => {
  it('is found by it, kept by the others, and mended by it', async () => {
    await checkChanges()
    await raiseBothCounters(house.fees, 4)
    await checkChanges()
    expect(await viewOf('I2')).toMatchObject({ state: 'green' })
    await checkAll()
    expect((await viewOf('I2')).lastRed?.first).toEqual([
      { rule: 'I2 counters equal entries', subject: acc(house.fees) },
    ])
    await raiseBothCounters(house.fees, -4)
    await checkChanges()
    expect(await viewOf('I2')).toMatchObject({ state: 'red' })
    await checkAll()
    expect(await viewOf('I2')).toMatchObject({ state: 'green' })
  })

  it('finds what was changed long after it was checked', async () => {
    const id = await books.post(house.ana, house.ben, 8)
    await books.settle()
    await checkChanges()
    await twistLeg(id, 1)
    await checkChanges()
    expect(await viewOf('I2')).toMatchObject({ state: 'green' })
    await checkAll()
    const { first } = (await viewOf('I2')).lastRed ?? {}
    expect(first).toContainEqual({
      rule: 'I2 each entry continues the balance before it',
      subject: led(id),
    })
    await twistLeg(id, -1)
    await checkAll()
    expect(await viewOf('I2')).toMatchObject({ state: 'green' })
  })

  it('finds money that the rail paid and nobody asked for', async () => {
    const refs = [newId('pay'), 'no id of ours']
    await db.ownerQuery(
      'payments',
      `INSERT INTO sandbox_payout (ref, amount_minor, currency, scenario, state, paid_times)
       SELECT ref, 1, 'EUR', 'test', 'completed', 1 FROM unnest($1::text[]) AS ref`,
      [refs],
    )
    await checkAll()
    const { first } = (await viewOf('I6')).lastRed ?? {}
    expect(first?.map(({ subject }) => subject)).toEqual(refs.toSorted())
    await db.ownerQuery('payments', 'DELETE FROM sandbox_payout')
    await checkAll()
    expect(await viewOf('I6')).toMatchObject({ state: 'green' })
  })
})

describe('a check that cannot run', () => {
  it('is an error and no red, and the others go on', async () => {
    await checkChanges()
    const url = process.env.LEDGER_DATABASE_URL
    process.env.LEDGER_DATABASE_URL = 'postgresql://127.0.0.1:1/nowhere'
    await checkChanges()
    expect(await viewOf('I3')).toMatchObject({ state: 'error', verdict: 'green', violations: 0 })
    expect(await viewOf('I6')).toMatchObject({ state: 'green' })
    const { items } = unwrap(await listRuns({ invariant: 'I3', outcome: 'error' }))
    expect(items[0]?.note).toMatch(/^\w+: the log of [0-9a-f]{32} says more$/)
    if (url === undefined) delete process.env.LEDGER_DATABASE_URL
    else process.env.LEDGER_DATABASE_URL = url
    await checkChanges()
    expect(await viewOf('I3')).toMatchObject({ state: 'green' })
  })
})

describe('an event that a subscriber gave up on', () => {
  it('is red until it is driven again; other failed work is none of it', async () => {
    const boss = await startBoss(false)
    const queue = 'tests.given-up'
    await boss.createQueue(queue, { retryLimit: 0 })
    const event = { id: 'evt_1', type: 'x.y.v1', aggregateId: 'tr_1' }
    const [eventJob, otherJob] = [await boss.send(queue, event), await boss.send(queue, {})]
    if (!eventJob || !otherJob) throw new Error('the jobs were not taken')
    await boss.fetch(queue, { batchSize: 2 })
    await boss.fail(queue, [eventJob, otherJob])
    await checkChanges()
    expect((await viewOf('I8')).lastRed?.first).toEqual([
      { rule: 'I8 no subscriber gave up on an event', subject: 'evt_1' },
    ])
    await boss.deleteJob(queue, eventJob)
    await checkChanges()
    expect(await viewOf('I8')).toMatchObject({ state: 'green' })
    await boss.stop({ graceful: false })
  })
})
