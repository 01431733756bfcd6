import { findEvents, type TrailEvent } from '@corridor/db/event-trail'
import { getPayoutTrail } from '@corridor/domain/payments'
import { payoutTrailViewSchema } from '@corridor/domain/payments/contract'
import { getTransferForStaff } from '@corridor/domain/transfers'
import { getLedgerLines } from '@corridor/domain/wallets'
import { ledgerLineView } from '@corridor/domain/wallets/contract'
import type { Id } from '@corridor/kernel/ids'
import { readLogLines } from '@corridor/telemetry'
import { z } from 'zod'
import { answer } from '../errors.ts'
import { mayDo } from './permissions.ts'
import {
  forReader,
  namedTransferView,
  type StaffReader,
  withSenderNames,
} from './staff-transfer-view.ts'

const logLimit = 200

/** One transfer with everything that it caused: books, events, rail, webhooks, log. */
export const transferTraceView = z.object({
  transfer: namedTransferView,
  ledgerLines: z.array(ledgerLineView),
  payout: payoutTrailViewSchema.nullable(),
  events: z.array(
    z.object({
      eventId: z.string(),
      domain: z.string(),
      type: z.string(),
      aggregateId: z.string(),
      occurredAt: z.string(),
    }),
  ),
  logLines: z.array(
    z.object({ at: z.string(), service: z.string(), level: z.string(), message: z.string() }),
  ),
})

/** Events and log lines that would tell of a check; shown only to those who may see alerts. */
const tellsOfCheck = /^(risk|alert|suspicious-activity)\.|held-for-review|alert|assess|compliance/

export async function readTransferTrace(
  reader: StaffReader,
  transferId: Id<'tr'>,
): Promise<z.infer<typeof transferTraceView>> {
  const { staff } = reader
  const transfer = answer(await getTransferForStaff(staff, transferId))
  const ids = [
    transfer.transferId,
    transfer.quoteId,
    transfer.holdId,
    transfer.assessmentId,
    transfer.alertId,
    transfer.ledgerTransferId,
    transfer.refundLedgerTransferId,
    transfer.payoutId,
  ].filter((id) => id !== null)
  const [ledgerLines, payout, events, logLines, [named]] = await Promise.all([
    getLedgerLines(transferId).then(answer),
    transfer.payoutId ? getPayoutTrail(transfer.payoutId) : null,
    findEvents(ids),
    readLogLines({ correlationId: transfer.correlationId, limit: logLimit }),
    withSenderNames(reader.locale, [transfer]),
  ])
  const maySeeAll = mayDo(staff.roles, 'alerts:read')
  return {
    transfer: forReader(reader, named ?? { ...transfer, customerName: '' }),
    ledgerLines: [...ledgerLines],
    payout: payout?.ok ? payout.value : null,
    events: events.filter((event: TrailEvent) => maySeeAll || !tellsOfCheck.test(event.type)),
    logLines: logLines
      .map((line) => ({
        at: line.time,
        service: line.service,
        level: line.level,
        message: line.msg,
      }))
      .filter((line) => maySeeAll || !tellsOfCheck.test(line.message)),
  }
}
