import { setTimeout as sleep } from 'node:timers/promises'
import { poolOf } from '@corridor/db/domain-database'
import { useTestDatabase } from '@corridor/db/testing'
import {
  expireHolds,
  hold,
  post,
  reverse,
  setAccountFlags,
  setAccountLimits,
  setBalanceMonitor,
  voidHold,
} from '@corridor/domain/ledger'
import { newId, uuidOf } from '@corridor/kernel/ids'
import { unwrap } from '@corridor/kernel/result'
import { codeOf } from '@corridor/kernel/testing/code-of'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { reshapeQueue } from './store/command-queue.ts'
import {
  type AccountId,
  balanceOf,
  differences,
  openFunded,
  openHouse,
} from './testing/accounts.ts'
import { posting } from './testing/battery-scene.ts'
import { queueShapes } from './testing/queue-shapes.ts'

// A batch reads accounts without locking them. That is safe because whoever changes one shares the turn first, and
// because a batch that finds one changed all the same does nothing.

const db = useTestDatabase()
const eur = (amount: string) => ({ amount, currency: 'EUR' as const })

let house: AccountId
let customer: AccountId
beforeAll(async () => {
  house = await openHouse()
  customer = await openFunded(house, '100.00')
})

async function openHold(): Promise<ReturnType<typeof newId<'hld'>>> {
  const holdId = newId('hld')
  unwrap(await placeHold(holdId))
  return holdId
}

const placeHold = (holdId = newId('hld')) =>
  hold({
    holdId,
    debitAccountId: customer,
    amount: eur('1.00'),
    code: 'test.hold',
    reference: 'turns',
  })

async function openExpired(): Promise<void> {
  await db.ownerQuery(
    'ledger',
    `UPDATE open_hold SET expires_at = now() - interval '1 ms' WHERE hold_id = $1`,
    [uuidOf(await openHold())],
  )
}

/** What changes accounts; each is prepared first, and is then one call of the database. */
const changes: Readonly<Record<string, () => Promise<() => Promise<unknown>>>> = {
  post: async () => () => post(posting(customer, house, '1.00')),
  reverse: async () => {
    const original = posting(customer, house, '1.00')
    unwrap(await post(original))
    const originalId = original.transferId
    return () =>
      reverse({ transferId: newId('led'), originalId, code: 'test.back', reference: 'turns' })
  },
  hold: async () => () => placeHold(),
  voidHold: async () => {
    const holdId = await openHold()
    return () => voidHold({ holdId, commandId: 'turns' })
  },
  expireHolds: async () => {
    await openExpired()
    return () => expireHolds()
  },
  setAccountFlags: async () => () => setAccountFlags({ accountId: customer, isFrozen: false }),
  setAccountLimits: async () => () =>
    setAccountLimits({ accountId: house, floor: null, ceiling: eur('900.00') }),
  setBalanceMonitor: async () => () =>
    setBalanceMonitor({
      monitorId: newId('mon'),
      accountId: customer,
      direction: 'below',
      threshold: eur('1.00'),
      isActive: true,
    }),
}

describe.each(Object.entries(changes))('%s', (_name, prepare) => {
  it('waits while a batch has the turn', async () => {
    const change = await prepare()
    const batch = await poolOf('ledger').connect()
    try {
      await batch.query('BEGIN')
      await batch.query('SELECT pg_advisory_xact_lock(7326004, 1)')
      let isDone = false
      const changing = change().finally(() => {
        isDone = true
      })
      await expect.poll(countWaiting).toBe(1)
      expect(isDone).toBe(false)
      await batch.query('COMMIT')
      await changing
    } finally {
      batch.release()
    }
    expect(await differences()).toEqual([])
  })
})

async function countWaiting(): Promise<number> {
  const [row] = await db.ownerQuery<{ n: number }>(
    'ledger',
    `SELECT count(*)::integer AS n FROM pg_locks
      WHERE locktype = 'advisory' AND mode IN ('ShareLock', 'ExclusiveLock') AND classid = 7326004 AND NOT granted
        AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`,
  )
  return row?.n ?? 0
}

it('every function that the app may call, and that changes accounts, takes a turn first', async () => {
  const functions = await db.ownerQuery<{ name: string; source: string; mayCall: boolean }>(
    'ledger',
    `SELECT proname AS name, prosrc AS source,
            has_function_privilege('corridor_ledger', oid, 'EXECUTE') AS "mayCall"
       FROM pg_proc WHERE pronamespace = 'ledger'::regnamespace AND prorettype <> 'trigger'::regtype`,
  )
  const changing = new Set<string>()
  for (let size = -1; size < changing.size; ) {
    size = changing.size
    for (const { name, source } of functions) {
      const calls = [...changing].some((other) => new RegExp(`\\b${other}\\(`).test(source))
      if (calls || /\bUPDATE account\b/.test(source)) changing.add(name)
    }
  }
  const offered = functions.filter(({ name, mayCall }) => mayCall && changing.has(name))
  expect(offered.map(({ name }) => name).sort()).toEqual([
    'apply_batch',
    'set_account_flags',
    'set_account_limits',
    'set_balance_monitor',
  ])
  const turn = /^\s*PERFORM pg_advisory_xact_lock(_shared)?\(7326004, 1\);/m
  expect(offered.filter(({ source }) => !turn.test(source)).map(({ name }) => name)).toEqual([])
})

describe('an account that is changed out of turn, under a batch', () => {
  beforeAll(() => reshapeQueue(queueShapes['batches of one process']))
  afterAll(() => reshapeQueue())

  it('undoes the batch, which is judged again by what the account is then', async () => {
    const [frozen, other] = [await openFunded(house, '50.00'), await openFunded(house, '50.00')]
    // neither shares the turn nor commits before the batch has read the account
    const meddling = db.ownerQuery(
      'ledger',
      `BEGIN; UPDATE account SET is_frozen = true WHERE id = '${uuidOf(frozen)}';
       SELECT pg_sleep(1); COMMIT`,
    )
    await sleep(300)
    const answers = await Promise.all(
      [frozen, other, frozen, other].map((from) => post(posting(from, house, '1.00'))),
    )
    await meddling
    expect(answers.map(codeOf)).toEqual([
      'ledger.account-frozen',
      'ok',
      'ledger.account-frozen',
      'ok',
    ])
    expect(await balanceOf(frozen)).toBe('50.00 0.00 50.00')
    expect(await balanceOf(other)).toBe('48.00 0.00 48.00')
    expect(await differences()).toEqual([])
  })
})
