import '../testing/settings.ts'

import { once } from 'node:events'
import { useTestDatabase } from '@corridor/db/testing'
import { authenticateSession, mintLink } from '@corridor/domain/identity'
import { currentTermsVersion } from '@corridor/domain/identity/contract'
import { idOf } from '@corridor/kernel/ids'
import { unwrap } from '@corridor/kernel/result'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createApiServer } from '../http/create-server.ts'
import { newPerson, password, signedIn } from '../testing/people.ts'
import { readRegistrations } from './registration-cookie.ts'
import { readSessionToken, sessionCookie } from './session-cookie.ts'

const db = useTestDatabase()
const server = createApiServer({ audience: 'customer' })
let base = ''

beforeAll(async () => {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (typeof address !== 'object' || address === null) throw new Error('no address')
  base = `http://127.0.0.1:${address.port}/api/trpc`
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

/** A browser, as far as cookies go. */
function newBrowser() {
  const jar = new Map<string, string>()
  const given: string[] = []
  const header = () => [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
  function keep(setCookie: string) {
    given.push(setCookie)
    const [pair = ''] = setCookie.split(';')
    const at = pair.indexOf('=')
    jar.set(pair.slice(0, at), pair.slice(at + 1))
  }
  async function post(procedure: string, input: unknown) {
    const headers = { 'content-type': 'application/json', cookie: header() }
    const body = JSON.stringify(input)
    const answer = await fetch(`${base}/${procedure}`, { method: 'POST', headers, body })
    answer.headers.getSetCookie().forEach(keep)
    return await answer.json()
  }
  return { post, header, given, keep }
}

let made = 0

async function registerIn(browser: ReturnType<typeof newBrowser>, change: object = {}) {
  const email = `opened_${process.pid}_${made++}@example.org`
  const answer = await browser.post('identity.register', {
    email,
    password,
    country: 'DE',
    firstName: 'Annika',
    lastName: 'Bergstrom',
    birthDate: '1990-05-01',
    acceptedTermsVersion: currentTermsVersion,
    ...change,
  })
  return { email, answer }
}

async function linkFor(email: string) {
  const sql = 'SELECT id FROM customer WHERE email_canonical = $1'
  const [row] = await db.ownerQuery<{ id: string }>('identity', sql, [email])
  const customerId = idOf('cus', row?.id ?? '')
  return { customerId, ...unwrap(await mintLink(customerId, { purpose: 'verify-email' })) }
}

const customerIn = async (browser: ReturnType<typeof newBrowser>) => {
  const sid = await readSessionToken(browser.header(), 'customer')
  return sid && (await authenticateSession('customer', sid))
}

test('what a registration leaves is out of reach of scripts, and the answer says nothing of it', async () => {
  const browser = newBrowser()
  const { answer } = await registerIn(browser)
  expect(answer).toEqual({ result: {} })
  expect(browser.given).toHaveLength(1)
  expect(browser.given[0]).toMatch(
    /^corridor-customer-registered=[\w-]{43}; Path=\/; Max-Age=86400;/,
  )
  expect(browser.given[0]).toMatch(/HttpOnly; SameSite=Lax/)
  expect(await customerIn(browser)).toBeNull()
})

test('the link signs in where the account was registered, and nowhere else', async () => {
  const [browser, elsewhere] = [newBrowser(), newBrowser()]
  const { email } = await registerIn(browser)
  const { token, customerId } = await linkFor(email)
  const there = await elsewhere.post('identity.verifyEmail', { token })
  expect(there).toEqual({ result: { data: { isSignedIn: false } } })
  expect(elsewhere.given).toEqual([])
  const here = await browser.post('identity.verifyEmail', { token })
  expect(here).toEqual({ result: { data: { isSignedIn: true } } })
  expect(await customerIn(browser)).toMatchObject({ kind: 'customer', customerId })
  for (const cookie of browser.given) expect(cookie).toMatch(/HttpOnly; SameSite=Lax/)
})

test('an address that is known leaves the same cookie, which opens nothing', async () => {
  const owner = await newPerson(db)
  const browser = newBrowser()
  const { answer } = await registerIn(browser, { email: owner.email })
  expect(answer).toEqual({ result: {} })
  expect(readRegistrations(browser.header())).toHaveLength(1)
  const { token } = await linkFor(owner.email)
  const opened = await browser.post('identity.verifyEmail', { token })
  expect(opened).toEqual({ result: { data: { isSignedIn: false } } })
  expect(await customerIn(browser)).toBeNull()
})

test('whoever is signed in stays it when a link is opened beside', async () => {
  const browser = newBrowser()
  const { email } = await registerIn(browser)
  const other = await newPerson(db)
  const session = await signedIn(other)
  browser.keep(await sessionCookie('customer', session.token))
  const { token } = await linkFor(email)
  const opened = await browser.post('identity.verifyEmail', { token })
  expect(opened).toEqual({ result: { data: { isSignedIn: true } } })
  expect(await customerIn(browser)).toEqual(session.actor)
})

test('a session that a browser brought along is not the one that it gets', async () => {
  const browser = newBrowser()
  const { email } = await registerIn(browser)
  const planted = await sessionCookie('customer', 'p'.repeat(43))
  browser.keep(planted)
  const { token, customerId } = await linkFor(email)
  await browser.post('identity.verifyEmail', { token })
  expect(await customerIn(browser)).toMatchObject({ customerId })
  expect(await readSessionToken(browser.header(), 'customer')).not.toBe('p'.repeat(43))
})

test('a browser keeps the secrets of five registrations, the newest first', async () => {
  const browser = newBrowser()
  for (let at = 0; at < 6; at++) await registerIn(browser)
  const kept = readRegistrations(browser.header())
  expect(new Set(kept).size).toBe(5)
  expect(readRegistrations('corridor-customer-registered=short.%%%')).toEqual([])
})
