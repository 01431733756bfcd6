import type { NewEvent } from '@corridor/kernel/event'
import { idOf } from '@corridor/kernel/ids'
import { periodChanged } from '../events.ts'

/** That days which were signed, or were about to be, are open again. */
export function openedEvents(period: {
  readonly id: string
  readonly partnerAccountId: string
  readonly state: string
}): NewEvent[] {
  if (period.state !== 'signed') return []
  const periodId = idOf('sop', period.id)
  const partnerAccountId = idOf('pac', period.partnerAccountId)
  return [periodChanged.of(periodId, { periodId, partnerAccountId, state: 'reopened', by: null })]
}
