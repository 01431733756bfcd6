import { useTestDatabase } from '@corridor/db/testing'
import { systemActor } from '@corridor/kernel/actor'
import { newId } from '@corridor/kernel/ids'
import { unwrap } from '@corridor/kernel/result'
import { codeOf } from '@corridor/kernel/testing/code-of'
import { expect, test, vi } from 'vitest'
import {
  awayFromStepEnd,
  codeAt,
  newPerson,
  register,
  registerVerified,
  staffSecret,
  staffWith,
  trySignIn,
} from '../testing/identity-world.ts'
import { authenticateSession } from './authenticate-session.ts'
import { changeLanguage } from './change-language.ts'
import { getContact } from './get-contact.ts'
import { getCustomersNow } from './get-customers-now.ts'
import { getProfile } from './get-profile.ts'
import { getStaffSelf } from './get-staff-self.ts'
import { registerCustomer } from './register-customer.ts'

const db = useTestDatabase()

async function languageEvents(aggregateId: string): Promise<unknown[]> {
  const rows = await db.ownerQuery<{ type: string; payload: object }>(
    'identity',
    `SELECT type, payload FROM outbox_event
      WHERE aggregate_id = $1 AND type LIKE '%.language-changed.v1' ORDER BY seq`,
    [aggregateId],
  )
  return rows
}

test('a registration keeps what was chosen, else what the browser says, else the defaults', async () => {
  const browser = { locale: 'ar-EG', timeZone: 'Africa/Cairo' }
  const chosen = await register({ locale: 'de-CH', timeZone: 'Europe/Zurich', browser })
  const said = await register({ browser })
  const silent = await register()
  const readings = [
    { locale: 'de-CH', timeZone: 'Europe/Zurich' },
    browser,
    { locale: 'en-GB', timeZone: 'UTC' },
  ]
  for (const [at, { actor }] of [chosen, said, silent].entries()) {
    expect(unwrap(await getProfile(actor))).toMatchObject(readings[at] ?? {})
  }
  expect(unwrap(await getContact(said.customerId))).toMatchObject({ locale: 'ar-EG' })
})

test('a registration in a language without words, or in no zone, is refused', async () => {
  const refused = async (change: { locale?: string; timeZone?: string }) =>
    codeOf(await registerCustomer(newPerson(change)))
  expect(await refused({ locale: 'xx-YY' })).toBe('identity.language-unknown')
  expect(await refused({ timeZone: 'Atlantis' })).toBe('identity.time-zone-unknown')
})

test('what is changed is kept with its event, and what is not said stays', async () => {
  const { actor, customerId } = await registerVerified({ timeZone: 'Europe/Berlin' })
  const version = async () => (await getCustomersNow([customerId])).get(customerId)?.version ?? 0
  const before = await version()
  expect(unwrap(await changeLanguage(actor, { locale: 'de' }))).toEqual({
    locale: 'de-DE',
    timeZone: 'Europe/Berlin',
  })
  unwrap(await changeLanguage(actor, { timeZone: 'america/bogota' }))
  expect(await languageEvents(customerId)).toEqual(
    ['Europe/Berlin', 'America/Bogota'].map((timeZone) => ({
      type: 'user.language-changed.v1',
      payload: { customerId, locale: 'de-DE', timeZone },
    })),
  )
  expect(await version()).toBe(before + 2)
  expect(codeOf(await changeLanguage(actor, { locale: 'klingon' }))).toBe(
    'identity.language-unknown',
  )
  const gone = { kind: 'customer', customerId: newId('cus') } as const
  for (const nobody of [gone, systemActor('test')]) {
    expect(codeOf(await changeLanguage(nobody, { locale: 'es' }))).toBe('identity.not-found')
  }
})

test('the next request is answered in it: here at once, by another process within a second', async () => {
  const person = await registerVerified()
  const { sid, actor } = unwrap(await trySignIn(person.email))
  vi.resetModules()
  const other: typeof import('./authenticate-session.ts') = await import(
    './authenticate-session.ts'
  )
  expect(other.authenticateSession).not.toBe(authenticateSession)
  for (const ask of [authenticateSession, other.authenticateSession]) {
    expect(await ask('customer', sid)).toMatchObject({ locale: 'en-GB' })
  }
  unwrap(await changeLanguage(actor, { locale: 'es-MX' }))
  expect(await authenticateSession('customer', sid)).toMatchObject({ locale: 'es-MX' })
  await expect
    .poll(() => other.authenticateSession('customer', sid), { timeout: 1_500 })
    .toMatchObject({ locale: 'es-MX' })
})

test('staff choose theirs too', async () => {
  const { actor, email } = await staffWith(['support'])
  await awayFromStepEnd()
  const code = { audience: 'staff', totpCode: codeAt(staffSecret) } as const
  const { sid } = unwrap(await trySignIn(email, code))
  unwrap(await changeLanguage(actor, { locale: 'de-AT', timeZone: 'Europe/Vienna' }))
  expect(await authenticateSession('staff', sid)).toMatchObject({ locale: 'de-AT' })
  expect(unwrap(await getStaffSelf(actor))).toMatchObject({
    locale: 'de-AT',
    timeZone: 'Europe/Vienna',
  })
  expect(await languageEvents(actor.staffId)).toHaveLength(1)
})
