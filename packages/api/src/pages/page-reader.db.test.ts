import '../testing/settings.ts'
import { useTestDatabase } from '@corridor/db/testing'
import { revokeSession } from '@corridor/domain/identity'
import { unwrap } from '@corridor/kernel/result'
import { encode } from 'next-auth/jwt'
import { beforeAll, expect, it } from 'vitest'
import { authSecret, sessionCookieName } from '../auth/session-cookie.ts'
import { newPerson, type Person, signedIn, staffSession } from '../testing/people.ts'
import { type PageReader, pageReader } from './page-reader.ts'

const db = useTestDatabase()
const stage: { person?: Person } = {}
const person = () => {
  if (!stage.person) throw new Error('there is nobody yet')
  return stage.person
}
beforeAll(async () => {
  stage.person = await newPerson(db)
})

const asking = { ip: '192.0.2.8', userAgent: 'tests', acceptLanguage: undefined }

async function readerWith(audience: 'customer' | 'staff', sid?: string): Promise<PageReader> {
  const token = sid && (await encode({ token: { sid }, secret: authSecret('customer') }))
  const cookies = token && `${sessionCookieName('customer')}=${token}`
  return pageReader(audience, { ...asking, cookies })
}

it('reads what the session may, as plain JSON', async () => {
  const { token } = await signedIn(person())
  const page = await readerWith('customer', token)
  expect(page.actor).toMatchObject({ kind: 'customer', customerId: person().customerId })
  const profile = await page.read('identity.getProfile', undefined)
  expect(profile).toMatchObject({ handle: person().handle })
  expect(JSON.parse(JSON.stringify(profile))).toEqual(profile)
  // what is left out of an input is not there after HTTP either: strict contracts see the same
  expect(await page.read('home.overview', { currency: undefined })).toMatchObject({ wallets: [] })
})

it('reads nothing of a customer without a session, or with one that ended', async () => {
  const { token, sessionId } = await signedIn(person())
  unwrap(await revokeSession(person().actor, sessionId))
  for (const sid of [undefined, token]) {
    const page = await readerWith('customer', sid)
    expect(page.actor).toBeNull()
    await expect(page.read('identity.getProfile', undefined)).rejects.toMatchObject({
      code: 'UNAUTHORIZED',
    })
  }
})

it("knows no customer in the console, and nothing of the console for a customer's page", async () => {
  const { token } = await signedIn(person())
  expect((await readerWith('staff', token)).actor).toBeNull()
  const page = await readerWith('customer', token)
  await expect(page.read('alerts.list', {})).rejects.toMatchObject({ code: 'NOT_FOUND' })
})

it('changes nothing: a procedure that does is none that it reads', async () => {
  const { token } = await signedIn(person())
  const page = await readerWith('customer', token)
  await expect(page.read('identity.signOut', undefined)).rejects.toThrow()
  expect((await readerWith('customer', token)).actor).not.toBeNull()
})

it('reads for staff what their roles carry, and writes down no refusal that nobody asked for', async () => {
  const { sid } = await staffSession(db)
  const token = await encode({ token: { sid }, secret: authSecret('staff') })
  const page = await pageReader('staff', {
    ...asking,
    cookies: `${sessionCookieName('staff')}=${token}`,
  })
  expect(page.actor).toMatchObject({ kind: 'staff', roles: ['admin'] })
  expect(await page.read('lists.overview', undefined)).toHaveProperty('lists')
  await expect(page.read('alerts.list', {})).rejects.toMatchObject({
    failure: { code: 'forbidden' },
  })
  const [denied] = await db.ownerQuery<{ count: string }>(
    'audit',
    `SELECT count(*) FROM audit_record WHERE action = 'access.denied'`,
  )
  expect(denied?.count).toBe('0')
})
