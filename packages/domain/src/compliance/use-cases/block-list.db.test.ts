import { useTestDatabase } from '@corridor/db/testing'
import type { StaffActor } from '@corridor/kernel/actor'
import { newId } from '@corridor/kernel/ids'
import { unwrap } from '@corridor/kernel/result'
import { expect, it, vi } from 'vitest'
import { doors, officer, sendOf, world } from '../testing/compliance-world.ts'
import { addBlockEntry } from './add-block-entry.ts'
import { assess } from './assess.ts'
import { listBlockEntries } from './list-block-entries.ts'
import { removeBlockEntry } from './remove-block-entry.ts'
import { warmScreening } from './warm-screening.ts'

vi.mock('@corridor/domain/identity', () => ({ getCustomerSummary: doors.getCustomerSummary }))
vi.mock('@corridor/domain/kyc', () => ({ getTier: doors.getTier }))
vi.mock('@corridor/domain/fx', () => ({ convertAt: doors.convertAt }))

const db = useTestDatabase()
const reason = 'Reported by the police'

it('refuses a customer from the moment of the entry until it is taken off, once', async () => {
  const customerId = newId('cus')
  const verdict = async () => unwrap(await assess(sendOf(customerId))).verdict
  expect(await verdict()).toBe('allow')
  const adding = { kind: 'customer' as const, value: customerId, reason }
  const answers = await Promise.all([1, 2, 3].map(() => addBlockEntry(officer, adding)))
  const added = answers.flatMap((answer) => (answer.ok ? [answer.value.entryId] : []))
  expect(added).toHaveLength(1)
  expect(await verdict()).toBe('deny')
  const [entryId = ''] = added
  unwrap(await removeBlockEntry(officer, { entryId, reason: 'Was a namesake' }))
  expect(await removeBlockEntry(officer, { entryId, reason })).toMatchObject({
    error: { code: 'compliance.not-found' },
  })
  expect(await verdict()).toBe('allow')
  const events = await db.ownerQuery<{ payload: object }>(
    'compliance',
    `SELECT payload FROM outbox_event WHERE aggregate_id = $1 ORDER BY xid, seq`,
    [entryId],
  )
  expect(events.map(({ payload }) => payload)).toEqual([
    { entryId, change: 'added', by: officer.staffId, reason },
    { entryId, change: 'removed', by: officer.staffId, reason: 'Was a namesake' },
  ])
})

it('is an officer’s alone, and keeps what it names encrypted', async () => {
  const support: StaffActor = { ...officer, roles: ['support', 'admin'] }
  expect((await listBlockEntries(support)).ok).toBe(false)
  const name = { kind: 'name' as const, value: 'Vera Orlova', reason }
  expect((await addBlockEntry(support, name)).ok).toBe(false)
  const { entryId } = unwrap(await addBlockEntry(officer, name))
  const found = unwrap(await listBlockEntries(officer, { kind: 'name' }))
  expect(found.items).toMatchObject([{ entryId, value: 'Vera Orlova', addedBy: officer.staffId }])
  const stored = await db.ownerQuery('compliance', 'SELECT * FROM block_entry')
  expect(JSON.stringify(stored)).not.toContain('Orlova')
})

it('a name that was blocked when names were read in another way is blocked after a start', async () => {
  const value = 'Αλέξανδρος Παπαδόπουλος'
  const { entryId } = unwrap(await addBlockEntry(officer, { kind: 'name', value, reason }))
  const verdict = async () =>
    unwrap(await assess(sendOf(newId('cus'), '5.00', { key: newId('rcp'), name: value }))).verdict
  await db.ownerQuery('compliance', 'UPDATE block_entry SET value_hash = $1 WHERE id = $2', [
    'of the letters as an earlier version wrote them',
    entryId,
  ])
  expect(await verdict()).not.toBe('deny')
  await warmScreening()
  expect(await verdict()).toBe('deny')
})

it('a blocked name is blocked among our own customers too, who are shown by an initial', async () => {
  const payee = newId('cus')
  const milena = { firstName: 'Milena', lastName: 'Petrova', birthDate: '1988-03-04' }
  world.names.set(payee, milena)
  const verdict = async () =>
    unwrap(await assess(sendOf(newId('cus'), '5.00', { key: payee, customerId: payee }))).verdict
  expect(await verdict()).toBe('allow')
  unwrap(await addBlockEntry(officer, { kind: 'name', value: 'Milena Petrova', reason }))
  expect(await verdict()).toBe('deny')
})
