import { useTestDatabase } from '@corridor/db/testing'
import { getChainStatus, sealJournal } from '@corridor/domain/ledger'
import type { InvariantKey } from '@corridor/domain/reconciliation'
import { newUuid } from '@corridor/kernel/ids'
import { unwrap } from '@corridor/kernel/result'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { type Accounts, acc, Books, hld, led, tr } from './testing/books.ts'
import { checkAll, checkChanges, colours, viewOf } from './testing/monitor.ts'

// it says aloud what is broken here on purpose
vi.hoisted(() => vi.stubEnv('LOG_LEVEL', 'silent'))

const db = useTestDatabase()
const books = new Books(db)
let house: Accounts

const allGreen = ['I1', 'I2', 'I3', 'I4', 'I5', 'I6', 'I7', 'I8', 'I9'].map((key) => `${key} green`)

beforeAll(async () => {
  house = await books.openHouse()
})

/** Some of everything that a house does in a minute. */
async function aBusyMinute(): Promise<void> {
  const { ana, ben, fees } = house
  const posting = await books.post(ana, ben, 700)
  await books.post(ben, fees, 30)
  await books.reverse(posting, 200)
  await books.voidHold(await books.hold(ana, 50))
  const holdId = await books.hold(ana, 100)
  const ledgerTransferId = await books.post(ana, ben, 100, holdId)
  await books.transfer({ state: 'completed', holdId, ledgerTransferId })
  const waiting = await books.transfer({ state: 'in-review', holdId: await books.hold(ben, 40) })
  await books.alert(waiting)
  const payoutHold = await books.hold(ana, 100)
  const payoutId = newUuid()
  const paying = await books.transfer({
    state: 'paying-out',
    kind: 'payout',
    holdId: payoutHold,
    ledgerTransferId: await books.post(ana, house.transit, 100, payoutHold),
    payoutId,
  })
  await books.payout(paying, payoutId)
  await books.event('wallets', 'wallet.debited.v1', 'wal_x', {
    ledgerTransferId: led(ledgerTransferId),
  })
  await relayed()
  await books.settle()
}

/** The relay's work: everything is published. */
async function relayed(): Promise<void> {
  for (const domain of ['ledger', 'transfers', 'wallets', 'payments', 'reconciliation']) {
    await db.ownerQuery(
      domain,
      `INSERT INTO relay_cursor (name, xid, id)
       SELECT 'relay', pg_current_xact_id(), 'ffffffff-ffff-ffff-ffff-ffffffffffff'
       ON CONFLICT (name) DO UPDATE SET xid = excluded.xid`,
    )
  }
}

type Fault = {
  readonly key: InvariantKey
  readonly what: string
  /** @returns the subject, and how it is mended */
  readonly breakIt: () => Promise<{ subject: string; mend: () => Promise<unknown> }>
}

/** An update of one row that can be taken back by another. */
async function twist(domain: string, table: string, id: string, to: string, back: string) {
  await books.tamper(domain, table, `UPDATE ${table} SET ${to} WHERE id = $1`, [id])
  return () => books.tamper(domain, table, `UPDATE ${table} SET ${back} WHERE id = $1`, [id])
}

async function twistLeg(id: string, to: string, back: string) {
  await books.tamper('ledger', 'leg', `UPDATE leg SET ${to} WHERE transfer_id = $1`, [id])
  return () => books.tamper('ledger', 'leg', `UPDATE leg SET ${back} WHERE transfer_id = $1`, [id])
}

