import { useTestDatabase } from '@corridor/db/testing'
import type { StaffActor } from '@corridor/kernel/actor'
import { type Id, newId, uuidOf } from '@corridor/kernel/ids'
import { unwrap } from '@corridor/kernel/result'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { doors, officer, sendOf, world } from '../testing/compliance-world.ts'
import { assess } from './assess.ts'
import { claimAlert } from './claim-alert.ts'
import { countWaitingAlerts } from './count-waiting-alerts.ts'
import { decideAlert } from './decide-alert.ts'
import { escalateOverdue } from './escalate-overdue.ts'
import { getAlert } from './get-alert.ts'
import { getLimits } from './get-limits.ts'
import { listAlerts } from './list-alerts.ts'

vi.mock('@corridor/domain/identity', () => ({ getCustomerSummary: doors.getCustomerSummary }))
vi.mock('@corridor/domain/kyc', () => ({ getTier: doors.getTier }))
vi.mock('@corridor/domain/fx', () => ({ convertAt: doors.convertAt }))

const db = useTestDatabase()

const anotherOfficer = (): StaffActor => ({ ...officer, staffId: newId('stf') })

async function openAlert(customerId = newId('cus')): Promise<Id<'alt'>> {
  const { alertId } = unwrap(await assess(sendOf(customerId, '3000.00')))
  if (!alertId) throw new Error('no alert')
  return alertId
}

const release = (alertId: Id<'alt'>) => ({
  alertId,
  decision: 'release' as const,
  reasonCode: 'false-positive' as const,
  note: 'Salary of a known employer.',
})

beforeEach(() => {
  world.tier = 2
})

describe('decideAlert', () => {
  it('is won by one of twenty officers who decide at once', async () => {
    const alertId = await openAlert()
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => decideAlert(anotherOfficer(), release(alertId))),
    )
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1)
    const codes = answers.flatMap((answer) => (answer.ok ? [] : [answer.error.code]))
    expect(codes.every((code) => /alert-(decided|changed)$/.test(code))).toBe(true)
    const events = await db.ownerQuery(
      'compliance',
      `SELECT 1 FROM outbox_event WHERE type = 'alert.decided.v1' AND aggregate_id = $1`,
      [alertId],
    )
    expect(events).toHaveLength(1)
  })

  it('gives the limits back when the money is refused', async () => {
    const customerId = newId('cus')
    const alertId = await openAlert(customerId)
    const used = async () => unwrap(await getLimits(customerId))[1]?.used.amount
    expect(await used()).toBe('3000.00')
    unwrap(
      await decideAlert(officer, {
        alertId,
        decision: 'refuse',
        reasonCode: 'suspected-fraud',
        note: 'Mule account.',
      }),
    )
    expect(await used()).toBe('0.00')
  })

  it('keeps the note, the reason and the officer, and shows them with the history', async () => {
    const customerId = newId('cus')
    const alertId = await openAlert(customerId)
    unwrap(await decideAlert(officer, release(alertId)))
    const view = unwrap(await getAlert(officer, alertId))
    expect(view).toMatchObject({
      state: 'released',
      recipient: { name: 'Jonas Lindqvist' },
      decision: { reasonCode: 'false-positive', decidedBy: officer.staffId },
      history: { alertsReleased: 1, assessmentsLast30Days: 1 },
    })
    expect(view.decision?.note).toBe('Salary of a known employer.')
    const stored = await db.ownerQuery(
      'compliance',
      'SELECT note FROM alert WHERE note IS NOT NULL',
    )
    expect(JSON.stringify(stored)).not.toContain('Salary')
  })

  it('refuses support, a stale version, another owner and an unknown alert', async () => {
    const alertId = await openAlert()
    const support: StaffActor = { ...officer, roles: ['support', 'admin'] }
    const code = (answer: Awaited<ReturnType<typeof decideAlert>>) =>
      answer.ok ? 'ok' : answer.error.code
    expect(code(await decideAlert(support, release(alertId)))).toBe('compliance.not-allowed')
    expect(code(await decideAlert(officer, { ...release(alertId), version: 7 }))).toBe(
      'compliance.alert-changed',
    )
    unwrap(await claimAlert(anotherOfficer(), { alertId }))
    expect(code(await decideAlert(officer, release(alertId)))).toBe('compliance.alert-owned')
    expect((await claimAlert(officer, { alertId })).ok).toBe(false)
    unwrap(await claimAlert(officer, { alertId, isTakeOver: true }))
    expect(code(await decideAlert(officer, release(alertId)))).toBe('ok')
    expect(code(await decideAlert(officer, release(newId('alt'))))).toBe('compliance.not-found')
    expect((await listAlerts(support)).ok).toBe(false)
    expect((await getAlert(support, alertId)).ok).toBe(false)
  })

  it('takes a reason that goes with the decision only', async () => {
    const alertId = await openAlert()
    const unfit = { ...release(alertId), reasonCode: 'suspected-fraud' } as const
    expect(await decideAlert(officer, unfit)).toMatchObject({
      error: { code: 'compliance.decision-unfit' },
    })
    expect(unwrap(await getAlert(officer, alertId)).state).toBe('open')
  })
})

