import { useTestDatabase } from '@corridor/db/testing'
import { expireHolds, hold, post, reverse, voidHold } from '@corridor/domain/ledger'
import { newId, uuidOf } from '@corridor/kernel/ids'
import { unwrap } from '@corridor/kernel/result'
import { codeOf } from '@corridor/kernel/testing/code-of'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { reshapeQueue } from './store/command-queue.ts'
import {
  type AccountId,
  balanceOf,
  differences,
  entriesOf,
  move,
  openCustomer,
  openFunded,
  openHouse,
} from './testing/accounts.ts'
import { queueShapes } from './testing/queue-shapes.ts'

process.env.LEDGER_POOL_SIZE = '16'
const db = useTestDatabase()

const isDeep = process.env.DEEP === '1'
/** Domains that are spread over servers change nothing for one of them: a few show that it is there. */
const share = process.env.TEST_SPLIT === '1' ? 0.1 : 1
const rounds = (isDeep ? 200 : 20) * share
const shapes = Object.entries(queueShapes)
const lockOrderMs = ((isDeep ? 300_000 : 30_000) / shapes.length) * share
const lockOrderClients = 32
const deepTimeoutMs = 900_000

const eur = (amount: string) => ({ amount, currency: 'EUR' as const })

function tally(codes: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const code of codes) counts[code] = (counts[code] ?? 0) + 1
  return counts
}

function capture(holdId: ReturnType<typeof newId<'hld'>>, from: AccountId, to: AccountId) {
  return post({
    transferId: newId('led'),
    code: 'test.capture',
    reference: 'test',
    legs: [{ debitAccountId: from, creditAccountId: to, amount: eur('1.00') }],
    captures: [{ holdId, amount: eur('1.00') }],
  })
}

async function openHold(account: AccountId, expiresInSeconds?: number) {
  const holdId = newId('hld')
  const input = {
    holdId,
    debitAccountId: account,
    amount: eur('1.00'),
    code: 'test.hold',
    reference: 'test',
  }
  unwrap(await hold(expiresInSeconds === undefined ? input : { ...input, expiresInSeconds }))
  return holdId
}

/** Locks are taken in one order everywhere, so none is ever broken: a retry would hide it. */
afterAll(async () => {
  const [row] = await db.ownerQuery<{ deadlocks: string }>(
    'ledger',
    'SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()',
  )
  expect(row?.deadlocks).toBe('0')
})

