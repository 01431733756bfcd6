import { useTestDatabase } from '@corridor/db/testing'
import type { StaffActor } from '@corridor/kernel/actor'
import { newId } from '@corridor/kernel/ids'
import { unwrap } from '@corridor/kernel/result'
import { expect, it, vi } from 'vitest'
import { doors, officer, sendOf } from '../testing/compliance-world.ts'
import { assess } from './assess.ts'
import { claimAlert } from './claim-alert.ts'
import { countWaitingAlerts } from './count-waiting-alerts.ts'
import { decideAlert } from './decide-alert.ts'
import { getAlert } from './get-alert.ts'
import { withdrawAlert, withdrawAlertOfCancelled } from './withdraw-alert.ts'

vi.mock('@corridor/domain/identity', () => ({ getCustomerSummary: doors.getCustomerSummary }))
vi.mock('@corridor/domain/kyc', () => ({ getTier: doors.getTier }))
vi.mock('@corridor/domain/fx', () => ({ convertAt: doors.convertAt }))

const db = useTestDatabase()
const subscriber = 'compliance.withdraw-alert'

async function opened(amount = '3000.00', recipient = {}) {
  const input = sendOf(newId('cus'), amount, recipient)
  const { alertId } = unwrap(await assess(input))
  if (!alertId) throw new Error('no alert')
  return { alertId, transferId: input.transferId, customerId: input.customerId }
}

const eventsOf = (alertId: string) =>
  db.ownerQuery<{ type: string }>(
    'compliance',
    `SELECT type FROM outbox_event WHERE aggregate_id = $1 AND type <> 'suspicious-activity.flagged.v1'`,
    [alertId],
  )

it('ends an owned alert once, however often the cancellation is told, and takes no act after', async () => {
  const { alertId, transferId } = await opened()
  unwrap(await claimAlert(officer, { alertId }))
  const { waiting } = await countWaitingAlerts()
  const eventId = newId('evt')
  await Promise.all(
    Array.from({ length: 8 }, () => withdrawAlertOfCancelled(subscriber, eventId, transferId)),
  )
  await withdrawAlertOfCancelled(subscriber, newId('evt'), transferId)
  expect((await countWaitingAlerts()).waiting).toBe(waiting - 1)
  expect((await eventsOf(alertId)).map(({ type }) => type)).toEqual([
    'alert.claimed.v1',
    'alert.withdrawn.v1',
  ])
  const answer = await claimAlert(officer, { alertId, isTakeOver: true })
  expect(answer).toMatchObject({ error: { code: 'compliance.alert-withdrawn' } })
})

it('is decided by an officer or withdrawn, never both', async () => {
  for (let round = 0; round < 10; round++) {
    const { alertId, transferId } = await opened()
    const another = (): StaffActor => ({ ...officer, staffId: newId('stf') })
    const decide = () =>
      decideAlert(another(), {
        alertId,
        decision: 'refuse',
        reasonCode: 'suspected-fraud',
        note: 'Mule account.',
      })
    const eventId = newId('evt')
    const [, ...answers] = await Promise.all([
      withdrawAlertOfCancelled(subscriber, eventId, transferId),
      decide(),
      decide(),
      decide(),
    ])
    const { state } = unwrap(await getAlert(officer, alertId))
    const won = answers.filter((answer) => answer.ok).length
    expect([state, won]).toEqual(state === 'withdrawn' ? ['withdrawn', 0] : ['refused', 1])
    expect(await eventsOf(alertId)).toHaveLength(1)
  }
})

it('leaves the alert of a denied transfer, which held no money, to an officer', async () => {
  const { alertId, transferId } = await opened('5.00', {
    key: 'iban',
    name: 'Bashar al-Assad',
    country: 'SY',
  })
  await withdrawAlertOfCancelled(subscriber, newId('evt'), transferId)
  expect(unwrap(await getAlert(officer, alertId)).state).toBe('open')
})

it('is taken back by its customer before an officer decides, and not after', async () => {
  const [open, decided] = [await opened(), await opened()]
  const wish = { transferId: open.transferId, customerId: open.customerId }
  const answers = await Promise.all(Array.from({ length: 4 }, () => withdrawAlert(wish)))
  expect(answers.every((answer) => answer.ok)).toBe(true)
  expect(await eventsOf(open.alertId)).toHaveLength(1)
  const { alertId, transferId, customerId } = decided
  unwrap(
    await decideAlert(officer, {
      alertId,
      decision: 'refuse',
      reasonCode: 'suspected-fraud',
      note: 'Mule account.',
    }),
  )
  expect(await withdrawAlert({ transferId, customerId })).toMatchObject({
    error: { code: 'compliance.alert-decided' },
  })
  expect(unwrap(await getAlert(officer, alertId)).state).toBe('refused')
})
