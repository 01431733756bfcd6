import '../testing/settings.ts'

import { fingerprint } from '@corridor/db/idempotency'
import { useTestDatabase } from '@corridor/db/testing'
import { mintLink, verifyEmail } from '@corridor/domain/identity'
import { currentTermsVersion } from '@corridor/domain/identity/contract'
import { startSandboxProvider } from '@corridor/domain/payments'
import { type Id, idOf, newId, uuidOf } from '@corridor/kernel/ids'
import { unwrap } from '@corridor/kernel/result'
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
import { newPerson, type Person, password } from '../testing/people.ts'
import {
  type RestCallOptions,
  type RestClient,
  type RestReply,
  startRest,
  tokenOf,
} from '../testing/rest-client.ts'

const db = useTestDatabase()
let rest: RestClient
let sender: Person
let payee: Person
let token: string
let recipientId: Id<'rcp'>

beforeAll(async () => {
  await openHouse(db)
  rest = await startRest()
  ;[sender, payee] = [await newPerson(db), await newPerson(db)]
  await fund(sender, euros('9000.00'))
  recipientId = await recipientOf(sender, payee)
  token = await tokenOf(sender)
  await settle(db)
}, 120_000)
afterAll(() => rest.close())

const get = (path: string, options: RestCallOptions = {}) =>
  rest.call('GET', `/api/v1${path}`, { token, ...options })
const post = (path: string, body: unknown, options: RestCallOptions = {}) =>
  rest.call('POST', `/api/v1${path}`, { token, body, ...options })
const field = (reply: RestReply, path: string): unknown =>
  path.split('.').reduce<unknown>((value, name) => Object(value)[name], reply.json)
const codeOf = (reply: RestReply) => [reply.status, field(reply, 'error.code')]

describe('a newcomer over REST', () => {
  it('registers, is checked, adds money, sends it and sees it arrive', async () => {
    const email = `newcomer_${process.pid}@example.org`
    const registered = await rest.call('POST', '/api/v1/users/register', {
      body: {
        email,
        phone: '+4915225000001',
        handle: `newcomer_${process.pid}`,
        password,
        country: 'DE',
        firstName: 'Mina',
        lastName: 'Okafor',
        birthDate: '1992-02-29',
        acceptedTermsVersion: currentTermsVersion,
      },
    })
    expect(registered.status, registered.text).toBe(201)
    expect(registered.json).toMatchObject({ wallet: { currency: 'EUR', status: 'opening' } })
    const customerId = idOf('cus', uuidOf(String(field(registered, 'userId')) as Id<'cus'>))
    const link = unwrap(await mintLink(customerId, { purpose: 'verify-email' }))
    unwrap(await verifyEmail({ token: link.token }))
    await settle(db)
    const own = await tokenOf({ ...sender, customerId, actor: { kind: 'customer', customerId } })

    const wallets = await get('/wallets', { token: own })
    const walletId = String(field(wallets, 'items.0.walletId'))
    const balance = () => get(`/wallets/${walletId}/balance`, { token: own })
    expect((await balance()).json).toMatchObject({ available: euros('0.00'), state: 'open' })

    const submitted = await post(
      '/kyc/submit',
      {
        details: declared,
        documents: [
          {
            kind: 'passport',
            side: 'front',
            fileName: 'passport.png',
            contentBase64: tinyPicture.toString('base64'),
          },
        ],
      },
      { token: own },
    )
    expect(submitted.status, submitted.text).toBe(202)
    await settle(db)

    const deposit = await post(
      '/transactions/deposit',
      { walletId, amount: euros('120.00'), savePaymentMethod: true },
      { token: own, idempotencyKey: key() },
    )
    expect(deposit.status, deposit.text).toBe(202)
    await payOnCardPage(String(field(deposit, 'redirectUrl')))
    const depositId = String(field(deposit, 'transactionId'))
    const settled = await get(`/transactions/${depositId}/status`, { token: own })
    expect(settled.json).toMatchObject({ type: 'deposit', status: 'settled' })
    expect((await balance()).json).toMatchObject({ available: euros('120.00') })
    const methods = await get('/payment-methods', { token: own })
    expect(methods.json).toMatchObject({ items: [{ kind: 'card', last4: '4242' }] })

    const recipient = await post(
      '/recipients',
      { kind: 'bank', ...bankDetails('10') },
      { token: own },
    )
    expect(recipient.status, recipient.text).toBe(201)
    const quote = await post(
      '/quotes',
      {
        sourceCurrency: 'EUR',
        targetCurrency: 'GBP',
        fixed: 'source',
        amount: euros('100.00'),
        payOut: 'bank',
      },
      { token: own },
    )
    expect(quote.status, quote.text).toBe(201)
    const same = await get(`/quotes/${field(quote, 'quoteId')}`, { token: own })
    expect(same.json).toEqual(quote.json)
    const sent = await post(
      '/transactions/send',
      { quoteId: field(quote, 'quoteId'), recipientId: field(recipient, 'recipientId') },
      { token: own, idempotencyKey: key() },
    )
    expect(sent.status, sent.text).toBe(201)
    await settle(db)
    const transferId = String(field(sent, 'transferId'))
    const status = await get(`/transactions/${transferId}/status`, { token: own })
    expect(status.json).toMatchObject({ type: 'payout', status: 'completed' })
    expect((await balance()).json).toMatchObject({ available: euros('20.00') })
    const detail = await get(`/transfers/${transferId}`, { token: own })
    expect(detail.json).toMatchObject({ state: 'completed', target: field(quote, 'target') })

    const first = await get('/user/activity?limit=1', { token: own })
    expect(first.json).toMatchObject({ items: [{ kind: 'payout', subjectId: transferId }] })
    const cursor = encodeURIComponent(String(field(first, 'nextCursor')))
    const second = await get(`/user/activity?limit=1&cursor=${cursor}`, { token: own })
    expect(second.json).toMatchObject({ items: [{ kind: 'deposit', subjectId: depositId }] })
  })

  it('does not learn whose address is taken', async () => {
    const person = {
      email: sender.email,
      phone: '+4915225000002',
      handle: `twice_${process.pid}`,
      password,
      country: 'DE',
      firstName: 'Mina',
      lastName: 'Okafor',
      birthDate: '1992-02-29',
      acceptedTermsVersion: currentTermsVersion,
    }
    const reply = await rest.call('POST', '/api/v1/users/register', { body: person })
    expect(reply.status).toBe(201)
    expect(field(reply, 'userId')).not.toBe(sender.customerId)
  })
})

