import { databaseNow } from '@corridor/db/clock'
import { appendEvents } from '@corridor/db/outbox'
import type { Actor } from '@corridor/kernel/actor'
import type { Id } from '@corridor/kernel/ids'
import { type Failure, ok, type Result } from '@corridor/kernel/result'
import type { ForgetNameInput } from '../contract.ts'
import { type ComplianceErrorCode, complianceErrors } from '../errors.ts'
import { nameForgotten } from '../events.ts'
import { officerOf } from '../officer.ts'
import { findAlert } from '../store/alerts.ts'
import { endRemembered, lockRemembering } from '../store/remembered.ts'
import { database } from '../store.ts'

/** Takes back what was remembered by an alert, or only asked for: the names fire again. One officer is enough. */
export async function forgetName(
  actor: Actor,
  input: ForgetNameInput,
): Promise<Result<{ readonly alertId: Id<'alt'> }, Failure<ComplianceErrorCode>>> {
  const allowed = officerOf(actor)
  if (!allowed.ok) return allowed
  const { alertId, reason } = input
  const by = allowed.officer.staffId
  return database.transaction(async (tx) => {
    await lockRemembering(tx, alertId)
    const alert = await findAlert(tx, alertId)
    if (!alert) return complianceErrors.fail('not-found')
    const ended = await endRemembered(tx, alertId, { by, at: await databaseNow(tx) })
    if (ended === 0) return complianceErrors.fail('alert-changed')
    const { customerId, transferId } = alert
    await appendEvents(tx, [
      nameForgotten.of(alertId, { alertId, customerId, transferId, by, reason }),
    ])
    return ok({ alertId })
  })
}
