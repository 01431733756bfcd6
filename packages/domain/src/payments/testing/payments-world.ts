import type { DeliverWebhook } from '@corridor/db/sandbox-webhooks'
import type { TestDatabase } from '@corridor/db/testing'
import { getWallet, openWallet } from '@corridor/domain/wallets'
import { type CustomerActor, systemActor } from '@corridor/kernel/actor'
import type { WalletCurrency } from '@corridor/kernel/currency'
import { type Id, newId } from '@corridor/kernel/ids'
import type { WireMoney } from '@corridor/kernel/money'
import { unwrap } from '@corridor/kernel/result'
import {
  type CardOutcome,
  findSandboxSession,
  finishSandboxSession,
} from '../adapters/sandbox-card-gateway.ts'
import { brandOf, scriptOfCard } from '../adapters/sandbox-cards.ts'
import type { BankBeneficiary, PayOutInput } from '../contract.ts'
import { deliverSandboxWebhooks } from '../use-cases/deliver-sandbox-webhooks.ts'
import { processWebhook } from '../use-cases/process-webhook.ts'
import { receiveWebhook } from '../use-cases/receive-webhook.ts'
import { startCardDeposit } from '../use-cases/start-card-deposit.ts'

/** Settings under which the tests of this domain run: no waiting, secrets of their own. */
export function useTestSettings(): void {
  process.env.SANDBOX_DELAY_MS = '0'
  process.env.CARD_GATEWAY_WEBHOOK_SECRETS = secretOf('card-gateway')
  process.env.BANK_RAIL_WEBHOOK_SECRETS = secretOf('bank-rail')
}

export function secretOf(name: string): string {
  return `whsec_${Buffer.from(name.padEnd(32, '.')).toString('base64')}`
}

export type Customer = { readonly actor: CustomerActor; readonly walletId: Id<'wal'> }

export async function newCustomer(currency: WalletCurrency = 'EUR'): Promise<Customer> {
  const customerId = newId('cus')
  const wallet = unwrap(await openWallet(systemActor('test'), { customerId, currency }))
  return { actor: { kind: 'customer', customerId }, walletId: wallet.walletId }
}

export async function balanceOf(customer: Customer): Promise<string> {
  return unwrap(await getWallet(customer.actor.customerId, customer.walletId)).posted.amount
}

/** Opens a card deposit; `pay` then does what the customer does on the gateway's page. */
export async function openCardDeposit(
  customer: Customer,
  amount: WireMoney,
  options: { savePaymentMethod?: boolean; paymentMethodId?: Id<'pm'> } = {},
) {
  const started = unwrap(
    await startCardDeposit(customer.actor, {
      walletId: customer.walletId,
      amount,
      idempotencyKey: `test-${newId('dep')}`,
      ...options,
    }),
  )
  const token = started.redirectUrl.split('/').at(-1) ?? ''
  return { depositId: started.depositId, token }
}

export async function payByCard(token: string, number: string): Promise<void> {
  const session = await findSandboxSession(token)
  if (!session) throw new Error('no session')
  const card: CardOutcome['card'] = {
    brand: brandOf(number),
    last4: number.slice(-4),
    expiryMonth: 12,
    expiryYear: 2099,
  }
  await finishSandboxSession(session, { result: scriptOfCard(number), card })
}

export function payoutTo(ending: string, amount = '25.00'): PayOutInput {
  return {
    payoutId: newId('pay'),
    transferId: newId('tr'),
    customerId: newId('cus'),
    amount: { amount, currency: 'GBP' },
    beneficiary: beneficiary(`319268${ending}`),
    reference: 'Rent',
  }
}

export function beneficiary(accountNumber: string, holderName = 'Ana Maria Lee'): BankBeneficiary {
  return {
    currency: 'GBP',
    country: 'GB',
    method: 'sort_code',
    fields: { sortCode: '231470', accountNumber },
    holderName,
  }
}

export type Message = Parameters<DeliverWebhook>[0]

/** Lets the sandbox run to its end and collects what it would send. */
export async function collectMessages(): Promise<Message[]> {
  const messages: Message[] = []
  const deliver: DeliverWebhook = (message) => {
    messages.push(message)
    return Promise.resolve(200)
  }
  for (let quiet = 0; quiet < 2; ) {
    const { delivered } = await deliverSandboxWebhooks({ deliver })
    quiet = delivered === 0 ? quiet + 1 : 0
  }
  return messages
}

/** Receives and, unless it was there before, processes one message at once. */
export async function takeMessage(message: Message) {
  const received = unwrap(await receiveWebhook(message))
  await processWebhook({ webhookId: received.webhookId })
  return received
}

/** Runs the sandbox and takes its messages until nothing more happens. */
export async function settleEverything(): Promise<void> {
  for (const message of await collectMessages()) await takeMessage(message)
}

/** How often an event was published about each thing. */
export async function countEvents(db: TestDatabase, type: string): Promise<Map<string, number>> {
  const rows = await db.ownerQuery<{ aggregate_id: string; n: string }>(
    'payments',
    'SELECT aggregate_id, count(*)::text AS n FROM outbox_event WHERE type = $1 GROUP BY 1',
    [type],
  )
  return new Map(rows.map((row) => [row.aggregate_id, Number(row.n)]))
}
