import { useTestDatabase } from '@corridor/db/testing'
import { type Id, idOf, newId, uuidOf } from '@corridor/kernel/ids'
import { money } from '@corridor/kernel/money'
import { describe, expect, it, vi } from 'vitest'
import { transferStates } from '../contract.ts'
import { transferCompleted, transferCreated } from '../events.ts'
import { findTransfer, type NewTransfer, type TransferRecord } from '../store.ts'
import { factsOf } from '../transfer-facts.ts'
import { isDriven } from '../transfer-state.ts'
import { releaseLease, takeLease } from './leases.ts'
import { claimTransferKey, completeTransferKey, insertTransfer } from './making.ts'
import { momentOfWriting, moveTransfer, type Transition } from './transitions.ts'

const db = useTestDatabase()
const quoted: Transition = { to: 'quoted', events: [] }
const asDriver = { isDriver: true } as const

function newTransfer(changed: Partial<NewTransfer> = {}): NewTransfer {
  return {
    transferId: newId('tr'),
    customerId: newId('cus'),
    clientKey: `key-${crypto.randomUUID()}`,
    fingerprint: 'print',
    kind: 'send',
    quoteId: newId('quo'),
    recipientId: newId('rcp'),
    recipientCustomerId: newId('cus'),
    recipientName: 'Annika Bergström',
    recipientDetail: '@annika',
    recipientKey: 'annika',
    reference: null,
    sourceWalletId: newId('wal'),
    targetWalletId: newId('wal'),
    source: money(1000n, 'EUR'),
    target: money(990n, 'EUR'),
    fee: money(10n, 'EUR'),
    liquidity: money(985n, 'EUR'),
    residue: money(2n, 'EUR'),
    spread: money(3n, 'EUR'),
    rate: '1.0000000000',
    rateAsOf: '2026-11-29',
    deliveryEstimate: null,
    holdId: newId('hld'),
    assessmentId: newId('asm'),
    correlationId: 'correlation-of-the-test',
    ...changed,
  }
}

const insert = (transfer: NewTransfer) =>
  insertTransfer(transfer, transferCreated.of(transfer.transferId, factsOf(transfer, 'created')))

async function made(changed: Partial<NewTransfer> = {}): Promise<TransferRecord> {
  const transfer = await insert(newTransfer(changed))
  if (!transfer) throw new Error('it was not made')
  return transfer
}

async function rowOf(transferId: Id<'tr'>) {
  const [row] = await db.ownerQuery(
    'transfers',
    `SELECT state, version, fence::int, lease_until IS NOT NULL AS is_leased,
            lease_until > clock_timestamp() + interval '2 s' AS is_fresh,
            (SELECT count(*)::int FROM outbox_event WHERE aggregate_id = $2) AS events,
            (SELECT array_agg(state ORDER BY position) FROM transfer_step WHERE transfer_id = transfer.id) AS steps
       FROM transfer WHERE id = $1`,
    [uuidOf(transferId), transferId],
  )
  return row
}

const expire = (transferId: Id<'tr'>) =>
  db.ownerQuery(
    'transfers',
    `UPDATE transfer SET lease_until = clock_timestamp() - interval '1 ms' WHERE id = $1`,
    [uuidOf(transferId)],
  )

describe('a new transfer', () => {
  it('is leased to whoever made it, and reads as it was carried', async () => {
    const transfer = await made()
    expect(await findTransfer(transfer.transferId)).toEqual(transfer)
    expect(await takeLease(transfer.transferId)).toEqual({ transfer, isLeased: false })
    expect(await rowOf(transfer.transferId)).toMatchObject({ steps: ['created'], events: 1 })
  })

  it('is made once by a call whose answer was lost, and not at all where its quote or key made one', async () => {
    const transfer = newTransfer()
    const first = await insert(transfer)
    expect(await insert(transfer)).toEqual(first)
    const { quoteId, customerId, clientKey } = transfer
    expect(await insert(newTransfer({ quoteId }))).toBeNull()
    expect(await insert(newTransfer({ customerId, clientKey }))).toBeNull()
    expect(await rowOf(transfer.transferId)).toMatchObject({ steps: ['created'], events: 1 })
  })

  it('of a quote is one of those that ask in one batch', async () => {
    const quoteId = newId('quo')
    const tries = await Promise.all(
      Array.from({ length: 8 }, () => insert(newTransfer({ quoteId }))),
    )
    expect(tries.filter((one) => one !== null)).toHaveLength(1)
  })

  it('is kept back by none of its batch that the database refuses', async () => {
    const good = [newTransfer(), newTransfer()] as const
    const bad = newTransfer({ source: money(999n, 'EUR') })
    const answers = await Promise.allSettled([good[0], bad, good[1]].map(insert))
    expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
    expect(await findTransfer(bad.transferId)).toBeNull()
    expect(await rowOf(good[1].transferId)).toMatchObject({ steps: ['created'], events: 1 })
  })
})

