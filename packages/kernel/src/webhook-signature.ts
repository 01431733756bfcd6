import { timingSafeEqual } from 'node:crypto'
import { Webhook } from 'standardwebhooks'

/**
 * Signatures of webhooks as in Standard Webhooks 1.0: HMAC-SHA256 over `id.timestamp.body`,
 * carried in the headers webhook-id, webhook-timestamp and webhook-signature (`v1,<base64>`).
 */

/** How far a message's time may lie from ours, in both directions. */
export const webhookToleranceSeconds = 300

export type WebhookHeaders = Readonly<Record<string, string | readonly string[] | undefined>>

export type WebhookVerification =
  | { readonly isValid: true; readonly messageId: string; readonly sentAt: Date }
  | {
      readonly isValid: false
      readonly reason: 'missing-header' | 'bad-timestamp' | 'outside-tolerance' | 'no-match'
    }

const maxSignatures = 20
const maxIdLength = 256

/**
 * Signs one message with the first secret form that receivers know.
 * @param secret base64, with or without `whsec_`
 * @param timestampSeconds whole seconds since 1970
 * @param body text in UTF-8: the library signs text, and other bytes would be signed as something else
 * @throws TypeError when the secret is not base64, or the body no text
 */
export async function signWebhook(
  secret: string,
  messageId: string,
  timestampSeconds: number,
  body: Uint8Array,
): Promise<Record<'webhook-id' | 'webhook-timestamp' | 'webhook-signature', string>> {
  const text = textOf(body)
  if (text === null) throw new TypeError('the body of a webhook is text')
  const timestamp = Math.trunc(timestampSeconds)
  return {
    'webhook-id': messageId,
    'webhook-timestamp': timestamp.toString(),
    'webhook-signature': signerOf(secret).sign(messageId, new Date(timestamp * 1000), text),
  }
}

/**
 * Verifies the raw bytes of a message against every secret in use (several while one is rotated).
 * The body is never parsed here, and the comparison takes the same time wherever it differs.
 * @param nowSeconds our clock, in seconds since 1970
 */
export async function verifyWebhook(
  secrets: readonly string[],
  headers: WebhookHeaders,
  body: Uint8Array,
  nowSeconds: number,
): Promise<WebhookVerification> {
  const messageId = headerOf(headers, 'webhook-id')
  const timestamp = headerOf(headers, 'webhook-timestamp')
  const signatures = headerOf(headers, 'webhook-signature')
  if (!messageId || !timestamp || !signatures || messageId.length > maxIdLength) {
    return { isValid: false, reason: 'missing-header' }
  }
  // Whole seconds only: a float or exponent form would be signed as another text by other senders.
  if (!/^[0-9]{1,12}$/.test(timestamp)) return { isValid: false, reason: 'bad-timestamp' }
  const sentAt = new Date(Number.parseInt(timestamp, 10) * 1000)
  if (Math.abs(Math.floor(nowSeconds) - sentAt.getTime() / 1000) > webhookToleranceSeconds) {
    return { isValid: false, reason: 'outside-tolerance' }
  }
  const text = textOf(body)
  const offered = signatures.split(' ').slice(0, maxSignatures)
  let isMatch = false
  for (const secret of secrets) {
    const expected = signerOf(secret).sign(messageId, sentAt, text ?? '')
    for (const signature of offered) if (isEqual(expected, signature)) isMatch = true
  }
  return isMatch && text !== null
    ? { isValid: true, messageId, sentAt }
    : { isValid: false, reason: 'no-match' }
}

/** @throws TypeError when the secret is not base64 */
function signerOf(secret: string): Webhook {
  try {
    return new Webhook(secret)
  } catch (error) {
    throw new TypeError('webhook secret is not base64', { cause: error })
  }
}

/** Compares in constant time; only the lengths, which are public, are told apart at once. */
function isEqual(expected: string, offered: string): boolean {
  const [one, other] = [Buffer.from(expected), Buffer.from(offered)]
  return one.length === other.length && timingSafeEqual(one, other)
}

function textOf(body: Uint8Array): string | null {
  try {
    // a mark at the head is part of what was signed
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(body)
  } catch {
    return null
  }
}

function headerOf(headers: WebhookHeaders, name: string): string | null {
  for (const [key, value] of Object.entries(headers)) {
    if (key.toLowerCase() !== name) continue
    const text = typeof value === 'string' ? value : value?.[0]
    return text ? text : null
  }
  return null
}
