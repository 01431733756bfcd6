import { defineEvent } from '@corridor/kernel/event'
import { idSchema } from '@corridor/kernel/ids'
import { z } from 'zod'
import { alertKindSchema, alertLevelSchema, heldDecisionSchema, verdictSchema } from './contract.ts'

/** An assessment has its verdict. */
export const riskDecided = defineEvent(
  'risk.decided.v1',
  z.strictObject({
    assessmentId: idSchema('asm'),
    transferId: idSchema('tr'),
    customerId: idSchema('cus'),
    verdict: verdictSchema,
  }),
)

/**
 * A verdict has opened an alert. `held`: the money stays held until an officer decides. `denied`: a rule refused
 * the transfer, no money is held, and an officer takes note.
 */
export const suspiciousActivityFlagged = defineEvent(
  'suspicious-activity.flagged.v1',
  z.strictObject({
    alertId: idSchema('alt'),
    assessmentId: idSchema('asm'),
    transferId: idSchema('tr'),
    customerId: idSchema('cus'),
    level: alertLevelSchema,
    kind: alertKindSchema.default('held'),
  }),
)

/** An officer took an alert, perhaps from a colleague. */
export const alertClaimed = defineEvent(
  'alert.claimed.v1',
  z.strictObject({
    alertId: idSchema('alt'),
    transferId: idSchema('tr'),
    from: idSchema('stf').nullable(),
    by: idSchema('stf'),
  }),
)

/** An officer has decided an alert: `release` lets the transfer go on, `refuse` returns the money. */
export const alertDecided = defineEvent(
  'alert.decided.v1',
  z.strictObject({
    alertId: idSchema('alt'),
    assessmentId: idSchema('asm'),
    transferId: idSchema('tr'),
    customerId: idSchema('cus'),
    decision: heldDecisionSchema,
    reasonCode: z.string(),
    decidedBy: idSchema('stf'),
  }),
)

/** An officer has taken note of a denied transfer. No money was held and none moves. */
export const alertClosed = defineEvent(
  'alert.closed.v1',
  z.strictObject({
    alertId: idSchema('alt'),
    assessmentId: idSchema('asm'),
    transferId: idSchema('tr'),
    customerId: idSchema('cus'),
    reasonCode: z.string(),
    closedBy: idSchema('stf'),
  }),
)

/** An officer says that a denied party is not the listed one. Nothing is cleared until another officer agrees. */
export const alertClearingRequested = defineEvent(
  'alert.clearing-requested.v1',
  z.strictObject({
    alertId: idSchema('alt'),
    assessmentId: idSchema('asm'),
    transferId: idSchema('tr'),
    customerId: idSchema('cus'),
    by: idSchema('stf'),
  }),
)

const rememberedFacts = {
  alertId: idSchema('alt'),
  customerId: idSchema('cus'),
  transferId: idSchema('tr'),
  by: idSchema('stf'),
}

/** An officer asks that a name which was released be remembered. Nothing is remembered until another officer agrees. */
export const nameRememberingRequested = defineEvent(
  'name.remembering-requested.v1',
  z.strictObject(rememberedFacts),
)

/** A name that came close to a listed one is remembered as somebody else's, until a date. */
export const nameRemembered = defineEvent(
  'name.remembered.v1',
  z.strictObject({
    ...rememberedFacts,
    /** The same as `by` where one officer was enough. */
    requestedBy: idSchema('stf'),
    until: z.iso.datetime(),
  }),
)

/** What was remembered of a name has been taken back: it fires again. */
export const nameForgotten = defineEvent(
  'name.forgotten.v1',
  z.strictObject({
    ...rememberedFacts,
    /** Why, in the officer's words. */
    reason: z.string(),
  }),
)

/** The customer cancelled the transfer while it waited: its money is back, and nobody decides any more. */
export const alertWithdrawn = defineEvent(
  'alert.withdrawn.v1',
  z.strictObject({
    alertId: idSchema('alt'),
    assessmentId: idSchema('asm'),
    transferId: idSchema('tr'),
    customerId: idSchema('cus'),
    reasonCode: z.string(),
  }),
)

/** An alert is past its due time and has been escalated, once. */
export const alertOverdue = defineEvent(
  'alert.overdue.v1',
  z.strictObject({
    alertId: idSchema('alt'),
    transferId: idSchema('tr'),
    ownerId: idSchema('stf').nullable(),
    dueAt: z.iso.datetime(),
  }),
)

/** The own block list has changed. The blocked value itself stays inside compliance. */
export const blockListChanged = defineEvent(
  'block-list.changed.v1',
  z.strictObject({
    entryId: z.uuid(),
    change: z.enum(['added', 'removed']),
    by: idSchema('stf'),
    /** Why, in the officer's words. */
    reason: z.string().optional(),
  }),
)

/** A published sanctions list has been read into the tables. */
export const sanctionListImported = defineEvent(
  'sanction-list.imported.v1',
  z.strictObject({
    list: z.enum(['ofac', 'un']),
    version: z.string(),
    entries: z.int().nonnegative(),
    names: z.int().nonnegative(),
  }),
)

/** All of the domain's events, for the schema export and the relay. */
export const complianceEvents = [
  riskDecided,
  suspiciousActivityFlagged,
  alertClaimed,
  alertDecided,
  alertClosed,
  alertClearingRequested,
  nameRememberingRequested,
  nameRemembered,
  nameForgotten,
  alertWithdrawn,
  alertOverdue,
  blockListChanged,
  sanctionListImported,
] as const