async function payOnCardPage(redirectUrl: string): Promise<void> {
  const provider = await startSandboxProvider({ port: 0, host: '127.0.0.1' })
  const page = new URL(new URL(redirectUrl).pathname, `http://127.0.0.1:${provider.port}`)
  const body = new URLSearchParams({ testCard: '4242424242424242' })
  const answer = await fetch(page, { method: 'POST', body, redirect: 'manual' })
  expect(answer.status).toBe(303)
  await provider.close()
  await settle(db)
}

describe('tokens', () => {
  it('are for the right secret only, and say nothing else', async () => {
    const wrong = { clientId: 'cid_nobody', clientSecret: 'x' }
    const reply = await rest.call('POST', '/api/v1/token', { body: wrong })
    expect(codeOf(reply)).toEqual([401, 'identity.bad-client'])
    expect(reply.headers['cache-control']).toBe('no-store')
  })
})

describe('Idempotency-Key', () => {
  const body = async (amount: string) => ({ quoteId: await quoteOf(sender, amount), recipientId })
  const sendOnce = (input: object, idempotencyKey?: string) =>
    post('/transactions/send', input, { idempotencyKey })

  it.each(['short', 'x'.repeat(256), 'tab\tinside-of-the-key'])(
    'is refused where it is malformed: %j',
    async (idempotencyKey) => {
      const reply = await sendOnce(await body('1.00'), idempotencyKey)
      expect(codeOf(reply)).toEqual([400, 'invalid-input'])
      expect(field(reply, 'error.details')).toHaveProperty('Idempotency-Key')
    },
  )

  it('replays the first answer to the byte, bare or quoted', async () => {
    const [input, idempotencyKey] = [await body('2.00'), key()]
    const first = await sendOnce(input, idempotencyKey)
    expect(first.status, first.text).toBe(201)
    expect(first.headers['idempotency-replayed']).toBeUndefined()
    for (const again of [idempotencyKey, `"${idempotencyKey}"`]) {
      const reply = await sendOnce(input, again)
      expect(reply.status).toBe(201)
      expect(reply.text).toBe(first.text)
      expect(reply.headers['idempotency-replayed']).toBe('true')
    }
  })

  it('is refused for anything else, and is one customer’s own', async () => {
    const [input, idempotencyKey] = [await body('3.00'), key()]
    expect((await sendOnce(input, idempotencyKey)).status).toBe(201)
    const changed = await sendOnce({ ...input, reference: 'Rent' }, idempotencyKey)
    expect(codeOf(changed)).toEqual([422, 'transfers.key-reused'])
    const convert = { quoteId: await quoteOf(sender, '3.00', 'conversion') }
    const elsewhere = await post('/transactions/convert', convert, { idempotencyKey })
    expect(codeOf(elsewhere)).toEqual([422, 'transfers.key-reused'])
    const stranger = await newPerson(db)
    const foreign = await post('/transactions/send', input, {
      idempotencyKey,
      token: await tokenOf(stranger),
    })
    expect(foreign.status).toBe(404)
  })

  it('says so while the first call is under way, and when to come back', async () => {
    const [input, idempotencyKey] = [await body('4.00'), key()]
    await db.ownerQuery(
      'transfers',
      `INSERT INTO idempotency_key (scope, key, fingerprint, state, expires_at)
       VALUES ($1, $2, $3, 'claimed', clock_timestamp() + interval '1 hour')`,
      [sender.customerId, idempotencyKey, fingerprint({ verb: 'send', ...input, idempotencyKey })],
    )
    const reply = await sendOnce(input, idempotencyKey)
    expect(codeOf(reply)).toEqual([409, 'transfers.in-flight'])
    expect(reply.headers['retry-after']).toBe('1')
  })

  it('stays free when nothing was done under it', async () => {
    const idempotencyKey = key()
    const tooMuch = await sendOnce(await body('8999.99'), idempotencyKey)
    expect(codeOf(tooMuch)).toEqual([422, 'transfers.insufficient-funds'])
    expect((await sendOnce(await body('5.00'), idempotencyKey)).status).toBe(201)
  })

  it('makes one transfer of parallel calls', async () => {
    const [input, idempotencyKey] = [await body('6.00'), key()]
    const replies = await Promise.all(
      Array.from({ length: 20 }, () => sendOnce(input, idempotencyKey)),
    )
    const done = replies.filter((reply) => reply.status === 201)
    expect(new Set(done.map((reply) => reply.text)).size).toBe(1)
    expect(replies.every(({ status }) => status === 201 || status === 409)).toBe(true)
    expect(done.filter((reply) => !reply.headers['idempotency-replayed'])).toHaveLength(1)
  })

  it('is optional: without one a repetition within a minute is asked about', async () => {
    const newest = await recipientOf(sender, await newPerson(db))
    const one = async () => ({ quoteId: await quoteOf(sender, '7.00'), recipientId: newest })
    expect((await sendOnce(await one())).status).toBe(201)
    expect(codeOf(await sendOnce(await one()))).toEqual([409, 'transfers.possible-duplicate'])
    const meant = await sendOnce({ ...(await one()), isRepeatIntended: true })
    expect(meant.status, meant.text).toBe(201)
  })

  it('keeps a deposit single, too', async () => {
    const wallets = await get('/wallets')
    const input = { walletId: field(wallets, 'items.0.walletId'), amount: euros('10.00') }
    const idempotencyKey = key()
    const first = await post('/transactions/deposit', input, { idempotencyKey })
    const again = await post('/transactions/deposit', input, { idempotencyKey })
    expect(first.status, first.text).toBe(202)
    expect(again.text).toBe(first.text)
    const other = { ...input, amount: euros('11.00') }
    const changed = await post('/transactions/deposit', other, { idempotencyKey })
    expect(codeOf(changed)).toEqual([422, 'payments.idempotency-mismatch'])
  })
})

