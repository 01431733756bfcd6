import type { Id } from '@corridor/kernel/ids'
import { ok, type Result } from '@corridor/kernel/result'
import { findRecipients } from '../store.ts'

/** The name that the customer gave, or a bank recipient's own; else whose name it is. */
export type RecipientLabel =
  | { readonly name: string; readonly payeeCustomerId: null }
  | { readonly name: null; readonly payeeCustomerId: Id<'cus'> }

/**
 * What a customer's own recipients are called, removed ones too; ids of others are left out. Names of other customers
 * are left to whoever asks, who may need more of identity's than these.
 */
export async function getRecipientLabels(
  customerId: Id<'cus'>,
  recipientIds: readonly Id<'rcp'>[],
): Promise<Result<Readonly<Record<string, RecipientLabel>>>> {
  if (recipientIds.length === 0) return ok({})
  const recipients = await findRecipients(customerId, recipientIds)
  return ok(
    Object.fromEntries(
      recipients.map((recipient): [string, RecipientLabel] => {
        const { recipientId, nickname } = recipient
        if (nickname !== null) return [recipientId, { name: nickname, payeeCustomerId: null }]
        return recipient.kind === 'customer'
          ? [recipientId, { name: null, payeeCustomerId: recipient.payeeCustomerId }]
          : [recipientId, { name: recipient.bank.holderName, payeeCustomerId: null }]
      }),
    ),
  )
}
