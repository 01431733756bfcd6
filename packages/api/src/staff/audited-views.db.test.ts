import '../testing/settings.ts'
import { useTestDatabase } from '@corridor/db/testing'
import { search } from '@corridor/domain/audit'
import { listAlerts } from '@corridor/domain/compliance'
import { listAccounts } from '@corridor/domain/ledger'
import { idOf, uuidOf } from '@corridor/kernel/ids'
import { unwrap } from '@corridor/kernel/result'
import { beforeAll, expect, it } from 'vitest'
import { callProcedure, contextOf } from '../testing/call-procedure.ts'
import { type Stage, setStage } from '../testing/stage.ts'
import { staffRouter } from './root.ts'

const db = useTestDatabase()
let stage: Stage
beforeAll(async () => {
  stage = await setStage(db)
}, 120_000)

const ownAccount = () => ({ accountId: idOf('acc', uuidOf(stage.walletId)) })
const period = { clock: 'recorded', from: '2026-01-01T00:00:00Z', to: '2099-01-01T00:00:00Z' }

/** Every read that opens one person's things, with the record that it has to leave. */
const views = [
  ['customers.get', () => ({ customerId: stage.owner.customerId }), 'customer.viewed'],
  ['transfers.trace', () => ({ transferId: stage.held.transferId }), 'transfer.viewed'],
  ['checks.get', () => ({ checkId: stage.referred.checkId }), 'identity-check.viewed'],
  ['messages.get', () => ({ threadId: stage.threadId }), 'support-thread.viewed'],
  ['alerts.get', heldAlert, 'alert.viewed'],
  ['ledger.account', ownAccount, 'ledger-account.viewed'],
  ['ledger.statement', () => ({ ...ownAccount(), ...period }), 'ledger-statement.viewed'],
  ['ledger.balanceAt', ownAccount, 'ledger-balance.viewed'],
] as const

it('so is a look through the customers, without what was looked for', async () => {
  const support = stage.staff.support
  const context = contextOf('staff', { staff: support })
  const text = stage.owner.email
  expect((await callProcedure(staffRouter, 'customers.search', context, { text })).code).toBe('ok')
  const actor = `staff:${support.staffId}`
  const { items } = unwrap(
    await search(stage.staff.compliance, { action: 'customer-list.viewed', actor }),
  )
  expect(items).toMatchObject([{ entityId: 'search', requestId: context.requestId }])
  expect(JSON.stringify(items)).not.toContain(text)
})

async function heldAlert() {
  const { items } = unwrap(await listAlerts(stage.staff.compliance, {}))
  const alert = items.find((item) => item.transferId === stage.held.transferId)
  if (!alert) throw new Error('the held transfer has no alert')
  return { alertId: alert.alertId }
}

it.each(views)('%s is written down: who looked at whose', async (path, inputOf, action) => {
  const input = await inputOf()
  const officer = stage.staff.compliance
  const context = contextOf('staff', { staff: officer })
  expect((await callProcedure(staffRouter, path, context, input)).code).toBe('ok')
  const [entityId] = Object.values(input)
  const { items } = unwrap(await search(officer, { action, entityId }))
  expect(items).toMatchObject([
    { actor: `staff:${officer.staffId}`, requestId: context.requestId, ip: context.ip },
  ])
})

it("a look at the house's own accounts is nobody's personal data", async () => {
  const officer = stage.staff.compliance
  const { items } = unwrap(await listAccounts({ kind: 'card-transit' }))
  const accountId = items[0]?.accountId
  const context = contextOf('staff', { staff: officer })
  expect(await callProcedure(staffRouter, 'ledger.account', context, { accountId })).toMatchObject({
    code: 'ok',
    value: { customer: null },
  })
  const found = unwrap(
    await search(officer, { action: 'ledger-account.viewed', entityId: accountId }),
  )
  expect(found.items).toEqual([])
})
