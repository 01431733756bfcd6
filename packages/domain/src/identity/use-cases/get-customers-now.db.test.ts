import { countStatements } from '@corridor/db/count-statements'
import { useTestDatabase } from '@corridor/db/testing'
import { newId, uuidOf } from '@corridor/kernel/ids'
import { unwrap } from '@corridor/kernel/result'
import { describe, expect, test, vi } from 'vitest'
import { register, registerVerified, staffWith } from '../testing/identity-world.ts'
import { suspendCustomer } from './change-status.ts'
import { getCustomerSummary, getCustomersNow, isCoolingOff } from './get-profile.ts'
import { refoldSearchNames } from './refold-search-names.ts'
import { updateProfile } from './update-profile.ts'

const db = useTestDatabase()

const change = (customerId: string, set: string) =>
  db.ownerQuery('identity', `UPDATE customer SET ${set} WHERE id = $1`, [
    uuidOf(customerId as `cus_${string}`),
  ])

async function now(customerId: `cus_${string}`) {
  const customer = (await getCustomersNow([customerId])).get(customerId)
  if (!customer) throw new Error('no customer')
  return customer
}

describe('customers as they are now', () => {
  test('are what the summary says, those of all callers by one statement, and missing ids are left out', async () => {
    const people = [await register(), await registerVerified()] as const
    const [one, two] = [people[0].customerId, people[1].customerId]
    const missing = newId('cus')
    const { value, statements } = await countStatements(() =>
      Promise.all([getCustomersNow([two, missing, one]), getCustomersNow([one, one])]),
    )
    expect(statements).toHaveLength(1)
    const [both, alone] = value
    expect([...both.keys()]).toEqual([two, one])
    expect([...alone.keys()]).toEqual([one])
    const summary = unwrap(await getCustomerSummary(two))
    expect(both.get(two)).toEqual({
      ...summary,
      locale: 'en-GB',
      timeZone: 'UTC',
      isCoolingOff: false,
      version: expect.any(Number),
    })
    expect(summary).toMatchObject({
      displayName: 'Ana S.',
      firstName: 'Ana',
      lastName: 'Silva',
      birthDate: '1990-05-17',
      country: 'GB',
      isEmailVerified: true,
      status: 'active',
      memberSince: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
    })
    expect((await getCustomersNow(['cus_nonsense' as `cus_${string}`])).size).toBe(0)
    expect((await getCustomerSummary(missing)).ok).toBe(false)
  })

  test('a suspension by another process, or by SQL, holds for the next who asks', async () => {
    const { customerId } = await registerVerified()
    expect(await now(customerId)).toMatchObject({ status: 'active' })
    vi.resetModules()
    const other: typeof import('./get-profile.ts') = await import('./get-profile.ts')
    expect(other.getCustomersNow).not.toBe(getCustomersNow)
    const seen = async () => (await other.getCustomersNow([customerId])).get(customerId)?.status
    expect(await seen()).toBe('active')
    const { actor } = await staffWith(['support'])
    unwrap(await suspendCustomer(actor, { customerId, reason: 'looks stolen' }))
    expect(await seen()).toBe('suspended')
    await change(customerId, `status = 'closed', lift_requested_by = NULL`)
    expect(await seen()).toBe('closed')
    expect(await now(customerId)).toMatchObject({ status: 'closed' })
  })

  test('the version rises once with every change, by a verb or by SQL, and not for the search', async () => {
    const { actor, customerId } = await registerVerified()
    const before = await now(customerId)
    unwrap(await updateProfile(actor, { preferredCurrency: 'EUR' }))
    expect((await now(customerId)).version).toBe(before.version + 1)
    await change(customerId, `last_name = 'Souza'`)
    expect(await now(customerId)).toMatchObject({
      displayName: 'Ana S.',
      lastName: 'Souza',
      version: before.version + 2,
    })
    await change(customerId, `first_name = 'Eva', version = 0`)
    expect(await now(customerId)).toMatchObject({ firstName: 'Eva', version: before.version + 3 })
    await change(customerId, `search_version = 0, search_name = 'x'`)
    await refoldSearchNames()
    expect((await now(customerId)).version).toBe(before.version + 3)
  })

  test('cool off for 24 hours after an authenticator was taken off', async () => {
    const { customerId } = await registerVerified()
    const insert = `INSERT INTO totp_recovery (id, customer_id, state, check_id, recommended_by, approved_by, ready_at, ended_at)
      VALUES (gen_random_uuid(), $1, 'completed', gen_random_uuid(), gen_random_uuid(), gen_random_uuid(),
        now() - interval '30 hours', now() - $2::interval)`
    const complete = (ago: string) => db.ownerQuery('identity', insert, [uuidOf(customerId), ago])
    expect(await isCoolingOff(customerId)).toBe(false)
    await complete('24 hours 1 second')
    expect(await now(customerId)).toMatchObject({ isCoolingOff: false })
    await complete('23 hours 59 minutes')
    expect(await now(customerId)).toMatchObject({ isCoolingOff: true })
    expect(await isCoolingOff(customerId)).toBe(true)
    expect(await isCoolingOff(newId('cus'))).toBe(false)
  })
})