describe.each(shapes)('races, %s', (_name, shape) => {
  beforeAll(() => reshapeQueue(shape))
  afterAll(() => reshapeQueue())

  it(
    `200 spends of 1 at once against 199: exactly 199, ${rounds} rounds`,
    async () => {
      const house = await openHouse('JPY')
      for (let round = 0; round < rounds; round++) {
        const customer = await openFunded(house, '199', 'JPY')
        const results = await Promise.all(
          Array.from({ length: 200 }, () => move(customer, house, '1', 'JPY')),
        )
        expect(tally(results.map(codeOf))).toEqual({ ok: 199, 'ledger.insufficient-funds': 1 })
        expect(await balanceOf(customer)).toBe('0 0 0')
      }
      expect(await differences()).toEqual([])
    },
    deepTimeoutMs,
  )

  it(
    `one hold captured and voided by 50 at once ends once, ${rounds} rounds`,
    async () => {
      const house = await openHouse()
      for (let round = 0; round < rounds; round++) {
        const customer = await openFunded(house, '1.00')
        const holdId = await openHold(customer)
        const results = await Promise.all(
          Array.from({ length: 50 }, (_, racer) =>
            racer % 2 === 0
              ? capture(holdId, customer, house)
              : voidHold({ holdId, commandId: `racer-${racer}` }),
          ),
        )
        expect(tally(results.map(codeOf))).toEqual({ ok: 1, 'ledger.hold-closed': 49 })
        const wasCaptured = results.some((result, racer) => result.ok && racer % 2 === 0)
        expect(await balanceOf(customer)).toBe(wasCaptured ? '0.00 0.00 0.00' : '1.00 0.00 1.00')
      }
      expect(await differences()).toEqual([])
    },
    deepTimeoutMs,
  )

  it(
    `a capture against the expiry job: one of them wins, ${rounds} rounds`,
    async () => {
      const house = await openHouse()
      for (let round = 0; round < rounds; round++) {
        const customer = await openFunded(house, '1.00')
        const holdId = await openHold(customer, 60)
        await db.ownerQuery(
          'ledger',
          `UPDATE open_hold SET expires_at = clock_timestamp() + interval '4 milliseconds' WHERE hold_id = $1`,
          [uuidOf(holdId)],
        )
        const [captured] = await Promise.all([
          new Promise((done) => setTimeout(done, round % 6)).then(() =>
            capture(holdId, customer, house),
          ),
          ...Array.from({ length: 4 }, () => expireHolds()),
        ])
        if (!captured.ok) await new Promise((done) => setTimeout(done, 5))
        await expireHolds()
        expect(['ok', 'ledger.hold-expired', 'ledger.hold-closed']).toContain(codeOf(captured))
        expect(await balanceOf(customer)).toBe(captured.ok ? '0.00 0.00 0.00' : '1.00 0.00 1.00')
      }
      expect(await differences()).toEqual([])
    },
    deepTimeoutMs,
  )

  it(
    `one posting reversed by 50 at once is reversed once, ${rounds} rounds`,
    async () => {
      const house = await openHouse()
      for (let round = 0; round < rounds; round++) {
        const customer = await openFunded(house, '5.00')
        const [original] = await entriesOf(customer)
        const originalId = original?.ledgerTransferId ?? newId('led')
        const results = await Promise.all(
          Array.from({ length: 50 }, (_, racer) =>
            reverse({
              transferId: newId('led'),
              originalId,
              code: 'test.reverse',
              reference: 'test',
              // Half want all of it, half want more than half of it: no two fit.
              ...(racer % 2 === 0 && { legs: [{ legNo: 1, amount: eur('3.00') }] }),
            }),
          ),
        )
        expect(tally(results.map(codeOf))).toEqual({
          ok: 1,
          'ledger.reversal-exceeds-original': 49,
        })
      }
      expect(await differences()).toEqual([])
    },
    deepTimeoutMs,
  )

  it('the same posting 50 times at once happens once, also over other accounts', async () => {
    const house = await openHouse()
    const customer = await openCustomer()
    const input = {
      transferId: newId('led'),
      code: 'test.twin',
      reference: 'test',
      legs: [{ debitAccountId: house, creditAccountId: customer, amount: eur('3.00') }],
    }
    const twins = await Promise.all(Array.from({ length: 50 }, () => post(input)))
    expect(twins.filter((result) => result.ok && !result.value.isReplay)).toHaveLength(1)
    expect(twins.every((result) => result.ok)).toBe(true)
    expect(await balanceOf(customer)).toBe('3.00 0.00 3.00')

    // The twin that waited must not take its own money's absence for missing funds.
    const spend = {
      ...input,
      transferId: newId('led'),
      legs: [{ debitAccountId: customer, creditAccountId: house, amount: eur('3.00') }],
    }
    const spenders = await Promise.all(Array.from({ length: 50 }, () => post(spend)))
    expect(tally(spenders.map(codeOf))).toEqual({ ok: 50 })
    expect(spenders.filter((result) => result.ok && !result.value.isReplay)).toHaveLength(1)
    const holding = {
      holdId: newId('hld'),
      debitAccountId: await openFunded(house, '3.00'),
      amount: eur('3.00'),
      code: 'test.twin',
      reference: 'test',
    }
    const holders = await Promise.all(Array.from({ length: 50 }, () => hold(holding)))
    expect(tally(holders.map(codeOf))).toEqual({ ok: 50 })
    expect(holders.filter((result) => result.ok && !result.value.isReplay)).toHaveLength(1)

    const transferId = newId('led')
    const targets = await Promise.all(Array.from({ length: 12 }, () => openCustomer()))
    const sources = await Promise.all(targets.map(() => openHouse()))
    const rivals = await Promise.all(
      targets.map((target, index) =>
        post({
          ...input,
          transferId,
          legs: [
            {
              debitAccountId: sources[index] ?? house,
              creditAccountId: target,
              amount: eur('1.00'),
            },
          ],
        }),
      ),
    )
    expect(tally(rivals.map(codeOf))).toEqual({ ok: 1, 'ledger.id-reused': 11 })
    expect(await differences()).toEqual([])
  })

  it(
    'A to B and B to A by 32 clients, with fees and holds: no deadlock reaches anybody',
    async () => {
      const house = await openHouse()
      const fees = await openHouse('EUR', 'credit')
      const pair = [await openFunded(house, '500.00'), await openFunded(house, '500.00')] as const
      const codes = new Map<string, number>()
      const until = Date.now() + lockOrderMs
      const note = (code: string) => codes.set(code, (codes.get(code) ?? 0) + 1)
      await Promise.all(
        Array.from({ length: lockOrderClients }, async (_, client) => {
          const [from, to] = client % 2 === 0 ? pair : [pair[1], pair[0]]
          for (let turn = client; Date.now() < until; turn++) {
            const amount = eur('1.00')
            const transferId = newId('led')
            const legs = [
              { debitAccountId: from, creditAccountId: to, amount },
              { debitAccountId: from, creditAccountId: fees, amount: eur('0.01') },
              { debitAccountId: fees, creditAccountId: from, amount: eur('0.01') },
            ]
            const plain = { transferId, code: 'test.lock', reference: 'test', legs }
            if (turn % 3 !== 0) {
              note(codeOf(await post(plain)))
              continue
            }
            const holds = [newId('hld'), newId('hld')] as const
            for (const holdId of holds) {
              note(
                codeOf(
                  await hold({
                    holdId,
                    debitAccountId: from,
                    amount: eur('0.50'),
                    code: 'test',
                    reference: 'test',
                  }),
                ),
              )
            }
            const captures = holds.map((holdId) => ({ holdId, amount: eur('0.50') })).toReversed()
            note(codeOf(await post({ ...plain, captures })))
          }
        }),
      )
      expect([...codes.keys()].filter((code) => code !== 'ok')).toEqual([])
      expect(codes.get('ok')).toBeGreaterThan(100)
      expect(await balanceOf(fees)).toBe('0.00 0.00 0.00')
      expect(await differences()).toEqual([])
    },
    deepTimeoutMs,
  )
})