describe('transfers', () => {
  it('that wait for a check can be taken back, and who asks twice hears the same', async () => {
    const held = await heldTransfer(db, sender)
    const path = `/transfers/${held.transferId}/cancel`
    const first = await post(path, {})
    expect(first.json).toMatchObject({ state: 'cancelled' })
    expect((await post(path, {})).text).toBe(first.text)
    const [sent] = Object((await get('/transfers?limit=1')).json).items
    expect(sent.state).toBe('cancelled')
  })

  it('that have arrived cannot be taken back', async () => {
    const made = await post(
      '/transactions/send',
      { quoteId: await quoteOf(sender, '1.00'), recipientId },
      { idempotencyKey: key() },
    )
    const reply = await post(`/transfers/${field(made, 'transferId')}/cancel`, {})
    expect(codeOf(reply)).toEqual([409, 'transfers.cannot-cancel'])
  })

  it('convert between own wallets', async () => {
    const quoteId = await quoteOf(sender, '50.00', 'conversion')
    const made = await post('/transactions/convert', { quoteId }, { idempotencyKey: key() })
    expect(made.json).toMatchObject({ kind: 'conversion', state: 'completed' })
    const list = await get('/transfers?limit=1')
    expect(list.json).toMatchObject({ items: [{ transferId: field(made, 'transferId') }] })
  })

  it('that do not exist are not found, whatever the id looks like', async () => {
    const missing = await get(`/transactions/${newId('tr')}/status`)
    expect(codeOf(missing)).toEqual([404, 'transfers.not-found'])
    for (const id of ['tr_1', 'cus_x', '..', "tr_'; DROP TABLE transfer"]) {
      const reply = await get(`/transactions/${encodeURIComponent(id)}/status`)
      expect([400, 404]).toContain(reply.status)
    }
  })
})
