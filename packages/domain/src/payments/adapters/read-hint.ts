import { isId } from '@corridor/kernel/ids'
import { z } from 'zod'
import type { WebhookProvider } from '../contract.ts'
import type { WebhookHint } from '../ports.ts'

const messageSchema = z.object({
  type: z.string().min(1).max(100),
  data: z.record(z.string(), z.unknown()),
})

/**
 * What a verified message is about. Only references are read: amounts and states are asked of the
 * provider itself.
 * @returns null when the bytes are no message of this provider
 */
export function readHint(
  provider: WebhookProvider,
  rawBody: Uint8Array,
): { eventType: string; hint: WebhookHint } | null {
  let parsed: unknown
  try {
    parsed = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(rawBody))
  } catch {
    return null
  }
  const message = messageSchema.safeParse(parsed)
  if (!message.success) return null
  const { type, data } = message.data
  return { eventType: type, hint: hintOf(provider, data) }
}

function hintOf(provider: WebhookProvider, data: Record<string, unknown>): WebhookHint {
  if (provider === 'card-gateway') {
    return isId('dep', data.depositId)
      ? { about: 'deposit', ref: data.depositId }
      : { about: 'nothing' }
  }
  if (isId('pay', data.payoutId)) return { about: 'payout', ref: data.payoutId }
  return typeof data.creditId === 'string' && /^[\w-]{1,100}$/.test(data.creditId)
    ? { about: 'bank-credit', ref: data.creditId }
    : { about: 'nothing' }
}
