import { useTestDatabase } from '@corridor/db/testing'
import { newId } from '@corridor/kernel/ids'
import { unwrap } from '@corridor/kernel/result'
import { codeOf } from '@corridor/kernel/testing/code-of'
import { describe, expect, test } from 'vitest'
import { register, registerVerified, staffWith } from '../testing/identity-world.ts'
import { findPayee } from './find-payee.ts'
import { getContact } from './get-contact.ts'
import { getCustomerSummary } from './get-customer-summary.ts'
import { getDisplayNames } from './get-display-names.ts'
import { suspendCustomer } from './suspend-customer.ts'

useTestDatabase()
const notFound = 'identity.payee-not-found'

describe('payees', () => {
  test('are found by exact address, handle or phone', async () => {
    const asker = await registerVerified()
    const payee = await registerVerified({
      email: 'Maria.Costa@example.com',
      handle: 'maria_costa',
      phone: '+351912345678',
      firstName: 'Maria',
      lastName: 'Costa',
    })
    const view = { customerId: payee.customerId, displayName: 'Maria C.', handle: 'maria_costa' }
    for (const input of [
      { by: 'email', text: 'maria.costa@EXAMPLE.com' },
      { by: 'handle', text: '@maria_costa' },
      { by: 'handle', text: 'Maria_Costa' },
      { by: 'phone', text: '+351 912 345 678' },
    ] as const) {
      expect(unwrap(await findPayee(asker.actor, input)), input.text).toEqual(view)
    }
    for (const input of [
      { by: 'email', text: 'maria.costa@example.co' },
      { by: 'handle', text: 'maria' },
      { by: 'handle', text: 'mariacosta' },
      { by: 'phone', text: '+351 912 345 67' },
      { by: 'email', text: 'maria_costa' },
    ] as const) {
      expect(codeOf(await findPayee(asker.actor, input)), input.text).toBe(notFound)
    }
  })

  test('the unverified, the suspended and oneself are not found', async () => {
    const asker = await registerVerified()
    const unverified = await register()
    const suspended = await registerVerified()
    const { actor } = await staffWith(['support'])
    unwrap(await suspendCustomer(actor, { customerId: suspended.customerId, reason: 'checking' }))
    for (const { email } of [unverified, suspended, asker]) {
      expect(codeOf(await findPayee(asker.actor, { by: 'email', text: email }))).toBe(notFound)
    }
  })

  test('thirty misses an hour, hits are free', async () => {
    const asker = await registerVerified()
    const payee = await registerVerified()
    const hit = { by: 'email', text: payee.email } as const
    for (let i = 0; i < 35; i++) expect((await findPayee(asker.actor, hit)).ok).toBe(true)
    const miss = { by: 'handle', text: 'nobody_at_all' } as const
    for (let i = 0; i < 30; i++) expect(codeOf(await findPayee(asker.actor, miss))).toBe(notFound)
    expect(await findPayee(asker.actor, hit)).toMatchObject({
      error: {
        code: 'identity.too-many-attempts',
        details: { retryAfterInSeconds: expect.stringMatching(/^3[56]\d\d$/) },
      },
    })
  })
})

test('other domains get names and contact by id', async () => {
  const { customerId, email } = await register({ firstName: 'Ana', lastName: 'Silva' })
  const names = unwrap(await getDisplayNames([customerId, newId('cus')]))
  expect(names).toEqual({ [customerId]: { displayName: 'Ana S.', handle: expect.any(String) } })
  expect(unwrap(await getContact(customerId))).toEqual({
    email,
    firstName: 'Ana',
    displayName: 'Ana S.',
    locale: 'en-GB',
  })
  expect(unwrap(await getCustomerSummary(customerId))).toMatchObject({
    country: 'GB',
    birthDate: '1990-05-17',
    status: 'active',
  })
  expect(codeOf(await getContact(newId('cus')))).toBe('identity.not-found')
})
