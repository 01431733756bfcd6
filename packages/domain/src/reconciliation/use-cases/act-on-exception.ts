import { databaseNow } from '@corridor/db/clock'
import { appendEvents } from '@corridor/db/outbox'
import type { StaffActor } from '@corridor/kernel/actor'
import { uuidOf } from '@corridor/kernel/ids'
import { ok, type Result } from '@corridor/kernel/result'
import type { ActOnExceptionInput } from '../contract.ts'
import { reconciliationErrors } from '../errors.ts'
import { exceptionWorked } from '../events.ts'
import { changeException, type ExceptionChange, findException } from '../store/exceptions.ts'
import { database } from '../store.ts'

const dayMs = 24 * 60 * 60 * 1000

/**
 * Acknowledges, resolves, accepts or snoozes a difference, with a reason. What is resolved and found again opens in place;
 * what is snoozed still keeps its period from being signed.
 * Errors: reconciliation.{exception-not-found, exception-settled, exception-changed}.
 */
export async function actOnException(
  actor: StaffActor,
  input: ActOnExceptionInput,
): Promise<Result<void>> {
  const { exceptionId, act, version, note } = input
  return database.transaction(async (tx) => {
    const found = await findException(tx, exceptionId)
    if (!found) return reconciliationErrors.fail('exception-not-found')
    if (found.settledAt) return reconciliationErrors.fail('exception-settled')
    const change = changeOf(actor, input, await databaseNow(tx))
    const step = { act, by: actor.staffId, note }
    const isDone = await changeException(tx, exceptionId, version, change, step)
    if (!isDone) return reconciliationErrors.fail('exception-changed')
    const event = { exceptionId, act, by: actor.staffId }
    await appendEvents(tx, [exceptionWorked.of(exceptionId, event)])
    return ok()
  })
}

function changeOf(actor: StaffActor, input: ActOnExceptionInput, at: Date): ExceptionChange {
  const settled = { settledAt: at, settledBy: uuidOf(actor.staffId), snoozedUntil: null }
  if (input.act === 'resolve') return { state: 'resolved', ...settled }
  if (input.act === 'accept') return { state: 'accepted', ...settled }
  if (input.act === 'acknowledge') return { state: 'acknowledged', snoozedUntil: null }
  const until = at.getTime() + (input.snoozeDays ?? 1) * dayMs
  return { state: 'snoozed', snoozedUntil: new Date(until) }
}
