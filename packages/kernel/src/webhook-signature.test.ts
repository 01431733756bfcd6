import { describe, expect, it } from 'vitest'
import cases from './data/standard-webhooks-cases.json' with { type: 'json' }
import { signWebhook, verifyWebhook, type WebhookHeaders } from './webhook-signature.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const oldSecret = `whsec_${btoa('0123456789abcdef0123456789abcdef')}`
const newSecret = `whsec_${btoa('fedcba9876543210fedcba9876543210')}`

describe('standard webhooks cases', () => {
  it('has the 23 cases of the suite', () => {
    expect(cases).toHaveLength(23)
  })
  for (const each of cases) {
    it(each.name, async () => {
      const headers: WebhookHeaders = each.headers
      const answer = await verifyWebhook([each.secret], headers, bytes(each.body), each.now)
      expect(answer.isValid).toBe(each.valid)
    })
  }
})

describe('own cases', () => {
  it('signs what it verifies, whatever the text and header case', async () => {
    const body = bytes(String.fromCharCode(0xfeff, ...Array.from({ length: 256 }, (_, i) => i)))
    const headers = await signWebhook(newSecret, 'msg_1', 1000, body)
    const upper = Object.fromEntries(
      Object.entries(headers).map(([key, value]) => [key.toUpperCase(), value]),
    )
    expect(await verifyWebhook([newSecret], upper, body, 1000)).toEqual({
      isValid: true,
      messageId: 'msg_1',
      sentAt: new Date(1_000_000),
    })
  })

  it('accepts both secrets while one replaces the other, and the old one no longer afterwards', async () => {
    const body = bytes('{}')
    const byOld = await signWebhook(oldSecret, 'msg_1', 1000, body)
    const byNew = await signWebhook(newSecret, 'msg_2', 1000, body)
    const overlap = [newSecret, oldSecret]
    expect((await verifyWebhook(overlap, byOld, body, 1000)).isValid).toBe(true)
    expect((await verifyWebhook(overlap, byNew, body, 1000)).isValid).toBe(true)
    expect((await verifyWebhook([newSecret], byOld, body, 1000)).isValid).toBe(false)
  })

  it('neither signs nor believes bytes that are no text', async () => {
    const body = Uint8Array.of(0x7b, 0xff, 0x7d)
    await expect(signWebhook(oldSecret, 'msg_1', 1000, body)).rejects.toThrow(TypeError)
    // the library would sign it as the text with a replacement character
    const headers = await signWebhook(oldSecret, 'msg_1', 1000, bytes('{\ufffd}'))
    expect(await verifyWebhook([oldSecret], headers, body, 1000)).toEqual({
      isValid: false,
      reason: 'no-match',
    })
  })

  it('refuses everything when no secret is set', async () => {
    const headers = await signWebhook(oldSecret, 'msg_1', 1000, bytes('{}'))
    expect(await verifyWebhook([], headers, bytes('{}'), 1000)).toEqual({
      isValid: false,
      reason: 'no-match',
    })
  })

  it('refuses a timestamp with sign, space or exponent although its signature fits', async () => {
    for (const timestamp of ['+1000', ' 1000', '1e3', '0x3e8', '-1000', '1000.5']) {
      const headers = await signWebhook(oldSecret, 'msg_1', 1000, bytes('{}'))
      const answer = await verifyWebhook(
        [oldSecret],
        { ...headers, 'webhook-timestamp': timestamp },
        bytes('{}'),
        1000,
      )
      expect(answer.isValid).toBe(false)
    }
  })
})
