import { expect } from '@playwright/test'
import { type Customer, makeFunded } from './customer.ts'
import { saveCustomerRecipient, send, type TransferFacts } from './transfers.ts'

type Case = { customer: Customer; friend: Customer; transfer: TransferFacts }

/** A first payment of 2,500.00 EUR to somebody new: over the limit from which an officer looks. */
export async function makeHeld(): Promise<Case> {
  const friend = await makeFunded({ money: [] })
  const customer = await makeFunded({ money: [{ amount: '3000.00', currency: 'EUR' }] })
  const recipientId = await saveCustomerRecipient(customer, friend.handle)
  const amount = { amount: '2500.00', currency: 'EUR' }
  const transfer = await send(customer, { recipientId, amount })
  expect(transfer.state).toBe('in-review')
  return { customer, friend, transfer }
}
