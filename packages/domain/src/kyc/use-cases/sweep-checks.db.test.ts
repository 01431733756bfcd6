import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { useTestDatabase } from '@corridor/db/testing'
import { uuidOf } from '@corridor/kernel/ids'
import { ok } from '@corridor/kernel/result'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { sandboxIdentityProvider } from '../adapters/sandbox-identity-provider.ts'
import { handIn, newCustomer, useTestSettings } from '../testing/kyc-world.ts'
import { sweepChecks } from './sweep-checks.ts'

vi.mock('@corridor/domain/identity', () => ({
  getCustomerSummary: async (customerId: string) =>
    ok({ customerId, firstName: 'Maria', lastName: 'Reyes', birthDate: '1990-02-03' }),
}))

const db = useTestDatabase()
let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'corridor-kyc-'))
  useTestSettings(folder)
})
afterAll(() => rm(folder, { recursive: true, force: true }))

it('asks the provider about a check that takes days more and more seldom', async () => {
  const checkId = await handIn(newCustomer())
  const asked = vi.spyOn(sandboxIdentityProvider, 'getResult').mockResolvedValue(null)
  /** Whether it asks about a check that waits so long and was last asked about so long ago. */
  const isAskedAfter = async (age: string, since: string) => {
    await db.ownerQuery(
      'kyc',
      `UPDATE identity_check SET submitted_at = now() - $2::interval, sent_at = now() - $3::interval,
              accepted_at = now() WHERE id = $1`,
      [uuidOf(checkId), age, since],
    )
    asked.mockClear()
    await sweepChecks()
    return asked.mock.calls.length > 0
  }
  expect(await isAskedAfter('5 minutes', '59 seconds')).toBe(false)
  expect(await isAskedAfter('5 minutes', '61 seconds')).toBe(true)
  expect(await isAskedAfter('90 minutes', '9 minutes')).toBe(false)
  expect(await isAskedAfter('90 minutes', '11 minutes')).toBe(true)
  expect(await isAskedAfter('3 days', '59 minutes')).toBe(false)
  expect(await isAskedAfter('3 days', '61 minutes')).toBe(true)
  asked.mockRestore()
})