describe('the queue', () => {
  it('pages by due time and filters by owner and state', async () => {
    await db.ownerQuery('compliance', 'DELETE FROM alert')
    const alerts = [await openAlert(), await openAlert(), await openAlert()]
    const [first] = alerts
    if (!first) throw new Error('no alert')
    unwrap(await claimAlert(officer, { alertId: first }))
    const seen: string[] = []
    for (let cursor: string | undefined; ; ) {
      const page = unwrap(await listAlerts(officer, { state: 'open', limit: 1, cursor }))
      seen.push(...page.items.map((item) => item.alertId))
      if (!page.nextCursor) break
      cursor = page.nextCursor
    }
    expect(seen).toEqual(alerts)
    const mine = unwrap(await listAlerts(officer, { owner: officer.staffId }))
    expect(mine.items.map((item) => item.alertId)).toEqual([first])
    const free = unwrap(await listAlerts(officer, { owner: 'nobody' }))
    expect(free.items).toHaveLength(2)
    expect(free.items[0]).toMatchObject({ reasonCodes: ['new-recipient-over'], isOverdue: false })
  })

  it('escalates what is past its due time, once', async () => {
    await db.ownerQuery('compliance', 'DELETE FROM alert')
    const late = await openAlert()
    await openAlert()
    await db.ownerQuery(
      'compliance',
      `UPDATE alert SET due_at = now() - interval '1 min' WHERE id = (SELECT min(id::text)::uuid FROM alert)`,
    )
    expect(await escalateOverdue()).toBe(1)
    expect(await escalateOverdue()).toBe(0)
    const overdue = unwrap(await listAlerts(officer, { isOverdue: true }))
    expect(overdue.items.map((item) => item.alertId)).toEqual([late])
    expect(overdue.items[0]?.escalatedAt).not.toBeNull()
    expect(await countWaitingAlerts()).toMatchObject({ waiting: 2, overdue: 1 })
  })
})

