import { newId } from '@corridor/kernel/ids'
import { expect, test } from 'vitest'
import { changesSchema } from './contract.ts'
import { entityOf } from './entity.ts'
import { hashChanges } from './hash-changes.ts'
import { reactsTo } from './reacts-to.ts'
import { cursorOf, positionOf } from './store.ts'

test('changes are kept as hashes, the same for the same value', () => {
  const changes = hashChanges({
    email: { before: 'ana@example.com', after: 'ana@example.org' },
    address: { after: { city: 'Porto', country: 'PT' } },
  })
  expect(() => changesSchema.parse(changes)).not.toThrow()
  expect(JSON.stringify(changes)).not.toContain('example')
  expect(changes.address?.before).toBeNull()
  const again = hashChanges({ address: { before: { country: 'PT', city: 'Porto' } } })
  expect(again.address?.before).toBe(changes.address?.after)
  const elsewhere = hashChanges({ handle: { before: 'ana@example.com' } })
  expect(elsewhere.handle?.before).not.toBe(changes.email?.before)
})

test('a value in place of a hash is refused', () => {
  const plain = { email: { before: null, after: 'ana@example.org' } }
  expect(changesSchema.safeParse(plain).success).toBe(false)
})

test('kinds come from the ids', () => {
  expect(entityOf(newId('tr')).entityType).toBe('transfer')
  expect(entityOf(newId('chk')).entityType).toBe('identity-check')
  expect(entityOf(newId('apk')).entityType).toBe('api-key')
  expect(entityOf('opening balance')).toEqual({
    entityType: 'reference',
    entityId: 'opening balance',
  })
})

test('each event is recorded by one line', () => {
  const types = reactsTo.map((reaction) => reaction.eventType)
  expect(new Set(types).size).toBe(types.length)
  for (const type of [
    'user.status-changed.v1',
    'staff.changed.v1',
    'kyc.approved.v1',
    'kyc.refused.v1',
    'kyc.more-requested.v1',
    'alert.decided.v1',
    'transfer.cancelled.v1',
    'wallet.frozen.v1',
    'wallet.unfrozen.v1',
    'wallet.closed.v1',
    'payout.sent.v1',
    'payout.bounced.v1',
    'ledger.transfer-posted.v1',
    'reconciliation.invariant-broken.v1',
    'reconciliation.invariant-restored.v1',
  ]) {
    expect(types).toContain(type)
  }
})

test.each(['', 'x', '%', 'MjAyNnxhdWRfMQ', Buffer.from('now|aud_1').toString('base64url')])(
  '%j is no cursor',
  (cursor) => expect(positionOf(cursor)).toBeNull(),
)

test('a cursor comes back as it was', () => {
  const recordId = newId('aud')
  const occurredAt = '2026-11-21T10:00:00.123Z'
  const view = { recordId, occurredAt } as Parameters<typeof cursorOf>[0]
  expect(positionOf(cursorOf(view))?.occurredAt.toISOString()).toBe(occurredAt)
})
