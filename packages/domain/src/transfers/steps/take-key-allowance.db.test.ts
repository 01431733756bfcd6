import { useTestDatabase } from '@corridor/db/testing'
import { createApiKey } from '@corridor/domain/identity'
import type { Id } from '@corridor/kernel/ids'
import { unwrap } from '@corridor/kernel/result'
import { codeOf } from '@corridor/kernel/testing/code-of'
import { beforeAll, describe, expect, it } from 'vitest'
import { cancelTransfer, createConversion, createTransfer } from '../index.ts'
import {
  fund,
  key,
  loadRates,
  newPerson,
  type Person,
  password,
  quoteFor,
  recipientFor,
  settle,
  useSandbox,
} from '../testing/transfers-world.ts'

const db = useTestDatabase()
useSandbox()
beforeAll(loadRates)

const euros = (amount: string) => ({ amount, currency: 'EUR' as const })

async function withKey(limit: string | null) {
  const [sender, receiver] = [await newPerson(db), await newPerson(db)]
  await fund(sender, euros('900.00'))
  const recipientId = await recipientFor(sender, receiver)
  const dailyLimit = limit === null ? undefined : euros(limit)
  const input = { label: 'Shop', scopes: ['transfers:write' as const], password, dailyLimit }
  const { apiKeyId } = unwrap(await createApiKey(sender.actor, input))
  const byKey = { ...sender, actor: { ...sender.actor, apiKeyId } }
  return { sender, byKey, recipientId }
}

async function send(from: Person, recipientId: Id<'rcp'>, amount: string) {
  const { quoteId } = await quoteFor(from, euros(amount), 'EUR', 'internal')
  return await createTransfer(from.actor, { quoteId, recipientId, idempotencyKey: key() })
}

describe('the amount a day of an API key', () => {
  it('holds under ten sends at once, and leaves the signed-in owner alone', async () => {
    const { sender, byKey, recipientId } = await withKey('100.00')
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => send(byKey, recipientId, '30.00')),
    )
    expect(answers.map(codeOf).sort()).toEqual([
      ...Array.from({ length: 7 }, () => 'identity.api-key-over-limit'),
      ...Array.from({ length: 3 }, () => 'ok'),
    ])
    expect(codeOf(await send(byKey, recipientId, '10.00'))).toBe('ok')
    expect(codeOf(await send(byKey, recipientId, '0.01'))).toBe('identity.api-key-over-limit')
    expect(codeOf(await send(sender, recipientId, '30.00'))).toBe('ok')
  })

  it('is taken once by a repeated key, and counts conversions by the reference rate', async () => {
    const { byKey, recipientId } = await withKey('100.00')
    const { quoteId } = await quoteFor(byKey, euros('60.00'), 'EUR', 'internal')
    const input = { quoteId, recipientId, idempotencyKey: key() }
    unwrap(await createTransfer(byKey.actor, input))
    expect(unwrap(await createTransfer(byKey.actor, input)).isReplayed).toBe(true)
    const quote = await quoteFor(byKey, euros('50.00'), 'GBP', 'conversion')
    const convert = { quoteId: quote.quoteId, idempotencyKey: key() }
    expect(codeOf(await createConversion(byKey.actor, convert))).toBe('identity.api-key-over-limit')
    expect(codeOf(await send(byKey, recipientId, '40.00'))).toBe('ok')
  })

  it('is given back by a held send that its customer takes back', async () => {
    const { sender, byKey, recipientId } = await withKey('20000.00')
    await fund(sender, euros('20000.00'))
    const made = unwrap(await send(byKey, recipientId, '20000.00'))
    expect(made.view.state).toBe('in-review')
    expect(codeOf(await send(byKey, recipientId, '1.00'))).toBe('identity.api-key-over-limit')
    unwrap(await cancelTransfer(byKey.actor, { transferId: made.view.transferId }))
    await settle(db)
    expect(codeOf(await send(byKey, recipientId, '1.00'))).toBe('ok')
  })
})
