import { useTestDatabase } from '@corridor/db/testing'
import { systemActor } from '@corridor/kernel/actor'
import type { PublishedEvent } from '@corridor/kernel/event'
import { newId } from '@corridor/kernel/ids'
import { unwrap } from '@corridor/kernel/result'
import { describe, expect, test } from 'vitest'
import { hashChanges } from '../hash-changes.ts'
import { reactsTo } from '../reacts-to.ts'
import { database } from '../store.ts'
import { append } from './append.ts'
import { search } from './search.ts'

const db = useTestDatabase()
const officer = { kind: 'staff', staffId: newId('stf'), roles: ['compliance'] } as const
const admin = { kind: 'staff', staffId: newId('stf'), roles: ['admin'] } as const

function published(type: string, payload: unknown): PublishedEvent {
  const occurredAt = '2026-11-21T09:00:00.000Z'
  const ids = { id: newId('evt'), aggregateId: 'x', correlationId: 'click-1' }
  return { ...ids, type, occurredAt, payload }
}

async function deliver(event: PublishedEvent): Promise<void> {
  const reactions = reactsTo.filter((reaction) => reaction.eventType === event.type)
  expect(reactions).toHaveLength(1)
  for (const reaction of reactions) await reaction.run(event)
}

const find = async (input: Parameters<typeof search>[1]) => unwrap(await search(admin, input)).items

describe('append-only', () => {
  const sql = {
    update: `UPDATE audit_record SET actor = 'nobody'`,
    delete: 'DELETE FROM audit_record',
    truncate: 'TRUNCATE audit_record',
  }

  test.each(Object.entries(sql))('the owner cannot %s', async (_name, statement) => {
    const entityId = newId('cus')
    unwrap(await append(admin, { action: 'customer.viewed', entityType: 'customer', entityId }))
    await expect(db.ownerQuery('audit', statement)).rejects.toThrow('append-only')
    expect(await find({ entityId })).toHaveLength(1)
  })

  test.each(Object.entries(sql))("the app's role has no right to %s", async (_name, statement) => {
    await expect(database.pool.query(statement)).rejects.toThrow('permission denied')
  })

  test("the app's role cannot take the walls down", async () => {
    for (const statement of [
      'ALTER TABLE audit_record DISABLE TRIGGER ALL',
      'DROP TRIGGER audit_record_no_change ON audit_record',
      'DROP TABLE audit_record',
      `SET session_replication_role = 'replica'`,
      'CREATE RULE r AS ON INSERT TO audit_record DO INSTEAD NOTHING',
    ]) {
      await expect(database.pool.query(statement), statement).rejects.toThrow(
        /permission denied|must be owner/,
      )
    }
  })
})

describe('what is appended', () => {
  test('has all the fields that a dispute asks for', async () => {
    const entityId = newId('cus')
    const sessionId = newId('ses')
    const changes = hashChanges({ note: { after: 'spoke with her' } })
    const input = { action: 'customer.viewed', entityType: 'customer', entityId, changes }
    const where = { reason: 'case 12', ip: '192.0.2.4', requestId: 'req-9' }
    unwrap(await append({ ...officer, sessionId }, { ...input, ...where }))
    const [record] = await find({ entityId })
    expect(record).toMatchObject({
      actor: `staff:${officer.staffId}`,
      ...input,
      ...where,
      sessionId,
      eventId: null,
    })
    expect(Math.abs(Date.now() - Date.parse(record?.occurredAt ?? ''))).toBeLessThan(10_000)
  })

  test('a denied access of somebody who is not signed in', async () => {
    const denied = { action: 'access.denied', entityType: 'procedure', entityId: 'alerts.decide' }
    unwrap(await append(systemActor('anonymous'), denied))
    expect(await find({ action: 'access.denied', actor: 'system:anonymous' })).toHaveLength(1)
  })
})

