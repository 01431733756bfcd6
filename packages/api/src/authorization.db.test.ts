import './testing/settings.ts'

import { IncomingMessage, ServerResponse } from 'node:http'
import { Socket } from 'node:net'
import { useTestDatabase } from '@corridor/db/testing'
import { addBlockEntry } from '@corridor/domain/compliance'
import { revokeSession, signIn } from '@corridor/domain/identity'
import { listNotifications } from '@corridor/domain/notifications'
import { getTransfer } from '@corridor/domain/transfers'
import { type StaffRole, staffRoles } from '@corridor/kernel/actor'
import { unwrap } from '@corridor/kernel/result'
import { defaultLocale } from '@corridor/words/languages'
import { encode } from 'next-auth/jwt'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { authSecret, sessionCookieName } from './auth/session-cookie.ts'
import { createContext } from './context.ts'
import { customerRouter } from './customer/root.ts'
import { sayTransfer } from './saying/transfers.ts'
import { closeQueueConsole } from './staff/queue-console.ts'
import { staffRouter } from './staff/root.ts'
import { heldTransfer, key, makeQueueTables, quoteOf, settle } from './testing/api-world.ts'
import { badFormsOf } from './testing/bad-forms.ts'
import {
  callProcedure,
  contextOf,
  namesSomething,
  withMissingIds,
} from './testing/call-procedure.ts'
import { customerProcedures } from './testing/customer-procedures.ts'
import { findSecrets } from './testing/find-secrets.ts'
import { laxObjectsIn } from './testing/lax-objects.ts'
import { password, signedIn, staffSession } from './testing/people.ts'
import { staffProcedures } from './testing/staff-procedures.ts'
import { type Stage, setStage } from './testing/stage.ts'

const db = useTestDatabase()
let stage: Stage
beforeAll(async () => {
  stage = await setStage(db)
}, 180_000)
afterAll(closeQueueConsole)

const customerPaths = Object.keys(customerRouter._def.procedures)
const staffPaths = Object.keys(staffRouter._def.procedures)

/** What tells that an answer is about the owner: ids of theirs, and how to reach them. */
const marksOfOwner = () => [
  stage.owner.customerId,
  stage.owner.email,
  stage.owner.phone,
  stage.walletId,
  stage.recipientId,
  stage.bankRecipientId,
  stage.sent.transferId,
  stage.paidOut.transferId,
  stage.held.transferId,
  stage.depositId,
  stage.threadId,
]

const asOwner = () => contextOf('customer', { customer: stage.ownerSession.actor })
const asOther = () => contextOf('customer', { customer: stage.otherSession.actor })
/** Nobody: without a session, or with one that is not a customer's. */
const notCustomers = () => [
  contextOf('customer'),
  ...staffRoles.map((role) => contextOf('customer', { staff: stage.staff[role] })),
]
const notStaff = () => [
  contextOf('staff'),
  contextOf('staff', {
    customer: stage.ownerSession.actor,
    sessionToken: stage.ownerSession.token,
  }),
]

describe('the table', () => {
  it('has a row for every procedure and no other', () => {
    expect(Object.keys(customerProcedures).sort()).toEqual([...customerPaths].sort())
    expect(Object.keys(staffProcedures).sort()).toEqual([...staffPaths].sort())
  })
})

const roots = { customerRouter, staffRouter }
const procedures = Object.entries(roots).flatMap(([name, router]) =>
  Object.entries(router._def.procedures).map(([path, { _def }]) => ({ name, path, _def })),
)

describe('inputs', () => {
  it.each(procedures)('$name $path takes no key that it does not know', ({ _def }) => {
    for (const parser of _def.inputs) expect(laxObjectsIn(parser, 'input')).toEqual([])
  })

  it('that bring an unknown key are refused, and name it', async () => {
    const input = { transferId: stage.sent.transferId, isAdmin: true }
    const heard = await callProcedure(customerRouter, 'transfers.get', asOwner(), input)
    expect(heard).toMatchObject({ code: 'invalid-input', status: 400 })
    const operator = { transferId: { not: '' } }
    const tricked = await callProcedure(customerRouter, 'transfers.get', asOwner(), operator)
    expect(tricked).toMatchObject({ code: 'invalid-input', status: 400 })
  })
})

