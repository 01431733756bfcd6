import { defineEvent } from '@corridor/kernel/event'
import { idSchema } from '@corridor/kernel/ids'
import { z } from 'zod'
import { tierSchema } from './contract.ts'

const checkPayload = z.object({ customerId: idSchema('cus'), checkId: idSchema('chk') })
const decidedPayload = checkPayload.extend({
  reasonCode: z.string(),
  /** `staff:stf_…` or `system:identity-check`. */
  by: z.string(),
})

export const kycSubmitted = defineEvent('kyc.submitted.v1', checkPayload)

/** The tier was raised; from tier 1 on the customer can add money. */
export const kycApproved = defineEvent(
  'kyc.approved.v1',
  decidedPayload.extend({ tier: tierSchema }),
)
export const kycRefused = defineEvent('kyc.refused.v1', decidedPayload)
export const kycMoreRequested = defineEvent('kyc.more-requested.v1', decidedPayload)

/** The provider referred the check: it waits for an officer. */
export const kycReferred = defineEvent('kyc.referred.v1', checkPayload)
export const kycClaimed = defineEvent(
  'kyc.claimed.v1',
  checkPayload.extend({ staffId: idSchema('stf') }),
)
export const kycOverdue = defineEvent('kyc.overdue.v1', checkPayload)
export const kycDocumentUploaded = defineEvent(
  'kyc.document-uploaded.v1',
  checkPayload.extend({ documentId: idSchema('doc') }),
)
export const kycWebhookReceived = defineEvent(
  'kyc.webhook-received.v1',
  z.object({
    webhookId: idSchema('whk'),
    provider: z.string(),
    providerEventId: z.string(),
    eventType: z.string(),
  }),
)

/** The identity check of a recovery was decided; identity takes the recovery on from here. */
export const kycRecoveryProofDecided = defineEvent(
  'kyc.recovery-proof-decided.v1',
  checkPayload.extend({
    recoveryId: idSchema('rec'),
    isProven: z.boolean(),
    reasonCode: z.string(),
    by: z.string(),
  }),
)