describe('the questions of an auditor', () => {
  test('who changed a user status', async () => {
    const customerId = newId('cus')
    const by = `staff:${officer.staffId}`
    const payload = { customerId, from: 'active', to: 'suspended', reason: 'odd sign-ins', by }
    await deliver(published('user.status-changed.v1', payload))
    const [record] = await find({ entityType: 'customer', entityId: customerId })
    expect(record).toMatchObject({
      actor: by,
      action: 'user.status-changed',
      reason: 'active -> suspended: odd sign-ins',
      requestId: 'click-1',
      occurredAt: '2026-11-21T09:00:00.000Z',
    })
  })

  test('whether a password or a mailed link opened a session', async () => {
    const customerId = newId('cus')
    const opened = { customerId, isNewDevice: false }
    const byLink = { ...opened, sessionId: newId('ses'), how: 'confirmation-link' }
    const byPassword = { ...opened, sessionId: newId('ses') }
    for (const payload of [byLink, byPassword]) {
      await deliver(published('user.signed-in.v1', payload))
      const [record] = await find({ entityType: 'session', entityId: payload.sessionId })
      expect(record).toMatchObject({ actor: `customer:${customerId}`, action: 'user.signed-in' })
      expect(record?.reason).toBe(payload === byLink ? 'confirmation-link' : null)
    }
  })

  test('who approved a KYC review', async () => {
    const customerId = newId('cus')
    const checkId = newId('chk')
    const by = `staff:${officer.staffId}`
    const payload = { customerId, checkId, reasonCode: 'documents-match', by, tier: 1 }
    await deliver(published('kyc.approved.v1', payload))
    for (const entityId of [checkId, customerId]) {
      const [record] = await find({ entityId, action: 'kyc.' })
      expect(record).toMatchObject({ actor: by, action: 'kyc.approved' })
    }
  })

  test('who modified a transaction state', async () => {
    const transferId = newId('tr')
    const customerId = newId('cus')
    const money = { amount: '10.00', currency: 'EUR' }
    const facts = { transferId, customerId, recipientCustomerId: null, recipientId: null }
    const sums = { kind: 'payout', source: money, target: money, fee: money }
    const decision = { alertId: newId('alt'), assessmentId: newId('asm'), transferId, customerId }
    await deliver(published('transfer.created.v1', { ...facts, ...sums, state: 'created' }))
    await deliver(
      published('alert.decided.v1', {
        ...decision,
        decision: 'release',
        reasonCode: 'explained',
        decidedBy: officer.staffId,
      }),
    )
    await deliver(published('transfer.processing.v1', { ...facts, ...sums, state: 'assessed' }))
    const records = await find({ entityType: 'transfer', entityId: transferId })
    expect(new Set(records.map((record) => `${record.actor} ${record.action}`))).toEqual(
      new Set([
        `customer:${customerId} transfer.created`,
        `staff:${officer.staffId} alert.decided`,
        'system:transfers transfer.processing',
      ]),
    )
  })

  test('which system action triggered a financial event', async () => {
    const reference = newId('tr')
    const ledgerTransferId = newId('led')
    const amount = { amount: '10.00', currency: 'EUR' }
    const leg = { accountId: newId('acc'), ownerRef: newId('wal'), amount }
    await deliver(
      published('ledger.transfer-posted.v1', {
        ledgerTransferId,
        code: 'send',
        reference,
        effectiveAt: '2026-11-21T09:00:00.000Z',
        legs: [
          { ...leg, direction: 'debit' },
          { ...leg, direction: 'credit' },
        ],
      }),
    )
    const [cause] = await find({ entityId: reference, actor: 'system' })
    expect(cause).toMatchObject({ action: 'ledger.transfer-posted', reason: 'send' })
    const [posting] = await find({ entityType: 'ledger-transfer', entityId: ledgerTransferId })
    expect(posting?.eventId).toBe(cause?.eventId)
  })
})

test('an event that comes ten times, at once, is recorded once', async () => {
  const customerId = newId('cus')
  const event = published('user.registered.v1', { customerId, country: 'PT' })
  await Promise.all(Array.from({ length: 10 }, () => deliver(event)))
  expect(await find({ entityId: customerId })).toHaveLength(1)
})

describe('search', () => {
  test('pages through everything once, newest first, also within one millisecond', async () => {
    const customerId = newId('cus')
    for (let i = 0; i < 25; i++) {
      await deliver(published('user.email-verified.v1', { customerId }))
    }
    const seen: string[] = []
    let cursor: string | undefined
    do {
      const page = unwrap(await search(admin, { entityId: customerId, limit: 10, cursor }))
      seen.push(...page.items.map((item) => item.recordId))
      cursor = page.nextCursor ?? undefined
    } while (cursor)
    expect(seen).toHaveLength(25)
    expect(new Set(seen).size).toBe(25)
    expect(seen).toEqual(seen.toSorted().toReversed())
  })

  test('filters by time, by beginning of the action, and by kind of actor', async () => {
    const entityId = newId('cus')
    const input = { entityType: 'customer', entityId }
    unwrap(await append(officer, { ...input, action: 'customer.viewed' }))
    unwrap(await append(systemActor('sweep'), { ...input, action: 'customers_x.viewed' }))
    expect(await find({ entityId, action: 'customer.' })).toHaveLength(1)
    expect(await find({ entityId, action: 'customer' })).toHaveLength(0)
    expect(await find({ entityId, action: '%.' })).toHaveLength(0)
    expect(await find({ entityId, actor: 'staff' })).toHaveLength(1)
    expect(await find({ entityId, actor: `staff:${officer.staffId}` })).toHaveLength(1)
    expect(await find({ entityId, to: '2020-01-01T00:00:00.000Z' })).toHaveLength(0)
    expect(await find({ entityId, from: '2020-01-01T00:00:00.000Z' })).toHaveLength(2)
  })

  test('is for staff', async () => {
    const answer = await search({ kind: 'customer', customerId: newId('cus') }, {})
    expect(answer.ok).toBe(false)
    expect((await search(admin, { cursor: 'nonsense' })).ok).toBe(false)
  })
})
