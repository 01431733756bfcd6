import { type Id, isId } from '@corridor/kernel/ids'
import { ok, type Result } from '@corridor/kernel/result'
import { readHint } from '../adapters/read-hint.ts'
import type { WebhookOutcome } from '../contract.ts'
import { paymentsErrors } from '../errors.ts'
import type { WebhookHint } from '../ports.ts'
import { refreshPayout } from '../steps/drive-payout.ts'
import { refreshCardDeposit } from '../steps/refresh-card-deposit.ts'
import { takeBankCredit } from '../steps/take-bank-credit.ts'
import { claimWebhook, finishWebhook, getWebhookState, releaseWebhook } from '../store/webhooks.ts'

/**
 * Acts upon a stored message: asks the provider what it is about and brings our records to that.
 * @throws Error when it cannot be done now (the job tries again), also while another job is at it
 */
export async function processWebhook(input: {
  webhookId: Id<'whk'>
}): Promise<Result<{ outcome: WebhookOutcome }>> {
  const { webhookId } = input
  const webhook = await claimWebhook(webhookId)
  if (!webhook) {
    const state = await getWebhookState(webhookId)
    if (!state) return paymentsErrors.fail('not-found')
    if (state.isProcessed) return ok({ outcome: state.outcome ?? 'ignored' })
    throw new Error('the webhook is being processed by another job')
  }
  const message = readHint(webhook.provider, webhook.rawBody)
  try {
    const outcome = message ? await act(message.hint) : 'ignored'
    await finishWebhook(webhookId, outcome)
    return ok({ outcome })
  } catch (error) {
    await releaseWebhook(webhookId)
    throw error
  }
}

async function act(hint: WebhookHint): Promise<WebhookOutcome> {
  switch (hint.about) {
    case 'deposit':
      return isId('dep', hint.ref) ? refreshCardDeposit(hint.ref) : 'ignored'
    case 'payout':
      return isId('pay', hint.ref) ? refreshPayout(hint.ref) : 'ignored'
    case 'bank-credit':
      return takeBankCredit(hint.ref)
    case 'nothing':
      return 'ignored'
  }
}