/** The first role that may call a procedure. */
function staffRoleFor(path: string): StaffRole {
  const who = staffProcedures[path]?.who
  return (who !== 'everyone' && who?.[0]) || 'admin'
}

describe("customers' procedures", () => {
  it.each(customerPaths)('%s answers those who may, and nobody else', async (path) => {
    const row = customerProcedures[path]
    if (!row) throw new Error('no row')
    const hears = row.hears ?? ['ok']
    const input = await row.input?.(stage)
    for (const context of notCustomers()) {
      const isForAll = row.who === 'everyone'
      const asked = isForAll ? await row.input?.(stage) : input
      const heard = await callProcedure(customerRouter, path, context, asked)
      if (isForAll) expect(hears).toContain(heard.code)
      else expect(heard).toMatchObject({ code: 'signed-out', status: 401 })
    }
    const foreign = await callProcedure(customerRouter, path, asOther(), input)
    if (row.who === 'owner') {
      expect(namesSomething(input)).toBe(true)
      const missing = await callProcedure(customerRouter, path, asOther(), withMissingIds(input))
      expect(foreign.code).toMatch(/not-found$|no-wallet$|-unusable$/)
      expect({ ...foreign, value: null }).toEqual({ ...missing, value: null })
    } else {
      expect(hears).toContain(foreign.code)
      const text = JSON.stringify(foreign.value) ?? ''
      expect(marksOfOwner().filter((mark) => text.includes(mark))).toEqual([])
    }
    // what the others tried with the same input changed nothing: the owner can still do it
    const ownInput = row.who === 'owner' ? input : await row.input?.(stage)
    const own = await callProcedure(customerRouter, path, asOwner(), ownInput)
    expect(hears).toContain(own.code)
    expect(findSecrets(path, own.code === 'ok' ? own.value : null)).toEqual([])
  })

  it('leave what is not theirs as it was', async () => {
    const { items } = unwrap(await listNotifications(stage.owner.actor, {}))
    const [last] = items.slice(-1)
    const ids = { notificationIds: items.map((item) => item.notificationId) }
    expect(last?.readAt).toBeNull()
    const heard = await callProcedure(customerRouter, 'notifications.markRead', asOther(), ids)
    expect(heard.code).toBe('ok')
    const after = unwrap(await listNotifications(stage.owner.actor, {})).items
    expect(after).toEqual(items)
    // whatever the other customer did to their own account, the owner's password is as it was
    const again = await signIn({ audience: 'customer', email: stage.owner.email, password })
    expect(again.ok).toBe(true)
  })
})

