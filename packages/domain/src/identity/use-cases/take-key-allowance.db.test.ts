import { countStatements } from '@corridor/db/count-statements'
import { useTestDatabase } from '@corridor/db/testing'
import { type Id, newId, uuidOf } from '@corridor/kernel/ids'
import { unwrap } from '@corridor/kernel/result'
import { codeOf } from '@corridor/kernel/testing/code-of'
import { expect, test } from 'vitest'
import { goodPassword, registerVerified } from '../testing/identity-world.ts'
import { createApiKey } from './create-api-key.ts'
import { getKeyLimit } from './get-key-limit.ts'
import { returnKeyAllowance } from './return-key-allowance.ts'
import { revokeApiKey } from './revoke-api-key.ts'
import { takeKeyAllowance } from './take-key-allowance.ts'

const db = useTestDatabase()
const eur = (amount: string) => ({ amount, currency: 'EUR' }) as const

async function makeKey(dailyLimit?: ReturnType<typeof eur>) {
  const { actor } = await registerVerified()
  const words = { label: 'Books', scopes: ['transfers:write' as const], password: goodPassword }
  const { apiKeyId } = unwrap(
    await createApiKey(actor, { ...words, ...(dailyLimit && { dailyLimit }) }),
  )
  return { actor, apiKeyId }
}

const take = (apiKeyId: Id<'apk'>, amount: string, transferId = newId('tr')) =>
  takeKeyAllowance({ apiKeyId, transferId, amount: eur(amount) })

test('limits and what is taken of them are a statement each for all keys, in the order asked', async () => {
  const [bound, other, free] = [
    await makeKey(eur('50.00')),
    await makeKey(eur('5.00')),
    await makeKey(),
  ]
  const limits = await countStatements(() =>
    Promise.all([free.apiKeyId, newId('apk'), bound.apiKeyId].map(getKeyLimit)),
  )
  expect(limits.statements).toHaveLength(1)
  const [unlimited, missing, limited] = limits.value
  expect(unlimited).toEqual({ ok: true, value: null })
  expect(missing && codeOf(missing)).toBe('identity.api-key-not-found')
  expect(limited && unwrap(limited)).toEqual(eur('50.00'))
  const taken = await countStatements(() =>
    Promise.all([
      take(bound.apiKeyId, '30.00'),
      take(other.apiKeyId, '5.01'),
      take(newId('apk'), '1.00'),
      take(bound.apiKeyId, '30.00'),
      take(free.apiKeyId, '999.00'),
      take(other.apiKeyId, '5.00'),
    ]),
  )
  expect(taken.statements).toHaveLength(1)
  expect(taken.value.map(codeOf)).toEqual([
    'ok',
    'identity.api-key-over-limit',
    'identity.api-key-not-found',
    'identity.api-key-over-limit',
    'ok',
    'ok',
  ])
  expect(taken.value[3]).toMatchObject({
    error: { details: { limit: '50.00', remaining: '20.00', currency: 'EUR' } },
  })
})

test('a transfer takes once, gives back once, and a key that ended or shrank holds at once', async () => {
  const { actor, apiKeyId } = await makeKey(eur('50.00'))
  const transferId = newId('tr')
  for (let time = 0; time < 3; time++) unwrap(await take(apiKeyId, '40.00', transferId))
  expect(codeOf(await take(apiKeyId, '10.01'))).toBe('identity.api-key-over-limit')
  await returnKeyAllowance(transferId)
  unwrap(await take(apiKeyId, '30.00'))
  await db.ownerQuery('identity', 'UPDATE api_key SET daily_limit_minor = 2500 WHERE id = $1', [
    uuidOf(apiKeyId),
  ])
  expect(await take(apiKeyId, '0.01')).toMatchObject({
    error: { details: { limit: '25.00', remaining: '0.00' } },
  })
  unwrap(await revokeApiKey(actor, apiKeyId))
  expect(codeOf(await take(apiKeyId, '0.01'))).toBe('identity.api-key-not-found')
  expect(codeOf(await getKeyLimit(apiKeyId))).toBe('identity.api-key-not-found')
})

test('an amount in another currency is an error of its caller alone', async () => {
  const { apiKeyId } = await makeKey(eur('50.00'))
  const [wrong, right] = await Promise.allSettled([
    takeKeyAllowance({
      apiKeyId,
      transferId: newId('tr'),
      amount: { amount: '1.00', currency: 'USD' },
    }),
    take(apiKeyId, '1.00'),
  ])
  expect(wrong).toMatchObject({
    status: 'rejected',
    reason: { message: expect.stringMatching(/currency/) },
  })
  expect(right).toEqual({ status: 'fulfilled', value: { ok: true, value: undefined } })
})
