import { randomUUID } from 'node:crypto'
import { expect } from '@playwright/test'
import { scaledTimeout } from '../timeouts.ts'
import type { Customer } from './customer.ts'

export type Sum = { readonly amount: string; readonly currency: string }

export type TransferFacts = {
  readonly transferId: string
  readonly state: string
  readonly source: Sum
  readonly target: Sum
  readonly fee: Sum
}

/** British accounts of the sandbox bank; the ending decides what becomes of a payment to them. */
export const britishAccount = { sortCode: '231470', accountNumber: '31926819' } as const
export const bouncingAccount = { sortCode: '231470', accountNumber: '31926802' } as const

export async function saveCustomerRecipient(customer: Customer, handle: string): Promise<string> {
  const { recipientId } = await customer.door.mutate<{ recipientId: string }>('recipients.create', {
    kind: 'customer',
    lookup: `@${handle}`,
  })
  return recipientId
}

export async function saveBritishRecipient(
  customer: Customer,
  bank: { holderName: string; sortCode: string; accountNumber: string },
): Promise<string> {
  const { holderName, ...fields } = bank
  const { recipientId } = await customer.door.mutate<{ recipientId: string }>('recipients.create', {
    kind: 'bank',
    currency: 'GBP',
    country: 'GB',
    method: 'sort_code',
    holderName,
    fields,
  })
  return recipientId
}

/** Sends as the review screen does, without the screen: for what has to be there before a journey begins. */
export async function send(
  customer: Customer,
  order: {
    recipientId: string
    amount: Sum
    to?: string
    payOut?: 'internal' | 'bank'
    country?: string
    reference?: string
  },
): Promise<TransferFacts> {
  const { door } = customer
  const { recipientId, amount, to = amount.currency, payOut = 'internal' } = order
  const { quoteId } = await door.mutate<{ quoteId: string }>('fx.createQuote', {
    sourceCurrency: amount.currency,
    targetCurrency: to,
    fixed: 'source',
    amount,
    payOut,
    ...(order.country ? { country: order.country } : {}),
  })
  const { view } = await door.mutate<{ view: TransferFacts }>('transfers.create', {
    quoteId,
    recipientId,
    reference: order.reference,
    idempotencyKey: randomUUID(),
  })
  return view
}

export function readTransfer(customer: Customer, transferId: string): Promise<TransferFacts> {
  return customer.door.query<TransferFacts>('transfers.get', { transferId })
}

/** Everything that the customer sent and converted, newest first. */
export async function transfersOf(customer: Customer): Promise<readonly TransferFacts[]> {
  const input = { limit: 50 }
  return (await customer.door.query<{ items: TransferFacts[] }>('transfers.list', input)).items
}

export async function waitForState(
  customer: Customer,
  transferId: string,
  state: string,
): Promise<void> {
  await expect
    .poll(async () => (await readTransfer(customer, transferId)).state, {
      message: `${transferId} becomes ${state}`,
      timeout: scaledTimeout(40_000),
    })
    .toBe(state)
}