const faults: readonly Fault[] = [
  {
    key: 'I1',
    what: 'a posting in another currency than its accounts',
    breakIt: async () => {
      const id = await books.post(house.ana, house.ben, 5)
      return { subject: led(id), mend: await twistLeg(id, `currency = 'USD'`, `currency = 'EUR'`) }
    },
  },
  {
    key: 'I1',
    what: 'a leg that is gone',
    breakIt: async () => {
      const id = await books.post(house.ana, house.ben, 5)
      return { subject: led(id), mend: await twistLeg(id, 'leg_no = 2', 'leg_no = 1') }
    },
  },
  {
    key: 'I1',
    what: 'a counter that was raised on one side only',
    breakIt: async () => ({
      subject: 'EUR',
      mend: await twist(
        'ledger',
        'account',
        house.fees,
        'posted_credits = posted_credits + 1',
        'posted_credits = posted_credits - 1',
      ),
    }),
  },
  {
    key: 'I2',
    what: 'an amount that was edited',
    breakIt: async () => {
      const id = await books.post(house.ana, house.ben, 5)
      return {
        subject: led(id),
        mend: await twistLeg(id, 'amount = amount + 1', 'amount = amount - 1'),
      }
    },
  },
  {
    key: 'I2',
    what: 'a counter that says something else than the last entry',
    breakIt: async () => {
      await books.post(house.ana, house.fees, 5)
      const mend = await twist(
        'ledger',
        'account',
        house.fees,
        'entry_count = entry_count + 1',
        'entry_count = entry_count - 1',
      )
      return { subject: acc(house.fees), mend }
    },
  },
  {
    key: 'I3',
    what: 'money set aside for no hold',
    breakIt: async () => {
      await books.hold(house.ana, 10)
      const mend = await twist(
        'ledger',
        'account',
        house.ana,
        'pending_debits = pending_debits + 1',
        'pending_debits = pending_debits - 1',
      )
      return { subject: acc(house.ana), mend }
    },
  },
  {
    key: 'I3',
    what: 'an account below its floor',
    breakIt: async () => {
      await books.post(house.ana, house.ben, 5)
      await db.ownerQuery('ledger', 'ALTER TABLE account DROP CONSTRAINT account_floor_check')
      const mend = await twist(
        'ledger',
        'account',
        house.ana,
        'floor_minor = 900000',
        'floor_minor = 0',
      )
      return { subject: acc(house.ana), mend }
    },
  },
  {
    key: 'I4',
    what: 'a transfer that was told of and is gone',
    breakIt: async () => {
      const id = newUuid()
      await books.event('transfers', 'transfer.created.v1', tr(id), { transferId: tr(id) })
      return {
        subject: tr(id),
        mend: () =>
          db
            .ownerQuery('transfers', `DELETE FROM outbox_event WHERE aggregate_id = $1`, [tr(id)])
            .then(() => restore(id)),
      }
    },
  },
  {
    key: 'I4',
    what: 'a movement that is in no ledger',
    breakIt: async () => {
      const id = await books.post(house.ana, house.ben, 5)
      const other = newUuid()
      await books.event('wallets', 'wallet.credited.v1', 'wal_x', { ledgerTransferId: led(id) })
      const move = (from: string, to: string) =>
        books.tamper('ledger', 'leg', 'UPDATE leg SET transfer_id = $2 WHERE transfer_id = $1', [
          from,
          to,
        ])
      await move(id, other)
      return { subject: led(id), mend: () => move(other, id) }
    },
  },
  {
    key: 'I5',
    what: 'a hold that has not ended and is not open',
    breakIt: async () => {
      const id = await books.hold(house.ana, 10)
      await books.voidHold(id)
      const final = (value: boolean) =>
        books.tamper(
          'ledger',
          'hold_resolution',
          `UPDATE hold_resolution SET hold_id = $2 WHERE hold_id = $1`,
          value ? [other, id] : [id, other],
        )
      const other = newUuid()
      await final(false)
      return { subject: hld(id), mend: () => final(true) }
    },
  },
  {
    key: 'I5',
    what: 'more given back than was taken',
    breakIt: async () => {
      const id = await books.post(house.ana, house.ben, 100)
      await books.reverse(id, 60)
      return { subject: led(id), mend: await twistLeg(id, 'amount = 50', 'amount = 100') }
    },
  },
  {
    key: 'I5',
    what: 'two transfers of one quote',
    breakIt: async () => {
      await db.ownerQuery('transfers', 'DROP INDEX IF EXISTS transfer_quote_id_key')
      const make = async () => books.transfer({ state: 'failed' })
      const [one, two] = [await make(), await make()]
      await db.ownerQuery(
        'transfers',
        'UPDATE transfer SET quote_id = (SELECT quote_id FROM transfer WHERE id = $1) WHERE id = $2',
        [one, two],
      )
      return {
        subject: tr(two),
        mend: () =>
          db.ownerQuery('transfers', 'UPDATE transfer SET quote_id = $1 WHERE id = $2', [
            newUuid(),
            two,
          ]),
      }
    },
  },
  {
    key: 'I6',
    what: 'a second payout of one transfer',
    breakIt: async () => {
      const { id, payoutId } = await paidOut()
      const second = await books.payout(id)
      expect(second).not.toBe(payoutId)
      return {
        subject: tr(id),
        mend: async () => {
          await db.ownerQuery('payments', 'DELETE FROM payout WHERE id = $1', [second])
          await db.ownerQuery('payments', 'DELETE FROM sandbox_payout WHERE paid_times = 1')
          await db.ownerQuery('payments', 'UPDATE sandbox_payout SET paid_times = 1')
        },
      }
    },
  },
  {
    key: 'I6',
    what: 'a payout that the rail paid twice',
    breakIt: async () => {
      const { id } = await paidOut()
      await db.ownerQuery('payments', 'UPDATE sandbox_payout SET paid_times = 2')
      return {
        subject: tr(id),
        mend: () => db.ownerQuery('payments', 'UPDATE sandbox_payout SET paid_times = 1'),
      }
    },
  },
  {
    key: 'I6',
    what: 'a transfer that says paid out and was never handed over',
    breakIt: async () => {
      const holdId = await books.hold(house.ana, 10)
      const id = await books.transfer({
        state: 'completed',
        kind: 'payout',
        holdId,
        ledgerTransferId: await books.post(house.ana, house.transit, 10, holdId),
        payoutId: newUuid(),
      })
      return {
        subject: tr(id),
        mend: () =>
          db.ownerQuery('transfers', `UPDATE transfer SET kind = 'send' WHERE id = $1`, [id]),
      }
    },
  },
  {
    key: 'I7',
    what: 'a completed transfer without its posting',
    breakIt: async () => {
      const id = await books.transfer({
        state: 'completed',
        holdId: await books.hold(house.ana, 1),
      })
      return {
        subject: tr(id),
        mend: () =>
          db
            .ownerQuery('transfers', `UPDATE transfer SET state = 'in-review' WHERE id = $1`, [id])
            .then(() => books.alert(id)),
      }
    },
  },
  {
    key: 'I7',
    what: 'a held transfer that waits for nobody',
    breakIt: async () => {
      const id = await books.transfer({
        state: 'in-review',
        holdId: await books.hold(house.ana, 1),
      })
      return { subject: tr(id), mend: () => books.alert(id) }
    },
  },
  {
    key: 'I7',
    what: 'a transfer that is stuck',
    breakIt: async () => {
      const id = await books.transfer({ state: 'held', holdId: await books.hold(house.ana, 1) })
      const since = (text: string) =>
        db.ownerQuery(
          'transfers',
          'UPDATE transfer SET updated_at = now() - $2::interval WHERE id = $1',
          [id, text],
        )
      await since('1 hour')
      return { subject: tr(id), mend: () => since('1 minute') }
    },
  },
  {
    key: 'I8',
    what: 'an event that nobody publishes',
    breakIt: async () => {
      const id = newUuid()
      await db.ownerQuery(
        'wallets',
        `INSERT INTO outbox_event (id, type, aggregate_id, correlation_id, payload, occurred_at)
         VALUES ($1, 'wallet.opened.v1', 'wal_x', 'test', '{}', now() - interval '1 hour')`,
        [id],
      )
      return { subject: `evt_${led(id).slice(4)}`, mend: relayed }
    },
  },
  {
    key: 'I9',
    what: 'a row that is not what was sealed',
    breakIt: async () => {
      const id = await books.post(house.ana, house.ben, 5)
      const block = await sealed()
      const mend = await twistLeg(id, `code = code || '!'`, `code = rtrim(code, '!')`)
      const [leg] = await db.ownerQuery<{ xid: string }>(
        'ledger',
        'SELECT xid FROM leg WHERE transfer_id = $1',
        [id],
      )
      return { subject: `block ${block}, leg ${id}/1 of transaction ${leg?.xid}`, mend }
    },
  },
  {
    key: 'I9',
    what: 'a chain whose end is gone',
    breakIt: async () => {
      await books.post(house.ana, house.ben, 5)
      const block = await sealed()
      await checkChanges()
      await db.ownerQuery('ledger', 'CREATE TABLE kept AS SELECT * FROM seal_block')
      const cut = 'DELETE FROM seal_block WHERE block_no = $1'
      await books.tamper('ledger', 'seal_block', cut, [block])
      const back = 'INSERT INTO seal_block SELECT * FROM kept WHERE block_no = $1'
      const mend = () => books.tamper('ledger', 'seal_block', back, [block])
      return { subject: `block ${block}`, mend }
    },
  },
]

