import { appendEvents } from '@corridor/db/outbox'
import { paymentExceptionOverdue } from '../events.ts'
import { escalateExceptions } from '../store/exceptions.ts'
import { database } from '../store.ts'

/** Marks cases that are past their time, once each. */
export async function escalateOverdue(): Promise<{ escalated: number }> {
  return database.transaction(async (tx) => {
    const overdue = await escalateExceptions(tx)
    const events = overdue.map((exceptionId) =>
      paymentExceptionOverdue.of(exceptionId, { exceptionId }),
    )
    await appendEvents(tx, events)
    return { escalated: overdue.length }
  })
}
