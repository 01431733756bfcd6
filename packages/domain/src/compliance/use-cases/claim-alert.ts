import { appendEvents } from '@corridor/db/outbox'
import type { Actor } from '@corridor/kernel/actor'
import type { Id } from '@corridor/kernel/ids'
import { type Failure, ok, type Result } from '@corridor/kernel/result'
import type { ClaimAlertInput } from '../contract.ts'
import { type ComplianceErrorCode, complianceErrors } from '../errors.ts'
import { alertClaimed } from '../events.ts'
import { endedCode, officerOf } from '../officer.ts'
import { findAlert, setOwner } from '../store/alerts.ts'
import { database } from '../store.ts'

/** Makes the officer the owner of an open alert; from another officer only when they say so. */
export async function claimAlert(
  actor: Actor,
  input: ClaimAlertInput,
): Promise<Result<{ ownerId: Id<'stf'> }, Failure<ComplianceErrorCode>>> {
  const allowed = officerOf(actor)
  if (!allowed.ok) return allowed
  const { alertId, isTakeOver } = input
  const { staffId } = allowed.officer
  return database.transaction(async (tx) => {
    const alert = await findAlert(tx, alertId)
    if (!alert) return complianceErrors.fail('not-found')
    if (alert.state !== 'open') return complianceErrors.fail(endedCode(alert.state))
    if (alert.ownerId === staffId) return ok({ ownerId: staffId })
    if (alert.ownerId && !isTakeOver) return complianceErrors.fail('alert-owned')
    if (!(await setOwner(tx, alert, staffId))) return complianceErrors.fail('alert-changed')
    const { transferId, ownerId: from } = alert
    await appendEvents(tx, [alertClaimed.of(alertId, { alertId, transferId, from, by: staffId })])
    return ok({ ownerId: staffId })
  })
}
