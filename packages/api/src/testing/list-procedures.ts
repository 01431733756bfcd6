import { createRecipient } from '@corridor/domain/beneficiaries'
import { decideAlert, listAlerts, rememberName } from '@corridor/domain/compliance'
import type { Id } from '@corridor/kernel/ids'
import { unwrap } from '@corridor/kernel/result'
import { bankDetails, send } from './api-world.ts'
import type { StaffRow } from './staff-row.ts'
import type { Stage } from './stage.ts'

const note = 'passport seen'

/** An alert about a namesake of a listed person whose money an officer has released. */
async function releasedNameOf(stage: Stage): Promise<Id<'alt'>> {
  const details = { ...bankDetails('19'), holderName: 'Osama bin Laden' }
  const made = await createRecipient(stage.owner.actor, { kind: 'bank', ...details })
  const held = await send(stage.owner, unwrap(made).recipientId, '2.00', 'bank')
  const officer = stage.staff.compliance
  const { items } = unwrap(await listAlerts(officer, { state: 'open', limit: 100 }))
  const alert = items.find((item) => item.transferId === held.transferId)
  if (!alert) throw new Error('a namesake of a listed person has no alert')
  const { alertId } = alert
  const released = { decision: 'release', reasonCode: 'name-cleared', note } as const
  unwrap(await decideAlert(officer, { alertId, ...released }))
  return alertId
}

/** The rows of what staff do with the published lists and with names that are remembered. */
export const listProcedures: Readonly<Record<string, StaffRow>> = {
  'lists.overview': { who: ['compliance', 'admin'] },
  'lists.remembered': { who: ['compliance'], input: () => ({}) },
  'alerts.remember': {
    who: ['compliance'],
    input: async (stage) => ({ alertId: await releasedNameOf(stage), note }),
  },
  'alerts.forget': {
    who: ['compliance'],
    input: async (stage) => {
      const alertId = await releasedNameOf(stage)
      unwrap(await rememberName(stage.staff.compliance, { alertId, note }))
      return { alertId, reason: 'not seen after all' }
    },
  },
}
