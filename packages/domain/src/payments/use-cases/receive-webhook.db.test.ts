import { useTestDatabase } from '@corridor/db/testing'
import { newId } from '@corridor/kernel/ids'
import { ok } from '@corridor/kernel/result'
import { codeOf } from '@corridor/kernel/testing/code-of'
import { signWebhook } from '@corridor/kernel/webhook-signature'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { reactsTo } from '../reacts-to.ts'
import { countEvents, secretOf, useTestSettings } from '../testing/payments-world.ts'
import { receiveWebhook } from './receive-webhook.ts'

vi.mock('@corridor/domain/compliance', () => ({
  checkLimits: async () => ok(null),
  reserveDeposit: async () => ok(null),
}))

const db = useTestDatabase()
beforeAll(useTestSettings)

const provider = 'bank-rail'
const bytes = (text: string) => new TextEncoder().encode(text)
const bodyOf = () =>
  bytes(JSON.stringify({ type: 'payout.completed', data: { payoutId: newId('pay') } }))

async function signed(
  input: { id?: string; atSeconds?: number; secret?: string; rawBody?: Uint8Array } = {},
) {
  const rawBody = input.rawBody ?? bodyOf()
  const atSeconds = input.atSeconds ?? Date.now() / 1000
  const id = input.id ?? `evt_${newId('whk')}`
  const secret = input.secret ?? secretOf(provider)
  return { provider, rawBody, headers: await signWebhook(secret, id, atSeconds, rawBody) }
}

describe('receiveWebhook', () => {
  it('stores a message once and publishes once, however often it comes, also at the same time', async () => {
    const rawBody = bodyOf()
    const id = 'evt_same'
    const first = await receiveWebhook(await signed({ id, rawBody }))
    if (!first.ok) throw new Error(first.error.code)
    const copies = Array.from({ length: 20 }, async () =>
      receiveWebhook(await signed({ id, rawBody })),
    )
    for (const copy of await Promise.all(copies)) {
      expect(copy).toEqual({ ok: true, value: { ...first.value, isDuplicate: true } })
    }
    const [row] = await db.ownerQuery('payments', 'SELECT count(*)::int AS n FROM webhook')
    expect(row).toEqual({ n: 1 })
    expect((await countEvents(db, 'webhook.received.v1')).get(first.value.webhookId)).toBe(1)
  })

  it('lets one of many first deliveries win', async () => {
    const rawBody = bodyOf()
    const answers = await Promise.all(
      Array.from({ length: 20 }, async () =>
        receiveWebhook(await signed({ id: 'evt_raced', rawBody })),
      ),
    )
    const values = answers.map((answer) => (answer.ok ? answer.value : null))
    expect(values.filter((value) => value?.isDuplicate === false)).toHaveLength(1)
    expect(new Set(values.map((value) => value?.webhookId)).size).toBe(1)
  })

  it('accepts up to 300 s either way and nothing beyond', async () => {
    const now = Math.floor(Date.now() / 1000)
    for (const [offset, expected] of [
      [-298, 'ok'],
      [298, 'ok'],
      [-303, 'payments.bad-signature'],
      [303, 'payments.bad-signature'],
    ] as const) {
      expect(codeOf(await receiveWebhook(await signed({ atSeconds: now + offset })))).toBe(expected)
    }
  })

  it('accepts both secrets while one replaces the other', async () => {
    const next = secretOf('bank-rail-next')
    process.env.BANK_RAIL_WEBHOOK_SECRETS = `${next}, ${secretOf(provider)}`
    expect(codeOf(await receiveWebhook(await signed()))).toBe('ok')
    expect(codeOf(await receiveWebhook(await signed({ secret: next })))).toBe('ok')
    process.env.BANK_RAIL_WEBHOOK_SECRETS = next
    expect(codeOf(await receiveWebhook(await signed()))).toBe('payments.bad-signature')
    process.env.BANK_RAIL_WEBHOOK_SECRETS = secretOf(provider)
  })

  it('never reads what is not signed, and refuses what is signed but unreadable', async () => {
    const parse = vi.spyOn(JSON, 'parse')
    const good = await signed()
    const forged = { ...good, rawBody: bytes('{"type":"x","data":{}}') }
    parse.mockClear()
    expect(codeOf(await receiveWebhook(forged))).toBe('payments.bad-signature')
    expect(parse).not.toHaveBeenCalled()
    parse.mockRestore()
    for (const text of ['', '{', 'null', '[]', '{"type":1}', '\u0000']) {
      expect(codeOf(await receiveWebhook(await signed({ rawBody: bytes(text) })))).toBe(
        'payments.malformed-webhook',
      )
    }
    // bytes that are no text are not what was signed, though a reader would write them so
    const asText = await signed({ rawBody: bytes('\ufffd\ufffd{') })
    const notText = { ...asText, rawBody: Uint8Array.of(0xff, 0xfe, 0x7b) }
    expect(codeOf(await receiveWebhook(notText))).toBe('payments.bad-signature')
  })

  it('does not take one provider’s signature for another, nor unknown providers', async () => {
    const message = await signed()
    expect(codeOf(await receiveWebhook({ ...message, provider: 'card-gateway' }))).toBe(
      'payments.bad-signature',
    )
    expect(codeOf(await receiveWebhook({ ...message, provider: '__proto__' }))).toBe(
      'payments.unknown-provider',
    )
  })

  it('acts upon stored messages by its event, and ignores what is about nobody', async () => {
    await db.publishEvents(reactsTo)
    const rows = await db.ownerQuery<{ outcome: string }>(
      'payments',
      'SELECT DISTINCT outcome FROM webhook',
    )
    expect(rows).toEqual([{ outcome: 'ignored' }])
  })
})
