import '../testing/settings.ts'
import { useTestDatabase } from '@corridor/db/testing'
import { append } from '@corridor/domain/audit'
import type { StaffActor } from '@corridor/kernel/actor'
import { newId } from '@corridor/kernel/ids'
import { beforeAll, describe, expect, it } from 'vitest'
import { callProcedure, contextOf } from '../testing/call-procedure.ts'
import { newStaff } from '../testing/people.ts'
import { staffRouter } from './root.ts'

useTestDatabase()
const transferId = newId('tr')
const alertId = newId('alt')
const customerId = newId('cus')
const checkId = newId('chk')
const payoutId = newId('pay')
let admin: StaffActor
let officer: StaffActor
let both: StaffActor

beforeAll(async () => {
  admin = await newStaff('admin')
  officer = await newStaff('compliance')
  both = await newStaff('admin', 'compliance')
  const reason = 'refuse: sanctions-match'
  const about = [
    ['alert.decided', 'alert', alertId],
    ['alert.decided', 'transfer', transferId],
    ['risk.decided', 'assessment', newId('asm')],
    ['transfer.refused', 'transfer', transferId],
    ['kyc.refused', 'identity-check', checkId],
    ['user.status-changed', 'customer', customerId],
    ['payment.held-back', 'payout', payoutId],
    ['block-list.changed', 'block-list-entry', '01890000-0000-7000-8000-000000000000'],
    ['staff.changed', 'staff', admin.staffId],
  ] as const
  for (const [action, entityType, entityId] of about) {
    await append(officer, { action, entityType, entityId, reason, ip: '192.0.2.77' })
  }
})

async function seen(staff: StaffActor, filter: object = {}) {
  const context = contextOf('staff', { staff })
  const { code, value } = await callProcedure(staffRouter, 'audit.search', context, filter)
  expect(code).toBe('ok')
  const { items } = value as { items: { action: string; isHidden: boolean; reason: string }[] }
  return { items, text: JSON.stringify(items) }
}

describe('the audit log', () => {
  it('tells an administrator that something happened in a case, not in which nor why', async () => {
    const { items, text } = await seen(admin)
    expect(items.filter(({ isHidden }) => isHidden)).toHaveLength(8)
    for (const id of [transferId, alertId, customerId, checkId, payoutId]) {
      expect(text).not.toContain(id)
    }
    const changed = items.find(({ action }) => action === 'staff.changed')
    expect(changed).toMatchObject({ isHidden: false, reason: 'refuse: sanctions-match' })
    expect(items.filter(({ reason }) => reason !== null)).toEqual([changed])
    expect(items.map(({ action }) => action)).toContain('alert.decided')
  })

  it.each([
    ['its transfer', { entityId: transferId }],
    ['its alert', { entityId: alertId }],
    ['its check', { entityId: checkId }],
    ['its customer', { entityId: customerId }],
    ['a thing that it is about too', { entityId: payoutId }],
    ['who acted', { actor: `customer:${customerId}` }],
  ])('does not tell an administrator by a filter of %s', async (_what, filter) => {
    expect((await seen(admin, filter)).items).toEqual([])
  })

  it('is whole for an officer, and for an administrator who is one', async () => {
    for (const staff of [officer, both]) {
      const { items, text } = await seen(staff, { entityId: transferId })
      expect(items).toHaveLength(2)
      expect(text).toContain('sanctions-match')
    }
  })
})