describe('a driver', () => {
  it('keeps its lease from step to step, and gives it back with the one that ends it', async () => {
    const transfer = await made()
    await db.ownerQuery(
      'transfers',
      `UPDATE transfer SET lease_until = clock_timestamp() + interval '1 s' WHERE id = $1`,
      [uuidOf(transfer.transferId)],
    )
    const moved = await moveTransfer(transfer, quoted, asDriver)
    expect(moved).toMatchObject({ kind: 'moved', isLeased: true, transfer: { fence: 1n } })
    expect(await rowOf(transfer.transferId)).toMatchObject({ fence: 1, is_fresh: true })
    if (moved.kind !== 'moved') throw new Error('it did not move')
    expect(await findTransfer(transfer.transferId)).toEqual(moved.transfer)
    await moveTransfer(moved.transfer, { to: 'failed', failureCode: 'test', events: [] }, asDriver)
    expect(await rowOf(transfer.transferId)).toMatchObject({
      state: 'failed',
      is_leased: false,
      steps: ['created', 'quoted', 'failed'],
    })
  })

  it('cannot write once its lease was lost, nor give away the lease of the other', async () => {
    const lost = await made()
    await expire(lost.transferId)
    const other = await takeLease(lost.transferId)
    expect(other).toMatchObject({ isLeased: true, transfer: { fence: 2n, version: 0 } })
    expect(await moveTransfer(lost, quoted, asDriver)).toEqual({ kind: 'refused' })
    expect(await releaseLease(lost, 500)).toBe(false)
    expect(await takeLease(lost.transferId, lost.fence)).toMatchObject({ isLeased: false })
    expect(await rowOf(lost.transferId)).toMatchObject({ version: 0, fence: 2, is_fresh: true })
    if (!other) throw new Error('gone')
    expect(await moveTransfer(other.transfer, quoted, asDriver)).toMatchObject({ kind: 'moved' })
  })

  it('that lets its time pass may still write while nobody took over', async () => {
    const transfer = await made()
    await expire(transfer.transferId)
    expect(await moveTransfer(transfer, quoted, asDriver)).toMatchObject({ kind: 'moved' })
  })

  it('renews its own lease, and finds a transfer at rest without one', async () => {
    const transfer = await made()
    const renewed = await takeLease(transfer.transferId, transfer.fence)
    expect(renewed).toMatchObject({ isLeased: true, transfer: { fence: 2n } })
    await moveTransfer(transfer, { to: 'failed', events: [] })
    expect(await takeLease(transfer.transferId, 2n)).toMatchObject({
      isLeased: false,
      transfer: { state: 'failed' },
    })
    expect(await takeLease(newId('tr'))).toBeNull()
  })
})

describe('the answer of a client key', () => {
  const completed: Transition = { to: 'completed', events: [] }
  const answerOf = async ({ customerId, clientKey }: TransferRecord) => {
    const rows = await db.ownerQuery(
      'transfers',
      'SELECT fingerprint, state, response FROM idempotency_key WHERE scope = $1 AND key = $2',
      [customerId, clientKey],
    )
    return rows[0]
  }

  it('is stored with the transition that ends the drive, and says its time', async () => {
    const transfer = await made()
    const answer = { ok: true, view: { at: momentOfWriting, note: 'a "note"' } }
    const moved = await moveTransfer(transfer, completed, { isDriver: true, answer })
    if (moved.kind !== 'moved') throw new Error('it did not move')
    expect(moved.isAnswered).toBe(true)
    expect(await answerOf(transfer)).toEqual({
      fingerprint: 'print',
      state: 'done',
      response: { ok: true, view: { at: moved.at.toISOString(), note: 'a "note"' } },
    })
  })

  it('stays what it was first, and is not stored with what is refused', async () => {
    const [early, lost] = [await made(), await made()]
    const { customerId, clientKey, fingerprint } = early
    await claimTransferKey({ customerId, key: clientKey, fingerprint })
    expect(await completeTransferKey(early, { ok: true, view: 'first' })).toBe(true)
    const answer = { ok: true, view: 'second' }
    const by = { isDriver: true, answer } as const
    expect(await moveTransfer(early, completed, by)).toMatchObject({
      kind: 'moved',
      isAnswered: false,
    })
    expect(await answerOf(early)).toMatchObject({ response: { view: 'first' } })
    await expire(lost.transferId)
    await takeLease(lost.transferId)
    expect(await moveTransfer(lost, completed, by)).toEqual({ kind: 'refused' })
    expect(await answerOf(lost)).toBeUndefined()
  })
})

