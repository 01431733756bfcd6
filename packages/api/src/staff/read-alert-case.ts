import { getAlert, screenName } from '@corridor/domain/compliance'
import {
  type AlertView,
  alertViewSchema,
  nameHitSchema,
} from '@corridor/domain/compliance/contract'
import { getCustomerSummary } from '@corridor/domain/identity'
import { customerSummaryView } from '@corridor/domain/identity/contract'
import { getTier } from '@corridor/domain/kyc'
import { getTransferForStaff } from '@corridor/domain/transfers'
import { staffTransferView } from '@corridor/domain/transfers/contract'
import type { Id } from '@corridor/kernel/ids'
import { fullNameOf } from '@corridor/kernel/name-rule'
import { z } from 'zod'
import { answer } from '../errors.ts'
import { sayTransfer } from '../saying/transfers.ts'
import type { StaffReader } from './staff-transfer-view.ts'
import { staffNames } from './with-names.ts'

/** Everything that an officer decides by, on one screen. */
export const alertCaseView = alertViewSchema.extend({
  ownerName: z.string().nullable(),
  decidedByName: z.string().nullable(),
  clearingByName: z.string().nullable(),
  /** Those who remember or asked to, by id; a former colleague is not among them. */
  rememberedByNames: z.record(z.string(), z.string()),
  customer: customerSummaryView,
  customerTier: z.int(),
  /** Null for the moment between the assessment and the transfer's own row. */
  transfer: staffTransferView.nullable(),
  /** Each party that resembled a listed one, beside what the lists say of it today. */
  screening: z.array(
    z.object({
      subject: z.enum(['customer', 'recipient']),
      name: z.string(),
      birthDate: z.string().nullable(),
      country: z.string().nullable(),
      /** False where it is not known whether somebody or some company is paid. */
      isPerson: z.boolean(),
      hits: z.array(nameHitSchema),
    }),
  ),
})
type AlertCase = z.infer<typeof alertCaseView>

export async function readAlertCase(
  { staff, locale }: StaffReader,
  alertId: Id<'alt'>,
): Promise<AlertCase> {
  const alert = answer(await getAlert(staff, alertId))
  const [customer, tier, transfer, names] = await Promise.all([
    getCustomerSummary(alert.customerId).then(answer),
    getTier(alert.customerId).then(answer),
    getTransferForStaff(staff, alert.transferId),
    staffNames([
      alert.ownerId,
      alert.decision?.decidedBy ?? null,
      alert.clearing?.requestedBy ?? null,
      ...alert.remembered.flatMap((one) => [one.requestedBy, one.confirmedBy]),
    ]),
  ])
  return {
    ...alert,
    customer,
    customerTier: tier.tier,
    transfer: transfer.ok ? sayTransfer(locale, transfer.value) : null,
    screening: await screenParties(alert, customer),
    ownerName: alert.ownerId ? (names[alert.ownerId] ?? null) : null,
    rememberedByNames: Object.fromEntries(
      alert.remembered.flatMap(({ requestedBy, confirmedBy }) =>
        [requestedBy, confirmedBy].flatMap((id) => (id && names[id] ? [[id, names[id]]] : [])),
      ),
    ),
    clearingByName: alert.clearing ? (names[alert.clearing.requestedBy] ?? null) : null,
    decidedByName: alert.decision?.decidedBy ? (names[alert.decision.decidedBy] ?? null) : null,
  }
}

/** The listed entries that fired, with the fields to compare; an entry that has left its list is not among them. */
async function screenParties(
  alert: AlertView,
  customer: AlertCase['customer'],
): Promise<AlertCase['screening']> {
  const fired = alert.reasons.flatMap((reason) => reason.hits ?? [])
  const payeeId = alert.recipient.customerId
  // a payee who is a customer was compared with all that identity knows of them
  const payee = payeeId ? await getCustomerSummary(payeeId).then(answer) : null
  const parties = [
    {
      subject: 'customer' as const,
      name: fullNameOf(customer),
      birthDate: customer.birthDate,
      country: customer.country,
      isPerson: true,
    },
    {
      subject: 'recipient' as const,
      name: payee ? fullNameOf(payee) : (alert.recipient.name ?? ''),
      birthDate: payee?.birthDate ?? null,
      country: payee?.country ?? alert.recipient.country,
      isPerson: payee !== null || alert.recipient.type === 'person',
    },
  ].filter((party) => party.name && fired.some((hit) => hit.subject === party.subject))
  return Promise.all(
    parties.map(async (party) => {
      const { subject, name, birthDate, country } = party
      const ids = fired.filter((hit) => hit.subject === subject).map((hit) => hit.entryId)
      const found = await screenName({
        name,
        birthDate: birthDate ?? undefined,
        country: country ?? undefined,
        limit: 50,
      })
      return { ...party, hits: found.filter((hit) => ids.includes(hit.entryId)) }
    }),
  )
}