describe('the alert of a denied transfer', () => {
  const listed = { key: 'iban-listed', name: 'Bashar al-Assad', country: 'SY' }
  const close = (alertId: Id<'alt'>, reasonCode: 'denied-rightly' | 'denied-namesake') => ({
    alertId,
    decision: 'close' as const,
    reasonCode,
    note: 'Passport of the payee seen.',
  })

  async function denied(payee = listed) {
    const input = sendOf(newId('cus'), '5.00', payee)
    const answer = unwrap(await assess(input))
    if (!answer.alertId) throw new Error('no alert')
    return { input, alertId: answer.alertId, answer }
  }

  it('shows officers what fired, holds no money, and is one however often it is asked', async () => {
    const { input, alertId, answer } = await denied()
    expect(unwrap(await assess(input))).toEqual(answer)
    const view = unwrap(await getAlert(officer, alertId))
    expect(view).toMatchObject({ alertKind: 'denied', state: 'open', level: 'critical' })
    expect(view.reasons[0]?.hits?.[0]).toMatchObject({ subject: 'recipient' })
    const { items } = unwrap(
      await listAlerts(officer, { alertKind: 'denied', customerId: input.customerId }),
    )
    expect(items.map((item) => item.alertId)).toEqual([alertId])
    const flagged = await db.ownerQuery<{ payload: { kind: string } }>(
      'compliance',
      `SELECT payload FROM outbox_event WHERE type = 'suspicious-activity.flagged.v1' AND aggregate_id = $1`,
      [alertId],
    )
    expect(flagged.map((row) => row.payload.kind)).toEqual(['denied'])
  })

  it('is noted and closed, once, and never released or refused', async () => {
    const { input, alertId } = await denied()
    expect(await decideAlert(officer, release(alertId))).toMatchObject({
      error: { code: 'compliance.decision-unfit' },
    })
    unwrap(await decideAlert(officer, close(alertId, 'denied-rightly')))
    expect(await decideAlert(officer, close(alertId, 'denied-rightly'))).toMatchObject({
      error: { code: 'compliance.alert-decided' },
    })
    expect(unwrap(await getAlert(officer, alertId))).toMatchObject({
      state: 'closed',
      decision: { decision: 'close', note: 'Passport of the payee seen.' },
    })
    const events = await db.ownerQuery<{ type: string }>(
      'compliance',
      `SELECT type FROM outbox_event WHERE aggregate_id = $1 ORDER BY type`,
      [alertId],
    )
    expect(events.map(({ type }) => type)).toEqual([
      'alert.closed.v1',
      'suspicious-activity.flagged.v1',
    ])
    const again = sendOf(input.customerId, '5.00', listed)
    expect(unwrap(await assess(again)).verdict).toBe('deny')
  })

  it('lets the next transfer to a namesake pass once two officers have said so', async () => {
    const { input, alertId } = await denied()
    const next = async () => unwrap(await assess(sendOf(input.customerId, '5.00', listed))).verdict
    const second = anotherOfficer()
    unwrap(await claimAlert(officer, { alertId }))
    const asked = unwrap(await decideAlert(officer, close(alertId, 'denied-namesake')))
    expect(asked.isFinal).toBe(false)
    const { version, ...view } = unwrap(await getAlert(second, alertId))
    expect(view).toMatchObject({
      state: 'open',
      ownerId: null,
      decision: null,
      clearing: { requestedBy: officer.staffId, note: 'Passport of the payee seen.' },
    })
    expect(await next()).toBe('deny')
    const agreed = { ...close(alertId, 'denied-namesake'), version }
    expect(await decideAlert(officer, agreed)).toMatchObject({
      error: { code: 'compliance.clearing-same-person' },
    })
    expect(await decideAlert(second, close(alertId, 'denied-namesake'))).toMatchObject({
      error: { code: 'compliance.alert-changed' },
    })
    expect(unwrap(await decideAlert(second, agreed)).isFinal).toBe(true)
    expect(unwrap(await getAlert(officer, alertId))).toMatchObject({
      state: 'closed',
      decision: { reasonCode: 'denied-namesake', decidedBy: second.staffId },
    })
    expect(await next()).toBe('allow')
    const events = await db.ownerQuery<{ type: string }>(
      'compliance',
      'SELECT type FROM outbox_event WHERE aggregate_id = $1 ORDER BY seq',
      [alertId],
    )
    expect(events.map(({ type }) => type)).toEqual([
      'suspicious-activity.flagged.v1',
      'alert.claimed.v1',
      'alert.clearing-requested.v1',
      'alert.closed.v1',
    ])
  })

  it('clears nothing when the second officer disagrees, or both speak at once', async () => {
    // what is cleared of a payee is cleared for every sender: not the one of the test before
    const other = { ...listed, key: 'iban-other' }
    const refused = await denied(other)
    unwrap(await decideAlert(officer, close(refused.alertId, 'denied-namesake')))
    unwrap(await decideAlert(anotherOfficer(), close(refused.alertId, 'denied-rightly')))
    const { alertId, input } = await denied(other)
    const { version } = unwrap(await getAlert(officer, alertId))
    const said = { ...close(alertId, 'denied-namesake'), version }
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => decideAlert(anotherOfficer(), said)),
    )
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1)
    expect(unwrap(await getAlert(officer, alertId)).state).toBe('open')
    for (const { customerId } of [refused.input, input]) {
      expect(unwrap(await assess(sendOf(customerId, '5.00', other))).verdict).toBe('deny')
    }
    await expect(
      db.ownerQuery(
        'compliance',
        `UPDATE alert SET state = 'closed', decision = 'close', reason_code = 'denied-namesake',
            decided_by = clearing_requested_by, decided_at = now(), note = clearing_note WHERE id = $1`,
        [uuidOf(alertId)],
      ),
    ).rejects.toThrow(/alert_clearing_by_two/)
  })

  it('is not opened by a limit, and held money is not merely closed', async () => {
    world.tier = 0
    expect(unwrap(await assess(sendOf(newId('cus')))).alertId).toBeUndefined()
    world.tier = 2
    const alertId = await openAlert()
    expect(await decideAlert(officer, close(alertId, 'denied-rightly'))).toMatchObject({
      error: { code: 'compliance.decision-unfit' },
    })
  })
})
