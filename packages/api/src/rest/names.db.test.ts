import '../testing/settings.ts'

import { useTestDatabase } from '@corridor/db/testing'
import { currentTermsVersion } from '@corridor/domain/identity/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { customerRouter } from '../customer/root.ts'
import { callProcedure, contextOf } from '../testing/call-procedure.ts'
import { newPerson, type Person, password } from '../testing/people.ts'
import { type RestClient, startRest, tokenOf } from '../testing/rest-client.ts'

const db = useTestDatabase()
let rest: RestClient
let person: Person
let token: string
let made = 0

beforeAll(async () => {
  rest = await startRest()
  person = await newPerson(db)
  token = await tokenOf(person)
}, 120_000)
afterAll(() => rest.close())

const german = {
  kind: 'bank',
  currency: 'EUR',
  country: 'DE',
  method: 'iban',
  fields: { iban: 'IBAN: DE89\u00A03704\u202F0044\t0532 0130 00\u200B' },
}
const overRest = (recipient: object) =>
  rest.call('POST', '/api/v1/recipients', { token, body: { ...german, ...recipient } })
const overTrpc = (recipient: object) =>
  callProcedure(
    customerRouter,
    'recipients.create',
    contextOf('customer', { customer: person.actor }),
    { ...german, ...recipient },
  )
const registrationOf = (firstName: string, lastName: string) => {
  made += 1
  return {
    email: `name_${made}_${process.pid}@example.org`,
    phone: `+49152250${String(20_000 + made)}`,
    handle: `name_${made}_${process.pid}`.slice(0, 20),
    password,
    country: 'DE',
    firstName,
    lastName,
    birthDate: '١٩٩٢-٠٢-٢٩',
    acceptedTermsVersion: currentTermsVersion,
  }
}

describe.each([
  ['Cédric O', 'person'],
  ['李小龙', 'person'],
  ['Suharto', 'person'],
  ['O', 'person'],
  ['Anne\u2010Marie Dupont', 'person'],
  ['Sinéad O’Brien', 'person'],
  ['Siemens', 'business'],
  ['3M Company', 'business'],
  ['Smith & Sons Ltd', 'business'],
  ['H&M', 'business'],
])('%s, a %s', (holderName, type) => {
  it('is a recipient over REST and tRPC, with the name as it is written', async () => {
    const saved = await overRest({ holderName, type })
    expect([saved.status, saved.json]).toMatchObject([201, { displayName: holderName, type }])
    const again = await overTrpc({ holderName, type })
    expect(again).toMatchObject({ code: 'ok', value: saved.json })
  })
})

describe('a client that does not say the type', () => {
  it('pays a person', async () => {
    expect((await overRest({ holderName: 'Ana Souza' })).json).toMatchObject({ type: 'person' })
    for (const holderName of ['3M Company', 'H&M']) {
      const refused = await overRest({ holderName })
      expect([refused.status, refused.json]).toMatchObject([
        400,
        {
          error: {
            code: 'beneficiaries.invalid-details',
            details: { holderName: expect.any(String) },
          },
        },
      ])
    }
  })
  it('sees who can be paid by which form', async () => {
    const forms = await rest.call('GET', '/api/v1/recipient-requirements?currency=KES', { token })
    expect(forms.json).toMatchObject({
      methods: [{ types: ['person', 'business'] }, { types: ['person'] }],
    })
    const own = '/api/v1/recipient-requirements?currency=KES&type=business'
    const business = await rest.call('GET', own, { token })
    expect(business.json).toMatchObject({ methods: [{ type: 'kenya_local' }] })
  })
})

it.each([
  '\u3164',
  '\u115F',
  '\u1160',
  '\uFFA0',
  '\u2800',
  '\u200B',
  '\u0301',
  '😀',
  'http://a.example',
])('%j is nobody, on every way', async (name) => {
  for (const type of ['person', 'business']) {
    expect((await overRest({ holderName: name, type })).status).toBe(400)
    expect((await overTrpc({ holderName: name, type })).code).not.toBe('ok')
  }
  const body = registrationOf('Ana', name)
  const refused = await rest.call('POST', '/api/v1/users/register', { body })
  expect(refused.status).toBe(400)
  const register = await callProcedure(
    customerRouter,
    'identity.register',
    contextOf('customer'),
    body,
  )
  expect(register.code).not.toBe('ok')
})

it.each([
  ['Cédric', 'O'],
  ['', '李小龙'],
  ['', 'Suharto'],
  ['Anne\u2010Marie', 'O’Brien'],
])('%s %s opens an account, over REST and tRPC', async (firstName, lastName) => {
  const body = registrationOf(firstName, lastName)
  const opened = await rest.call('POST', '/api/v1/users/register', { body })
  expect(opened.status, opened.text).toBe(201)
  const register = await callProcedure(
    customerRouter,
    'identity.register',
    contextOf('customer'),
    registrationOf(firstName, lastName),
  )
  expect(register.code, register.message).toBe('ok')
})
