import '../testing/settings.ts'

import { useTestDatabase } from '@corridor/db/testing'
import { currentTermsVersion } from '@corridor/domain/identity/contract'
import { type Id, uuidOf } from '@corridor/kernel/ids'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  bankDetails,
  declared,
  euros,
  fund,
  heldTransfer,
  key,
  openHouse,
  quoteOf,
  recipientOf,
  settle,
  tinyPicture,
} from '../testing/api-world.ts'
import { newPerson, type Person } from '../testing/people.ts'
import { type RestClient, type RestReply, startRest, tokenOf } from '../testing/rest-client.ts'
import { restRoutes } from './routes.ts'

const db = useTestDatabase()
let rest: RestClient
let person: Person
let payee: Person
let token: string
let walletId: Id<'wal'>

beforeAll(async () => {
  await openHouse(db)
  rest = await startRest()
  ;[person, payee] = [await newPerson(db), await newPerson(db, { lastName: 'Wintergreen' })]
  walletId = await fund(person, euros('9000.00'))
  token = await tokenOf(person)
  await settle(db)
}, 120_000)
afterAll(() => rest.close())

type Call = {
  readonly path: string
  readonly body: object
  readonly token?: string
  /** How often the thing was done. */
  readonly countEffects: () => Promise<number>
  /** Another request, which the same key does not fit. */
  readonly other: { readonly path?: string; readonly body?: object }
  /** What happens meanwhile to the thing that was made. */
  readonly change?: () => Promise<unknown>
}

const post = (call: Call, idempotencyKey: string, other: Call['other'] = {}): Promise<RestReply> =>
  rest.call('POST', `/api/v1${other.path ?? call.path}`, {
    token: call.token,
    body: other.body ?? call.body,
    idempotencyKey,
  })

const count = async (domain: string, sql: string, values: unknown[]) =>
  Number((await db.ownerQuery<{ count: string }>(domain, sql, values))[0]?.count)

const price = {
  sourceCurrency: 'EUR',
  targetCurrency: 'GBP',
  fixed: 'source',
  amount: euros('100.00'),
  payOut: 'bank',
}

async function quoteCall(): Promise<Call> {
  const before = await quotesOf(person)
  return {
    path: '/quotes',
    token,
    body: price,
    other: { body: { ...price, amount: euros('100.01') } },
    countEffects: async () => (await quotesOf(person)) - before,
    change: () =>
      db.ownerQuery(
        'fx',
        `UPDATE quote SET state = 'accepted', accepted_at = now(), transfer_id = uuidv7()
          WHERE customer_id = $1 AND state = 'pending'`,
        [uuidOf(person.customerId)],
      ),
  }
}
const quotesOf = ({ customerId }: Person) =>
  count('fx', 'SELECT count(*) FROM quote WHERE customer_id = $1', [uuidOf(customerId)])

let accounts = 10
async function recipientCall(): Promise<Call> {
  const recipients = () =>
    count('beneficiaries', 'SELECT count(*) FROM recipient WHERE customer_id = $1', [
      uuidOf(person.customerId),
    ])
  const [before, ending] = [await recipients(), String(accounts++)]
  const body = { kind: 'bank', ...bankDetails(ending), nickname: 'Landlord' }
  return {
    path: '/recipients',
    token,
    body,
    other: { body: { ...body, nickname: 'Friend' } },
    countEffects: async () => (await recipients()) - before,
    change: () => db.ownerQuery('beneficiaries', 'UPDATE recipient SET deactivated_at = now()'),
  }
}

let registered = 0
async function registerCall(): Promise<Call> {
  const handle = `newcomer_${registered++}`
  const body = {
    email: `${handle}@example.org`,
    phone: `+49152${20_000_000 + registered}`,
    handle,
    password: 'a long and unusual phrase',
    country: 'DE',
    firstName: 'Runa',
    lastName: 'Wintergreen',
    birthDate: '1990-05-01',
    acceptedTermsVersion: currentTermsVersion,
  }
  return {
    path: '/users/register',
    body,
    other: { body: { ...body, firstName: 'Rune' } },
    countEffects: () =>
      count('identity', 'SELECT count(*) FROM customer WHERE handle = $1', [handle]),
  }
}

async function kycCall(): Promise<Call> {
  const newcomer = await newPerson(db, { tier: 0, lastName: 'Refer' })
  const file = { kind: 'passport', side: 'front', fileName: 'my passport.png' }
  const body = {
    details: declared,
    documents: [{ ...file, contentBase64: tinyPicture.toString('base64') }],
  }
  // one byte behind the picture's end: the same picture, another file
  const longer = Buffer.concat([tinyPicture, Buffer.from([0])]).toString('base64')
  return {
    path: '/kyc/submit',
    token: await tokenOf(newcomer),
    body,
    other: { body: { ...body, documents: [{ ...file, contentBase64: longer }] } },
    countEffects: () =>
      count(
        'kyc',
        `SELECT greatest(
           (SELECT count(*) FROM document WHERE customer_id = $1),
           (SELECT count(*) FROM outbox_event WHERE type = 'kyc.submitted.v1' AND payload->>'customerId' = $2)
         ) AS count`,
        [uuidOf(newcomer.customerId), newcomer.customerId],
      ),
    change: () => settle(db),
  }
}

async function depositCall(): Promise<Call> {
  const deposits = () =>
    count('payments', 'SELECT count(*) FROM deposit WHERE customer_id = $1', [
      uuidOf(person.customerId),
    ])
  const before = await deposits()
  return {
    path: '/transactions/deposit',
    token,
    body: { walletId, amount: euros('10.00') },
    other: { body: { walletId, amount: euros('10.01') } },
    countEffects: async () => (await deposits()) - before,
  }
}

