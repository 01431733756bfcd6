import type { Id } from '@corridor/kernel/ids'
import { currentCorrelationId, withCorrelation } from '@corridor/telemetry'
import { cardGateway } from '../adapters/registry.ts'
import type { WebhookOutcome } from '../contract.ts'
import type { CardSessionStatus } from '../ports.ts'
import { type Deposit, findDeposit } from '../store/deposits.ts'
import { failDeposit, reverseDeposit, settleDeposit } from './settle-deposit.ts'

/**
 * Asks the gateway for the state of a card deposit and brings ours to it. A message only causes this query, so the order,
 * number and content of messages do not matter.
 */
export async function refreshCardDeposit(depositId: Id<'dep'>): Promise<WebhookOutcome> {
  const deposit = await findDeposit(depositId)
  if (deposit?.method !== 'card') return 'ignored'
  // logged under the correlation id of the request that began the deposit, not under that of the message or the sweep
  const correlationId = deposit.correlationId ?? currentCorrelationId()
  return withCorrelation(correlationId, () => bringUpToDate(deposit))
}

async function bringUpToDate(deposit: Deposit): Promise<WebhookOutcome> {
  const { depositId } = deposit
  const status = await cardGateway().getSession(depositId)
  if (!status) return 'ignored'
  switch (status.state) {
    case 'open':
    case 'pending':
      return 'no-change'
    case 'failed':
      return failDeposit(deposit, status.failureCode ?? 'card-declined', status.card)
    case 'expired':
      return failDeposit(deposit, 'session-expired', null)
    case 'succeeded':
      return settle(deposit, status)
    case 'reversed': {
      // It was captured before it was taken back: both are booked, whichever message came first.
      const settled = await settle(deposit, status)
      const current = await findDeposit(depositId)
      const reversed = current ? await reverseDeposit(current) : 'no-change'
      return reversed === 'no-change' ? settled : reversed
    }
  }
}

function settle(deposit: Deposit, status: CardSessionStatus): Promise<WebhookOutcome> {
  if (!status.captured) throw new Error('the gateway reports a success without an amount')
  return settleDeposit(deposit, {
    received: status.captured,
    card: status.card,
    isCardSaved: status.isCardSaved,
  })
}
