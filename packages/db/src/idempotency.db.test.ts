import { PrismaClient } from '@corridor/db/clients/fx'
import { expect, test } from 'vitest'
import { openDomain } from './domain-database.ts'
import { claimKey, completeKey, fingerprint, releaseKey } from './idempotency.ts'
import { useTestDatabase } from './testing.ts'

const db = useTestDatabase()
const database = openDomain('fx', (adapter) => new PrismaClient({ adapter }))
const scope = 'cus_sample'

test('of 50 calls at once exactly one is told to go ahead', async () => {
  const request = { scope, key: 'race', fingerprint: fingerprint({ a: 1 }) }
  const claims = await Promise.all(
    Array.from({ length: 50 }, () => claimKey(database.client, request)),
  )
  expect(claims.filter((claim) => claim.state === 'claimed')).toHaveLength(1)
  expect(claims.filter((claim) => claim.state === 'in-flight')).toHaveLength(49)
})

test('the stored answer is replayed, whatever it was, and never replaced', async () => {
  for (const [index, response] of [{ ok: true, list: [1, null] }, null, 'text'].entries()) {
    const request = { scope, key: `answer-${index}`, fingerprint: fingerprint(index) }
    await claimKey(database.client, request)
    await completeKey(database.client, { ...request, response })
    await completeKey(database.client, { ...request, response: 'later' })
    await releaseKey(database.client, request)
    expect(await claimKey(database.client, request)).toEqual({ state: 'done', response })
  }
})

test('another request under the same key is a mismatch; another scope is another key', async () => {
  const request = { scope, key: 'reused', fingerprint: fingerprint({ amount: '1.00' }) }
  await claimKey(database.client, request)
  const changed = { ...request, fingerprint: fingerprint({ amount: '1.01' }) }
  expect(await claimKey(database.client, changed)).toEqual({ state: 'mismatch' })
  const other = { ...changed, scope: 'cus_other' }
  expect(await claimKey(database.client, other)).toEqual({ state: 'claimed' })
})

test('a released key is free again', async () => {
  const request = { scope, key: 'released', fingerprint: fingerprint(1) }
  await claimKey(database.client, request)
  await releaseKey(database.client, request)
  expect(await claimKey(database.client, request)).toEqual({ state: 'claimed' })
})

test('a claim whose lease ran out is taken over once, by the same request only', async () => {
  const request = { scope, key: 'leased', fingerprint: fingerprint(1), leaseInSeconds: 30 }
  await claimKey(database.client, request)
  expect(await claimKey(database.client, request)).toEqual({ state: 'in-flight' })
  await db.ownerQuery(
    'fx',
    `UPDATE idempotency_key SET expires_at = now() - interval '1 ms' WHERE key = 'leased'`,
  )
  const other = { ...request, fingerprint: fingerprint(2) }
  expect(await claimKey(database.client, other)).toEqual({ state: 'mismatch' })
  const claims = await Promise.all(
    Array.from({ length: 10 }, () => claimKey(database.client, request)),
  )
  expect(claims.filter((claim) => claim.state === 'claimed')).toHaveLength(1)
})

test('a claim without a lease is kept', async () => {
  const request = { scope, key: 'kept', fingerprint: fingerprint(1) }
  await claimKey(database.client, request)
  const [row] = await db.ownerQuery(
    'fx',
    `SELECT expires_at FROM idempotency_key WHERE key = 'kept'`,
  )
  expect(row?.expires_at).toBeNull()
  expect(await claimKey(database.client, request)).toEqual({ state: 'in-flight' })
})
