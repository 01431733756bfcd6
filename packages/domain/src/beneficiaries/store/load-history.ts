import { encryptField } from '@corridor/db/field-encryption'
import { loadOnce } from '@corridor/db/load-once'
import { type Id, uuidOf } from '@corridor/kernel/ids'
import type { BankDetails } from '../contract.ts'

type Saved = {
  readonly recipientId: Id<'rcp'>
  readonly customerId: Id<'cus'>
  readonly detailsHash: string
  readonly createdAt: Date
}

/** Somebody whom a customer saved in the past. */
export type PastRecipient =
  | (Saved & { readonly kind: 'customer'; readonly payeeCustomerId: Id<'cus'> })
  | (Saved & { readonly kind: 'bank'; readonly bank: BankDetails; readonly last4: string })

/** Recipients with a past, for demonstrations only; see `loadOnce`. */
export async function unsafeLoadHistory(
  asOf: Date,
  recipients: readonly PastRecipient[],
): Promise<boolean> {
  const rows = await Promise.all(recipients.map(recipientRow))
  return loadOnce({ domain: 'beneficiaries', into: 'recipient', asOf }, ({ insert }) =>
    insert('recipient', rows),
  )
}

async function recipientRow(recipient: PastRecipient) {
  const id = uuidOf(recipient.recipientId)
  const bank = recipient.kind === 'bank' ? recipient.bank : null
  const sealed = {
    nickname: null,
    ...(bank && { holderName: bank.holderName, fields: bank.fields }),
  }
  return {
    id,
    customer_id: uuidOf(recipient.customerId),
    kind: recipient.kind,
    payee_customer_id: recipient.kind === 'customer' ? uuidOf(recipient.payeeCustomerId) : null,
    currency: bank?.currency ?? null,
    country: bank?.country ?? null,
    method: bank?.method ?? null,
    holder_type: bank?.type ?? null,
    last4: recipient.kind === 'bank' ? recipient.last4 : null,
    details: await encryptField(JSON.stringify(sealed), {
      table: 'recipient',
      column: 'details',
      row: id,
    }),
    details_hash: recipient.detailsHash,
    created_at: recipient.createdAt,
  }
}
