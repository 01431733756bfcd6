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

const encoder = new TextEncoder()
const secretPrefix = 'whsec_'
const maxSignatures = 20
const maxIdLength = 256

/**
 * Signs one message with the first secret form that receivers know.
 * @param secret base64, with or without `whsec_`
 * @param timestampSeconds whole seconds since 1970
 * @throws TypeError when the secret is not base64
 */
export async function signWebhook(
  secret: string,
  messageId: string,
  timestampSeconds: number,
  body: Uint8Array,
): Promise<Record<'webhook-id' | 'webhook-timestamp' | 'webhook-signature', string>> {
  const timestamp = Math.trunc(timestampSeconds).toString()
  const mac = await macOf(secret, messageId, timestamp, body)
  return {
    'webhook-id': messageId,
    'webhook-timestamp': timestamp,
    'webhook-signature': `v1,${toBase64(mac)}`,
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
  const sentAtSeconds = Number.parseInt(timestamp, 10)
  if (Math.abs(Math.floor(nowSeconds) - sentAtSeconds) > webhookToleranceSeconds) {
    return { isValid: false, reason: 'outside-tolerance' }
  }
  const offered = signatures
    .split(' ')
    .slice(0, maxSignatures)
    .filter((part) => part.startsWith('v1,'))
    .map((part) => encoder.encode(part.slice(3)))
  let isMatch = false
  for (const secret of secrets) {
    const expected = encoder.encode(toBase64(await macOf(secret, messageId, timestamp, body)))
    for (const signature of offered) {
      if (isEqualInConstantTime(expected, signature)) isMatch = true
    }
  }
  return isMatch
    ? { isValid: true, messageId, sentAt: new Date(sentAtSeconds * 1000) }
    : { isValid: false, reason: 'no-match' }
}

async function macOf(
  secret: string,
  messageId: string,
  timestamp: string,
  body: Uint8Array,
): Promise<Uint8Array> {
  const head = encoder.encode(`${messageId}.${timestamp}.`)
  const content = new Uint8Array(head.length + body.length)
  content.set(head)
  content.set(body, head.length)
  const key = await globalThis.crypto.subtle.importKey(
    'raw',
    fromBase64(secret.startsWith(secretPrefix) ? secret.slice(secretPrefix.length) : secret),
    { name: 'HMAC', hash: 'SHA-256' },
    false,
    ['sign'],
  )
  return new Uint8Array(await globalThis.crypto.subtle.sign('HMAC', key, content))
}

/** Compares without an early exit; only the lengths, which are public, are told apart at once. */
function isEqualInConstantTime(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false
  let difference = 0
  for (let i = 0; i < a.length; i++) difference |= (a[i] ?? 0) ^ (b[i] ?? 0)
  return difference === 0
}

function headerOf(headers: WebhookHeaders, name: string): string | null {
  for (const [key, value] of Object.entries(headers)) {
    if (key.toLowerCase() !== name) continue
    const text = typeof value === 'string' ? value : value?.[0]
    return text ? text : null
  }
  return null
}

function toBase64(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(text)) throw new TypeError('webhook secret is not base64')
  return Uint8Array.from(atob(text), (char) => char.charCodeAt(0))
}