const transfersOf = ({ customerId }: Person) =>
  count('transfers', 'SELECT count(*) FROM transfer WHERE customer_id = $1', [uuidOf(customerId)])

async function sendCall(): Promise<Call> {
  const before = await transfersOf(person)
  const recipientId = await recipientOf(person, payee)
  const body = { quoteId: await quoteOf(person, '2.00'), recipientId, reference: 'Birthday' }
  return {
    path: '/transactions/send',
    token,
    body,
    other: { body: { ...body, reference: 'Rent' } },
    countEffects: async () => (await transfersOf(person)) - before,
  }
}

async function convertCall(): Promise<Call> {
  const before = await transfersOf(person)
  return {
    path: '/transactions/convert',
    token,
    body: { quoteId: await quoteOf(person, '3.00', 'conversion') },
    other: { body: { quoteId: await quoteOf(person, '4.00', 'conversion') } },
    countEffects: async () => (await transfersOf(person)) - before,
  }
}

async function cancelCall(): Promise<Call> {
  await fund(person, euros('6000.00'))
  const [held, another] = [await heldTransfer(db, person), await heldTransfer(db, person)]
  return {
    path: `/transfers/${held.transferId}/cancel`,
    token,
    body: {},
    other: { path: `/transfers/${another.transferId}/cancel` },
    countEffects: () =>
      count(
        'transfers',
        `SELECT count(*) FROM outbox_event WHERE type = 'transfer.cancelled.v1' AND aggregate_id = $1`,
        [held.transferId],
      ),
  }
}

const calls: Record<string, () => Promise<Call>> = {
  '/users/register': registerCall,
  '/quotes': quoteCall,
  '/recipients': recipientCall,
  '/kyc/submit': kycCall,
  '/transactions/deposit': depositCall,
  '/transactions/send': sendCall,
  '/transactions/convert': convertCall,
  '/transfers/{transferId}/cancel': cancelCall,
}

it('covers every POST but the one that answers with a secret', () => {
  const posts = restRoutes.filter(({ method, path }) => method === 'POST' && path !== '/token')
  expect(posts.map(({ path }) => path).sort()).toEqual(Object.keys(calls).sort())
})

describe.each(Object.keys(calls))('an Idempotency-Key on %s', (path) => {
  const make = () => (calls[path] ?? quoteCall)()

  it('gives the first answer again, to the byte, whatever happened since', async () => {
    const [call, idempotencyKey] = [await make(), key()]
    const first = await post(call, idempotencyKey)
    expect(first.status, first.text).toBeLessThan(300)
    expect(first.headers['idempotency-replayed']).toBeUndefined()
    await call.change?.()
    const again = await post(call, idempotencyKey)
    expect(again.text).toBe(first.text)
    expect(again.status).toBe(first.status)
    expect(again.headers['idempotency-replayed']).toBe('true')
    expect(await call.countEffects()).toBe(1)
  })

  it('does not fit another request', async () => {
    const [call, idempotencyKey] = [await make(), key()]
    expect((await post(call, idempotencyKey)).status).toBeLessThan(300)
    const reply = await post(call, idempotencyKey, call.other)
    expect(reply.status, reply.text).toBe(422)
    expect(reply.text).toMatch(/key-reused|idempotency-mismatch/)
    expect(await call.countEffects()).toBe(1)
  })

  it('does the thing once for 20 calls at once', async () => {
    const [call, idempotencyKey] = [await make(), key()]
    const replies = await Promise.all(Array.from({ length: 20 }, () => post(call, idempotencyKey)))
    const done = replies.filter(({ status }) => status < 300)
    const waiting = replies.filter(({ status }) => status === 409)
    expect(done.length + waiting.length, replies.map(({ text }) => text).join('\n')).toBe(20)
    for (const reply of waiting) {
      expect(reply.text).toContain('.in-flight')
      expect(reply.headers['retry-after']).toBe('1')
    }
    expect(new Set(done.map(({ text }) => text)).size).toBe(1)
    expect(done.filter(({ headers }) => !headers['idempotency-replayed'])).toHaveLength(1)
    expect(await call.countEffects()).toBe(1)
  })
})

describe('what is kept with a key', () => {
  it('names nobody', async () => {
    const made = [await sendCall(), await recipientCall(), await kycCall(), await registerCall()]
    for (const call of made) {
      expect((await post(call, key())).status).toBeLessThan(300)
    }
    for (const domain of ['transfers', 'beneficiaries', 'kyc', 'identity']) {
      const rows = await db.ownerQuery(domain, 'SELECT scope, response FROM idempotency_key')
      expect(rows.length).toBeGreaterThan(0)
      expect(JSON.stringify(rows)).not.toMatch(
        /Wintergreen|newcomer|Birthday|Landlord|Oliver|my passport|Canary/,
      )
    }
  })

  it('is nothing where the call failed: the key is free for a corrected one', async () => {
    const [call, idempotencyKey] = [await kycCall(), key()]
    const bad = Object(call.body)
    const text = Buffer.from('no picture at all').toString('base64')
    const documents = [...bad.documents, { ...bad.documents[0], side: 'back', contentBase64: text }]
    const refused = await post(call, idempotencyKey, { body: { ...bad, documents } })
    expect(refused.status, refused.text).toBe(400)
    const accepted = await post(call, idempotencyKey)
    expect(accepted.status, accepted.text).toBe(202)
    expect(accepted.headers['idempotency-replayed']).toBeUndefined()
    // the picture that was taken in before the refusal is not taken in twice
    expect(await call.countEffects()).toBe(1)
  })
})
