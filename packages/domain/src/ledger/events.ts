import { defineEvent } from '@corridor/kernel/event'
import { idSchema } from '@corridor/kernel/ids'
import { wireMoneySchema } from '@corridor/kernel/money-schema'
import { z } from 'zod'

// The ledger's SQL functions write these in the transaction of the posting; the schemas here are their contract.

const accountId = idSchema('acc')
const holdId = idSchema('hld')
const ownerRef = z.string()
const code = z.string()
const reference = z.string()

/** Money moved: every entry of the posting, in order. */
export const ledgerTransferPosted = defineEvent(
  'ledger.transfer-posted.v1',
  z.strictObject({
    ledgerTransferId: idSchema('led'),
    code,
    reference,
    effectiveAt: z.iso.datetime(),
    legs: z.array(
      z.strictObject({
        accountId,
        ownerRef,
        direction: z.enum(['debit', 'credit']),
        amount: wireMoneySchema,
      }),
    ),
  }),
)

export const ledgerHoldPlaced = defineEvent(
  'ledger.hold-placed.v1',
  z.strictObject({
    holdId,
    accountId,
    ownerRef,
    amount: wireMoneySchema,
    code,
    reference,
    expiresAt: z.iso.datetime().nullable(),
  }),
)

/** A hold ended without being captured (in full); `released` is available again. */
export const ledgerHoldVoided = defineEvent(
  'ledger.hold-voided.v1',
  z.strictObject({
    holdId,
    accountId,
    ownerRef,
    released: wireMoneySchema,
    reason: z.enum(['voided', 'expired']),
    code,
    reference,
  }),
)

/** What is available in a monitored account crossed a line in the direction that was asked for. */
export const ledgerBalanceCrossed = defineEvent(
  'ledger.balance-crossed.v1',
  z.strictObject({
    monitorId: idSchema('mon'),
    accountId,
    ownerRef,
    direction: z.enum(['below', 'above']),
    threshold: wireMoneySchema,
    available: wireMoneySchema,
  }),
)

export const ledgerAccountOpened = defineEvent(
  'ledger.account-opened.v1',
  z.strictObject({ accountId, ownerRef, kind: z.string(), currency: z.string().length(3) }),
)

export const ledgerAccountFlagsChanged = defineEvent(
  'ledger.account-flags-changed.v1',
  z.strictObject({ accountId, ownerRef, isFrozen: z.boolean(), isClosed: z.boolean() }),
)

/** What an account may at least have available, and at most be filled with; null = no limit. */
export const ledgerAccountLimitsChanged = defineEvent(
  'ledger.account-limits-changed.v1',
  z.strictObject({
    accountId,
    ownerRef,
    floor: wireMoneySchema.nullable(),
    ceiling: wireMoneySchema.nullable(),
  }),
)