describe('what an event says of a transfer', () => {
  const causeOf = () => ({ subscriber: 'transfers.test', eventId: newId('evt') })
  const completed = (transfer: TransferRecord): Transition => ({
    to: 'completed',
    events: [transferCompleted.of(transfer.transferId, factsOf(transfer, 'completed'))],
  })

  it('is written with its claim, once', async () => {
    const transfer = await made()
    const cause = causeOf()
    const told = await Promise.all([
      moveTransfer(transfer, completed(transfer), { cause }),
      moveTransfer(transfer, completed(transfer), { cause }),
    ])
    expect(told.map(({ kind }) => kind)).toEqual(['moved', 'claimed-before'])
    expect(await rowOf(transfer.transferId)).toMatchObject({
      steps: ['created', 'completed'],
      events: 2,
    })
  })

  it('claims nothing where the transfer has moved meanwhile', async () => {
    const transfer = await made()
    const cause = causeOf()
    await moveTransfer(transfer, quoted, asDriver)
    expect(await moveTransfer(transfer, completed(transfer), { cause })).toEqual({
      kind: 'refused',
    })
    const claims = await db.ownerQuery(
      'transfers',
      'SELECT 1 FROM inbox_event WHERE event_id = $1',
      [uuidOf(cause.eventId)],
    )
    expect(claims).toEqual([])
  })

  it('takes the lease for the next step where it is free, and leaves it to a driver at work', async () => {
    const busy = await made()
    const bounced: Transition = { to: 'bounced', events: [] }
    expect(await moveTransfer(busy, bounced, { cause: causeOf() })).toMatchObject({
      kind: 'moved',
      isLeased: false,
      transfer: { fence: 1n },
    })
    const free = await made()
    await releaseLease(free, 500)
    expect(await moveTransfer(free, bounced, { cause: causeOf() })).toMatchObject({
      isLeased: true,
      transfer: { fence: 2n },
    })
    expect(await rowOf(free.transferId)).toMatchObject({ fence: 2, is_fresh: true })
  })
})

describe('what the sweep asks for', () => {
  it('is a column that says of every state what the driver says', async () => {
    for (const state of transferStates) {
      const { transferId } = await made()
      const [row] = await db.ownerQuery<{ is_driven: boolean }>(
        'transfers',
        'UPDATE transfer SET state = $2 WHERE id = $1 RETURNING is_driven',
        [uuidOf(transferId), state],
      )
      expect(row?.is_driven, state).toBe(isDriven(state))
    }
  })

  it('lets a transition between two steps leave the indexes alone, where the page has room', async () => {
    const updates = async () => {
      const [row] = await db.ownerQuery<{ hot: number; all: number }>(
        'transfers',
        `SELECT n_tup_hot_upd::int AS hot, n_tup_upd::int AS all FROM pg_stat_user_tables
          WHERE schemaname = 'transfers' AND relname = 'transfer'`,
      )
      return row ?? { hot: 0, all: 0 }
    }
    const transfers = await Promise.all(Array.from({ length: 100 }, () => made()))
    const before = await updates()
    await Promise.all(transfers.map((transfer) => moveTransfer(transfer, quoted, asDriver)))
    // statistics are told some time after the transaction
    const growth = async () => (await updates()).hot - before.hot
    await expect.poll(growth, { timeout: 20_000 }).toBeGreaterThan(transfers.length / 2)
  })
})

describe('a batch of transitions', () => {
  it('goes on without the one that the database refuses', async () => {
    const transfers = [await made(), await made(), await made()]
    const answers = await Promise.allSettled(
      transfers.map((transfer, at) =>
        // no text of Postgres holds this character
        moveTransfer(transfer, { ...quoted, note: at === 1 ? '\u0000' : 'fine' }, asDriver),
      ),
    )
    expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
    const states = await Promise.all(transfers.map(({ transferId }) => findTransfer(transferId)))
    expect(states.map((transfer) => transfer?.state)).toEqual(['quoted', 'created', 'quoted'])
  })

  it('of two processes that want the same transfers leaves each to one of them', async () => {
    const transfers = await Promise.all(Array.from({ length: 40 }, () => made()))
    await Promise.all(transfers.map(({ transferId }) => expire(transferId)))
    vi.resetModules()
    const other = {
      ...(await import('./leases.ts')),
      ...(await import('./transitions.ts')),
    }
    expect(other.moveTransfer).not.toBe(moveTransfer)
    const drive = async (
      by: Pick<typeof other, 'takeLease' | 'moveTransfer'>,
      ids: readonly Id<'tr'>[],
    ) => {
      const outcomes = await Promise.all(
        ids.map(async (transferId) => {
          const found = await by.takeLease(transferId)
          if (!found?.isLeased) return 0
          const moved = await by.moveTransfer(found.transfer, quoted, asDriver)
          return moved.kind === 'moved' ? 1 : 0
        }),
      )
      return outcomes.reduce<number>((sum, one) => sum + one, 0)
    }
    const ids = transfers.map(({ transferId }) => transferId)
    const [ours, theirs] = await Promise.all([
      drive({ takeLease, moveTransfer }, ids),
      drive(other, ids.toReversed()),
    ])
    expect(ours + theirs).toBe(ids.length)
    const rows = await db.ownerQuery<{ id: string }>(
      'transfers',
      `SELECT id FROM transfer WHERE id = ANY($1) AND version = 1 AND fence = 2`,
      [ids.map(uuidOf)],
    )
    expect(new Set(rows.map(({ id }) => idOf('tr', id)))).toEqual(new Set(ids))
  })
})
