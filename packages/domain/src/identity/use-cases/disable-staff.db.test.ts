import { useTestDatabase } from '@corridor/db/testing'
import { newId } from '@corridor/kernel/ids'
import { unwrap } from '@corridor/kernel/result'
import { codeOf } from '@corridor/kernel/testing/code-of'
import { beforeEach, describe, expect, test } from 'vitest'
import { register, staffWith, trySignIn } from '../testing/identity-world.ts'
import { closeCustomer } from './close-customer.ts'
import { disableStaff } from './disable-staff.ts'
import { getCustomer } from './get-customer.ts'
import { getStaffNames } from './get-staff-names.ts'
import { liftSuspension } from './lift-suspension.ts'
import { listStaff } from './list-staff.ts'
import { proposeStaffChange } from './propose-staff-change.ts'
import { requestLift } from './request-lift.ts'
import { resendVerificationFor } from './resend-verification-for.ts'
import { searchCustomers } from './search-customers.ts'
import { sendResetLink } from './send-reset-link.ts'
import { suspendCustomer } from './suspend-customer.ts'

const db = useTestDatabase()
const reason = 'agreed in the team meeting'

beforeEach(async () => {
  await db.ownerQuery('identity', 'DELETE FROM staff')
})

describe('roles', () => {
  test('nobody changes their own', async () => {
    const { actor } = await staffWith(['admin'])
    await staffWith(['admin'])
    const own = { staffId: actor.staffId, reason }
    for (const answer of [
      await proposeStaffChange(actor, {
        ...own,
        kind: 'set-roles',
        roles: ['admin', 'compliance'],
      }),
      await proposeStaffChange(actor, { ...own, kind: 'invite-again' }),
      await proposeStaffChange(actor, { ...own, kind: 'enable', roles: ['admin'] }),
      await disableStaff(actor, own),
    ]) {
      expect(codeOf(answer)).toBe('identity.staff-own-account')
    }
  })

  test('the last admin stays, also when two remove each other at once', async () => {
    const one = await staffWith(['admin'])
    const two = await staffWith(['admin'])
    const answers = await Promise.all([
      disableStaff(one.actor, { staffId: two.actor.staffId, reason }),
      disableStaff(two.actor, { staffId: one.actor.staffId, reason }),
    ])
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1)
    const admins = await db.ownerQuery(
      'identity',
      `SELECT 1 FROM staff WHERE status = 'active' AND 'admin' = ANY (roles)`,
    )
    expect(admins).toHaveLength(1)
  })

  test('an admin of yesterday acts no more, an unknown account is not found', async () => {
    const former = await staffWith(['admin'])
    const admin = await staffWith(['admin'])
    const { staffId } = former.actor
    unwrap(await disableStaff(admin.actor, { staffId, reason }))
    const attempt = { staffId: admin.actor.staffId, reason }
    expect(codeOf(await disableStaff(former.actor, attempt))).toBe('identity.not-allowed')
    expect(codeOf(await disableStaff(admin.actor, { staffId: newId('stf'), reason }))).toBe(
      'identity.staff-not-found',
    )
  })

  test('the list pages through all', async () => {
    const admin = await staffWith(['admin'])
    for (let i = 0; i < 4; i++) await staffWith(['support'])
    const first = unwrap(await listStaff(admin.actor, { limit: 3 }))
    expect(first.items).toHaveLength(3)
    const cursor = first.nextCursor ?? undefined
    const rest = unwrap(await listStaff(admin.actor, { limit: 3, cursor }))
    expect(rest.items).toHaveLength(2)
    expect(rest.nextCursor).toBeNull()
    const ids = [...first.items, ...rest.items].map((item) => item.staffId)
    expect(new Set(ids).size).toBe(5)
    expect(unwrap(await getStaffNames(ids))[admin.actor.staffId]).toBe('Sam Staff')
    const customer = await register()
    expect(codeOf(await listStaff(customer.actor, {}))).toBe('identity.not-allowed')
  })
})

