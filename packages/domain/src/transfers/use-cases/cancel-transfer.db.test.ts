import { setTimeout as sleep } from 'node:timers/promises'
import { useTestDatabase } from '@corridor/db/testing'
import { decideAlert, getAlert, listAlerts, withdrawAlert } from '@corridor/domain/compliance'
import type { StaffActor } from '@corridor/kernel/actor'
import { type Id, newId } from '@corridor/kernel/ids'
import { unwrap } from '@corridor/kernel/result'
import { beforeAll, describe, expect, it } from 'vitest'
import { createTransfer } from '../index.ts'
import { findTransfer } from '../store.ts'
import {
  available,
  fund,
  key,
  loadRates,
  newPerson,
  quoteFor,
  recipientFor,
  settle,
  useSandbox,
} from '../testing/transfers-world.ts'
import { cancelTransfer } from './cancel-transfer.ts'

const db = useTestDatabase()
useSandbox()
beforeAll(loadRates)

const officer: StaffActor = { kind: 'staff', staffId: newId('stf'), roles: ['compliance'] }

async function heldTransfer() {
  const [sender, receiver] = [await newPerson(db), await newPerson(db)]
  const amount = { amount: '20000.00', currency: 'EUR' as const }
  await fund(sender, amount)
  const quote = await quoteFor(sender, amount, 'EUR', 'internal')
  const recipientId = await recipientFor(sender, receiver)
  const send = { quoteId: quote.quoteId, recipientId, idempotencyKey: key() }
  const { view } = unwrap(await createTransfer(sender.actor, send))
  expect(view.state).toBe('in-review')
  const { customerId } = sender.actor
  const [alert] = unwrap(await listAlerts(officer, { customerId })).items
  if (!alert) throw new Error('a held transfer has no alert')
  return { sender, receiver, transferId: view.transferId, alertId: alert.alertId }
}

const release = (alertId: Id<'alt'>) =>
  decideAlert(officer, {
    alertId,
    decision: 'release',
    reasonCode: 'false-positive',
    note: 'Salary of a known employer.',
  })

const refuse = (alertId: Id<'alt'>) =>
  decideAlert(officer, {
    alertId,
    decision: 'refuse',
    reasonCode: 'suspected-fraud',
    note: 'Mule account.',
  })

const endsOf = (alertId: Id<'alt'>) =>
  db.ownerQuery<{ type: string }>(
    'compliance',
    `SELECT type FROM outbox_event WHERE aggregate_id = $1 AND type <> 'suspicious-activity.flagged.v1'`,
    [alertId],
  )

describe('a held transfer that its customer cancels', () => {
  it('takes its alert out of the queue, by the system, with the reason', async () => {
    const { sender, transferId, alertId } = await heldTransfer()
    unwrap(await cancelTransfer(sender.actor, { transferId }))
    await settle(db)
    expect(unwrap(await getAlert(officer, alertId))).toMatchObject({
      state: 'withdrawn',
      decision: { reasonCode: 'cancelled-by-customer', decidedBy: null, note: null },
      history: { alertsOpen: 0, alertsWithdrawn: 1, alertsReleased: 0 },
    })
    expect(await release(alertId)).toMatchObject({ error: { code: 'compliance.alert-withdrawn' } })
    await settle(db)
    expect(await endsOf(alertId)).toEqual([{ type: 'alert.withdrawn.v1' }])
    expect(await available(sender, 'EUR')).toBe('20000.00')
  })

  it('is taken from the officers at once, before any event is heard', async () => {
    const { sender, transferId, alertId } = await heldTransfer()
    unwrap(await cancelTransfer(sender.actor, { transferId }))
    expect(await release(alertId)).toMatchObject({ error: { code: 'compliance.alert-withdrawn' } })
    // who did not hear the first answer hears it now
    unwrap(await cancelTransfer(sender.actor, { transferId }))
    await settle(db)
    expect(unwrap(await getAlert(officer, alertId)).state).toBe('withdrawn')
    expect(await available(sender, 'EUR')).toBe('20000.00')
  })

  it('is cancelled by its event where the call died between the alert and its own row', async () => {
    const { sender, transferId } = await heldTransfer()
    const { customerId } = sender.actor
    unwrap(await withdrawAlert({ transferId, customerId }))
    await settle(db)
    expect((await findTransfer(transferId))?.state).toBe('cancelled')
    expect(await available(sender, 'EUR')).toBe('20000.00')
  })

  it('stays where it is when somebody else takes its alert', async () => {
    const { transferId, alertId } = await heldTransfer()
    const customerId = newId('cus')
    expect(await withdrawAlert({ transferId, customerId })).toMatchObject({
      error: { code: 'compliance.not-found' },
    })
    expect(unwrap(await getAlert(officer, alertId)).state).toBe('open')
  })

  it('cannot be cancelled once released, and its alert stays released', async () => {
    const { sender, transferId, alertId } = await heldTransfer()
    unwrap(await release(alertId))
    await settle(db)
    expect(await cancelTransfer(sender.actor, { transferId })).toMatchObject({
      error: { code: 'transfers.cannot-cancel' },
    })
    expect(unwrap(await getAlert(officer, alertId)).state).toBe('released')
  })

  it.each(['released', 'refused'] as const)(
    'is %s or cancelled, never both: one wins and the other is told',
    async (end) => {
      const decide = end === 'released' ? release : refuse
      for (const headStartMs of [0, 0, 0, 5, 20, 50, 100]) {
        const { sender, receiver, transferId, alertId } = await heldTransfer()
        const [cancelled, decided] = await Promise.all([
          sleep(headStartMs).then(() => cancelTransfer(sender.actor, { transferId })),
          decide(alertId),
        ])
        expect([cancelled.ok, decided.ok].filter(Boolean)).toHaveLength(1)
        if (!cancelled.ok) expect(cancelled.error.code).toBe('transfers.cannot-cancel')
        if (!decided.ok) expect(decided.error.code).toBe('compliance.alert-withdrawn')
        await settle(db)
        const state = (await findTransfer(transferId))?.state
        const alert = unwrap(await getAlert(officer, alertId))
        expect(await endsOf(alertId)).toHaveLength(1)
        const isSent = decided.ok && end === 'released'
        expect(state).toBe(cancelled.ok ? 'cancelled' : isSent ? 'completed' : 'refused')
        expect(alert.state).toBe(cancelled.ok ? 'withdrawn' : end)
        expect(await available(sender, 'EUR')).toBe(isSent ? '0.00' : '20000.00')
        expect(await available(receiver, 'EUR')).toBe(isSent ? '20000.00' : '0.00')
      }
    },
  )
})