/** Seals all that there is; others on this server may hold it back. @returns the newest block */
async function sealed(): Promise<number> {
  const left = `SELECT EXISTS (SELECT FROM leg WHERE xid > coalesce((SELECT max(last_xid) FROM seal_block), '0'))
                  AS is_left`
  for (;;) {
    await sealJournal()
    const [row] = await db.ownerQuery<{ is_left: boolean }>('ledger', left)
    if (!row?.is_left) return unwrap(await getChainStatus()).blocks
  }
}

/** Puts a transfer where an event says that there is one. */
async function restore(id: string): Promise<void> {
  const made = await books.transfer({ state: 'failed' })
  await db.ownerQuery('transfers', 'UPDATE transfer SET id = $1 WHERE id = $2', [id, made])
  await db.ownerQuery('transfers', 'DELETE FROM outbox_event WHERE aggregate_id = $1', [tr(made)])
}

async function paidOut(): Promise<{ id: string; payoutId: string }> {
  const holdId = await books.hold(house.ana, 10)
  const payoutId = newUuid()
  const id = await books.transfer({
    state: 'paying-out',
    kind: 'payout',
    holdId,
    ledgerTransferId: await books.post(house.ana, house.transit, 10, holdId),
    payoutId,
  })
  await books.payout(id, payoutId)
  return { id, payoutId }
}

it('healthy books stay green, over increments and as a whole', async () => {
  for (let minute = 0; minute < 3; minute++) {
    await aBusyMinute()
    await checkChanges()
    expect(await colours()).toEqual(allGreen)
  }
  await checkAll()
  expect(await colours()).toEqual(allGreen)
  const { hours, lastFullAt, lastRed } = await viewOf('I2')
  expect(hours.at(-1)?.outcome).toBe('green')
  expect(lastFullAt).not.toBeNull()
  expect(lastRed).toBeNull()
})

describe('what is broken on purpose', () => {
  it.each(faults)('$key: $what', async ({ key, breakIt }) => {
    await relayed()
    const { subject, mend } = await breakIt()
    if (key !== 'I8') await relayed()
    await books.settle()
    await checkChanges()
    const red = await viewOf(key)
    expect(red).toMatchObject({ state: 'red', verdict: 'red' })
    const subjects = red.lastRed?.first.map((one) => one.subject)
    expect(subjects).toContain(subject)
    // the next run looks at nothing new, and does not forget
    await checkChanges()
    expect(await viewOf(key)).toMatchObject({ state: 'red' })
    await mend()
    await relayed()
    await books.settle()
    await checkChanges()
    expect(await colours()).toEqual(allGreen)
  })
})