describe('the console', () => {
  let denied = 0

  it('shows empty queues where no worker has ever run', async () => {
    const admin = () => contextOf('staff', { staff: stage.staff.admin })
    for (const path of ['queues.list', 'queues.failed']) {
      const heard = await callProcedure(staffRouter, path, admin(), {})
      expect(heard).toMatchObject({ code: 'ok', value: [] })
    }
    await makeQueueTables()
  })

  it.each(staffPaths)('%s answers the roles that may, and nobody else', async (path) => {
    const row = staffProcedures[path]
    if (!row) throw new Error('no row')
    const hears = row.hears ?? ['ok']
    const first = await row.input?.(stage)
    for (const context of notStaff()) {
      const heard = await callProcedure(staffRouter, path, context, first)
      if (row.who === 'everyone') expect(hears).toContain(heard.code)
      else expect(heard).toMatchObject({ code: 'signed-out', status: 401 })
    }
    const asRole = (role: StaffRole) => contextOf('staff', { staff: stage.staff[role] })
    const mayNot = staffRoles.filter((role) => row.who !== 'everyone' && !row.who.includes(role))
    for (const role of mayNot) {
      const heard = await callProcedure(staffRouter, path, asRole(role), first)
      expect(heard).toMatchObject({ code: 'forbidden', status: 403 })
      denied++
    }
    const may = staffRoles.filter((role) => !mayNot.includes(role))
    for (const [index, role] of may.entries()) {
      // what the others tried with the first input changed nothing
      const input = index === 0 ? first : await row.input?.(stage)
      const heard = await callProcedure(staffRouter, path, asRole(role), input)
      expect(hears, `${role}: ${heard.code}`).toContain(heard.code)
      expect(findSecrets(path, heard.code === 'ok' ? heard.value : null)).toEqual([])
      if (!namesSomething(input)) continue
      const missing = await callProcedure(staffRouter, path, asRole(role), withMissingIds(input))
      expect(missing.code).toMatch(row.ofMissing === 'ok' ? /^ok$/ : /not-found$/)
    }
  })

  it('writes down every access that it denied', async () => {
    const [row] = await db.ownerQuery<{ count: string }>(
      'audit',
      `SELECT count(*) FROM audit_record WHERE action = 'access.denied' AND entity_type = 'procedure'`,
    )
    expect(Number(row?.count)).toBe(denied)
    expect(denied).toBeGreaterThan(0)
  })
})

describe('a transfer that is being checked', () => {
  const asSupport = () => contextOf('staff', { staff: stage.staff.support })
  const asOfficer = () => contextOf('staff', { staff: stage.staff.compliance })

  const viewsOf = (held: Stage['held'], context: () => ReturnType<typeof asSupport>) =>
    Promise.all([
      callProcedure(staffRouter, 'transfers.search', context(), { text: held.transferId }),
      callProcedure(staffRouter, 'transfers.search', context(), { state: 'in-review' }),
      callProcedure(staffRouter, 'transfers.trace', context(), { transferId: held.transferId }),
      callProcedure(staffRouter, 'customers.get', context(), {
        customerId: stage.owner.customerId,
      }),
    ])

  it('looks to support like any other that is on its way', async () => {
    const held = await heldTransfer(db, stage.owner)
    await settle(db)
    const officer = JSON.stringify((await viewsOf(held, asOfficer)).map((view) => view.value))
    const [alertId] = /alt_[a-z0-9]+/.exec(officer) ?? []
    expect(alertId).toBeDefined()
    const views = await viewsOf(held, asSupport)
    const transfer = unwrap(await getTransfer(stage.owner.actor, held.transferId))
    const { sentence } = sayTransfer(defaultLocale, transfer)
    for (const { code, value } of views) {
      expect(code).toBe('ok')
      const text = JSON.stringify(value)
      expect(text).toContain(held.transferId)
      // the customer's own sentence, to the letter: support talks of nothing else
      expect(text.replaceAll(JSON.stringify(sentence), '')).not.toMatch(tellsOfCheck)
    }
    expect(views[2]?.value).toMatchObject({ transfer: { sentence } })
    // the same by either filter, and no button that only a held transfer has
    const byHeld = await callProcedure(staffRouter, 'transfers.search', asSupport(), {
      state: 'held',
    })
    expect(byHeld.value).toEqual(views[1]?.value)
    expect(JSON.stringify(views[2]?.value)).toContain('"canCancel":false')
  })

  it('does not tell support why it ended, either', async () => {
    await addBlockEntry(stage.staff.compliance, {
      kind: 'customer',
      value: stage.payee.customerId,
      reason: 'the test refuses this payee',
    })
    const quoteId = await quoteOf(stage.owner, '3.00')
    const { recipientId } = stage
    const input = { quoteId, recipientId, idempotencyKey: key() }
    const heard = await callProcedure(customerRouter, 'transfers.create', asOwner(), input)
    expect(heard.code).toBe('transfers.refused')
    const search = await callProcedure(staffRouter, 'transfers.search', asSupport(), {
      state: 'refused',
    })
    const text = JSON.stringify(search.value)
    expect(text).toContain('"state":"refused"')
    expect(text).not.toMatch(tellsOfCheck)
    const officer = await callProcedure(staffRouter, 'transfers.search', asOfficer(), {
      state: 'refused',
    })
    expect(JSON.stringify(officer.value)).toContain('"failureCode":"compliance.refused"')
  })
})

