import { databaseNow } from '@corridor/db/clock'
import { appendEvents } from '@corridor/db/outbox'
import type { Actor } from '@corridor/kernel/actor'
import type { Id } from '@corridor/kernel/ids'
import { type Failure, ok, type Result } from '@corridor/kernel/result'
import type { RememberNameInput } from '../contract.ts'
import { type ComplianceErrorCode, complianceErrors } from '../errors.ts'
import { nameRemembered, nameRememberingRequested } from '../events.ts'
import { officerOf } from '../officer.ts'
import { needsSecond, reviewAtOf } from '../remembering.ts'
import { hitsToRemember } from '../steps/hits-to-remember.ts'
import { type AlertRecord, findAlert } from '../store/alerts.ts'
import {
  confirmRemembered,
  insertRemembered,
  lockRemembering,
  readRememberedBy,
} from '../store/remembered.ts'
import { type Db, database } from '../store.ts'

type Answer = Result<{ readonly isFinal: boolean }, Failure<ComplianceErrorCode>>
type Word = { readonly by: Id<'stf'>; readonly at: Date; readonly note: string }

/**
 * Remembers that the names which held an alert's transfer are not the listed ones, so that they do not fire again: the
 * second decision, after the money was released.
 *
 * It counts until a date, and while the parties and the listed entries stay what they were. Above a score it takes a
 * second officer, who calls the same with `isAgreement`; until then nothing is remembered.
 */
export async function rememberName(actor: Actor, input: RememberNameInput): Promise<Answer> {
  const allowed = officerOf(actor)
  if (!allowed.ok) return allowed
  const { alertId, note, isAgreement = false } = input
  const by = allowed.officer.staffId
  return database.transaction(async (tx) => {
    await lockRemembering(tx, alertId)
    const alert = await findAlert(tx, alertId)
    if (!alert) return complianceErrors.fail('not-found')
    if (alert.state !== 'released') return complianceErrors.fail('remembering-unfit')
    const word = { by, at: await databaseNow(tx), note }
    return isAgreement ? agree(tx, alert, word) : ask(tx, alert, word)
  })
}

async function ask(tx: Db, alert: AlertRecord, { by, at, note }: Word): Promise<Answer> {
  const { alertId } = alert
  if ((await readRememberedBy(tx, alertId)).length > 0) {
    return complianceErrors.fail('already-remembered')
  }
  const hits = await hitsToRemember(tx, alert)
  if (hits.length === 0) return complianceErrors.fail('remembering-unfit')
  const isSecondNeeded = needsSecond(hits.map((hit) => hit.score))
  await insertRemembered(tx, hits, {
    alertId,
    by,
    at,
    note,
    needsSecond: isSecondNeeded,
    confirmedBy: null,
    reviewAt: reviewAtOf(at),
  })
  const ids = { alertId, customerId: alert.customerId, transferId: alert.transferId, by }
  await appendEvents(tx, [
    isSecondNeeded
      ? nameRememberingRequested.of(alertId, ids)
      : nameRemembered.of(alertId, {
          ...ids,
          requestedBy: by,
          until: reviewAtOf(at).toISOString(),
        }),
  ])
  return ok({ isFinal: !isSecondNeeded })
}

async function agree(tx: Db, alert: AlertRecord, { by, at }: Word): Promise<Answer> {
  const { alertId, customerId, transferId } = alert
  const waiting = (await readRememberedBy(tx, alertId)).find(
    (one) => one.needsSecond && !one.confirmedAt,
  )
  if (!waiting) return complianceErrors.fail('alert-changed')
  if (waiting.clearedBy === by) return complianceErrors.fail('clearing-same-person')
  const reviewAt = reviewAtOf(at)
  await confirmRemembered(tx, alertId, { by, at, reviewAt })
  const requestedBy = waiting.clearedBy
  const until = reviewAt.toISOString()
  await appendEvents(tx, [
    nameRemembered.of(alertId, { alertId, customerId, transferId, by, requestedBy, until }),
  ])
  return ok({ isFinal: true })
}