describe('customers', () => {
  test('a suspension is lifted by somebody else than who asked, from compliance or admin', async () => {
    const { customerId, email } = await register()
    const support = await staffWith(['support'])
    const asker = await staffWith(['support', 'compliance'])
    const officer = await staffWith(['compliance'])
    const input = { customerId, reason }
    expect(codeOf(await requestLift(support.actor, input))).toBe('identity.status-conflict')
    unwrap(await suspendCustomer(support.actor, input))
    expect(codeOf(await suspendCustomer(support.actor, input))).toBe('identity.status-conflict')
    expect(codeOf(await trySignIn(email))).toBe('identity.suspended')
    expect(codeOf(await trySignIn(email, { password: 'wrong-password' }))).toBe(
      'identity.bad-credentials',
    )
    expect(codeOf(await liftSuspension(officer.actor, input))).toBe('identity.lift-not-requested')
    unwrap(await requestLift(asker.actor, input))
    expect(codeOf(await requestLift(support.actor, input))).toBe('identity.status-conflict')
    expect(codeOf(await liftSuspension(support.actor, input))).toBe('identity.not-allowed')
    expect(codeOf(await liftSuspension(asker.actor, input))).toBe('identity.lift-same-person')
    unwrap(await liftSuspension(officer.actor, input))
    expect((await trySignIn(email)).ok).toBe(true)
    const view = unwrap(await getCustomer(support.actor, customerId))
    expect(view.actions.map((entry) => entry.action)).toEqual(['lift', 'request-lift', 'suspend'])
    expect(view).toMatchObject({ status: 'active', liftRequestedBy: null })
    expect(view.sessions).toHaveLength(1)
    const events = await db.ownerQuery(
      'identity',
      `SELECT payload->>'to' AS status, payload->>'by' AS by FROM outbox_event
       WHERE type = 'user.status-changed.v1' AND aggregate_id = $1 ORDER BY xid, id`,
      [customerId],
    )
    expect(events).toEqual([
      { status: 'suspended', by: `staff:${support.actor.staffId}` },
      { status: 'active', by: `staff:${officer.actor.staffId}` },
    ])
  })

  test('of 10 officers who suspend at once one does', async () => {
    const { customerId } = await register()
    const { actor } = await staffWith(['support'])
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => suspendCustomer(actor, { customerId, reason })),
    )
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1)
  })

  test('closed is closed', async () => {
    const { customerId, email } = await register()
    const { actor } = await staffWith(['support'])
    const input = { customerId, reason }
    unwrap(await closeCustomer(actor, input))
    expect(codeOf(await trySignIn(email))).toBe('identity.closed')
    for (const act of [suspendCustomer, closeCustomer, sendResetLink, resendVerificationFor]) {
      expect(codeOf(await act(actor, input))).toBe('identity.status-conflict')
    }
  })

  test('are no business of customers, and need a reason', async () => {
    const { customerId, actor } = await register()
    const support = await staffWith(['support'])
    for (const act of [
      suspendCustomer,
      closeCustomer,
      requestLift,
      liftSuspension,
      sendResetLink,
    ]) {
      expect(codeOf(await act(actor, { customerId, reason }))).toBe('identity.not-allowed')
      expect(codeOf(await act(support.actor, { customerId, reason: '  ' }))).toBe(
        'identity.not-allowed',
      )
      expect(codeOf(await act(support.actor, { customerId: newId('cus'), reason }))).toBe(
        'identity.not-found',
      )
    }
    expect(codeOf(await searchCustomers(actor, { text: '' }))).toBe('identity.not-allowed')
    expect(codeOf(await getCustomer(actor, customerId))).toBe('identity.not-allowed')
  })

  test('are found by address, handle, name without accents, phone and id', async () => {
    const { actor } = await staffWith(['support'])
    const { customerId } = await register({
      email: 'zoe.unusual@example.com',
      handle: 'zoe_unusual',
      phone: '+351913000111',
      firstName: 'Zoë',
      lastName: "D'Ávila",
    })
    for (const text of [
      'zoe.unu',
      'ZOE.UNUSUAL@example.com',
      '@zoe_un',
      "d'avila",
      'Zoë',
      '+351 913 000 111',
      customerId,
    ]) {
      const { items } = unwrap(await searchCustomers(actor, { text }))
      expect(
        items.map((item) => item.customerId),
        text,
      ).toEqual([customerId])
    }
    for (const text of ['%', '_____________', "' OR 1=1 --", '\\']) {
      expect(unwrap(await searchCustomers(actor, { text })).items, text).toEqual([])
    }
    const page = unwrap(await searchCustomers(actor, { text: '', limit: 2 }))
    expect(page.items).toHaveLength(2)
    const next = unwrap(
      await searchCustomers(actor, { text: '', limit: 2, cursor: page.nextCursor ?? undefined }),
    )
    expect(next.items[0]?.customerId).not.toBe(page.items[0]?.customerId)
  })
})