describe('a session', () => {
  const cookieOf = async (audience: 'customer' | 'staff', sid: string) => {
    const token = await encode({ token: { sid }, secret: authSecret(audience) })
    return `${sessionCookieName(audience)}=${token}`
  }
  const contextWith = (cookie: string, audience: 'customer' | 'staff') => {
    const req = new IncomingMessage(new Socket())
    req.headers.cookie = cookie
    return createContext(req, new ServerResponse(req), audience)
  }

  it('of a customer opens the customers root and not the console, however it is wrapped', async () => {
    const { token } = await signedIn(stage.owner)
    const own = await contextWith(await cookieOf('customer', token), 'customer')
    expect(own.customer?.customerId).toBe(stage.owner.customerId)
    for (const cookie of [await cookieOf('customer', token), await cookieOf('staff', token)]) {
      const console = await contextWith(cookie, 'staff')
      expect(console).toMatchObject({ customer: null, staff: null, sessionToken: null })
    }
    const swapped = `${sessionCookieName('staff')}=${(await cookieOf('customer', token)).split('=')[1]}`
    expect(await contextWith(swapped, 'staff')).toMatchObject({ staff: null })
  })

  it('of staff opens nothing of the customers', async () => {
    const { sid } = await staffSession(db)
    const own = await contextWith(await cookieOf('staff', sid), 'staff')
    expect(own.staff?.roles).toEqual(['admin'])
    for (const cookie of [await cookieOf('customer', sid), await cookieOf('staff', sid)]) {
      const other = await contextWith(cookie, 'customer')
      expect(other).toMatchObject({ customer: null, staff: null, sessionToken: null })
    }
  })

  it('that was ended, or never was, is none', async () => {
    const { token, sessionId } = await signedIn(stage.owner)
    unwrap(await revokeSession(stage.owner.actor, sessionId))
    for (const sid of [token, 'x'.repeat(43)]) {
      const context = await contextWith(await cookieOf('customer', sid), 'customer')
      expect(context).toMatchObject({ customer: null, sessionToken: null })
    }
  })
})

/** Words by which somebody would know that a check holds, or ended, a transfer. */
const tellsOfCheck =
  /alt_[a-z0-9]|in-review|held-for-review|Being checked|compliance\.|"transfers\.refused"|risk\.decided|alert\./

/* What no door looks at again is refused where it comes in. */
describe('bad forms', () => {
  it.each(procedures)('$name $path refuses every bad form of it', async ({ name, path }) => {
    const isStaffs = name === 'staffRouter'
    const row = isStaffs ? staffProcedures[path] : customerProcedures[path]
    const [router, context] = isStaffs
      ? [staffRouter, contextOf('staff', { staff: stage.staff[staffRoleFor(path)] })]
      : [customerRouter, asOwner()]
    const good = await row?.input?.(stage)
    if (good === undefined) return
    const letThrough: string[] = []
    for (const { field, brings, input } of badFormsOf(good)) {
      const { code, status } = await callProcedure(router, path, context, input)
      // where an amount may be below zero, the rule that this one breaks says so
      const isRefused = code === 'invalid-input' || (brings.endsWith(' -1.00') && code !== 'ok')
      if (!isRefused || status >= 500) letThrough.push(`${field} ${brings}: ${code}`)
    }
    expect(letThrough).toEqual([])
  })
})
