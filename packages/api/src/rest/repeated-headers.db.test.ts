import '../testing/settings.ts'
import { once } from 'node:events'
import { connect } from 'node:net'
import { useTestDatabase } from '@corridor/db/testing'
import { uuidOf } from '@corridor/kernel/ids'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sealCursor } from '../sealed-cursor.ts'
import { fund, openHouse } from '../testing/api-world.ts'
import { newPerson, type Person } from '../testing/people.ts'
import { type RestClient, startRest, tokenOf } from '../testing/rest-client.ts'
import { restRoutes } from './routes.ts'

const db = useTestDatabase()
let rest: RestClient
let person: Person
let token: string
let walletId: string

beforeAll(async () => {
  await openHouse(db)
  rest = await startRest()
  person = await newPerson(db)
  token = await tokenOf(person)
  walletId = await fund(person, { amount: '100.00', currency: 'EUR' })
}, 60_000)
afterAll(() => rest.close())

/** One request with its header lines exactly as given; a client library would join or drop doubled ones. */
async function raw(method: string, path: string, lines: readonly string[], body = '') {
  const { port, hostname } = new URL(rest.origin)
  const client = connect(Number(port), hostname)
  client.on('error', () => undefined)
  let text = ''
  client.on('data', (bytes) => {
    text += bytes.toString('utf8')
  })
  const length = body === '' ? [] : [`Content-Length: ${Buffer.byteLength(body)}`]
  const head = [`${method} ${path} HTTP/1.1`, ...lines, ...length, 'Connection: close']
  client.write(`${head.join('\r\n')}\r\n\r\n${body}`)
  await once(client, 'close')
  return { status: Number(text.slice(9, 12)), text }
}

const host = 'Host: 127.0.0.1'
const bearer = () => `Authorization: Bearer ${token}`
const json = 'Content-Type: application/json'

async function deposits(): Promise<number> {
  const sql = 'SELECT 1 FROM deposit WHERE customer_id = $1'
  return (await db.ownerQuery('payments', sql, [uuidOf(person.customerId)])).length
}

describe('a header that came twice', () => {
  it('makes no deposit when it is the key, whichever of the two ran before', async () => {
    const amount = { amount: '10.00', currency: 'EUR' }
    const body = JSON.stringify({ walletId, amount, savePaymentMethod: false })
    const ask = (...keys: string[]) => {
      const lines = keys.map((key) => `Idempotency-Key: ${key}`)
      return raw('POST', '/api/v1/transactions/deposit', [host, bearer(), json, ...lines], body)
    }
    const key = 'a-key-of-a-deposit-1'
    expect((await ask(key)).status).toBe(202)
    const twice = await ask(key, key)
    expect(twice.status).toBe(400)
    expect(twice.text).toContain('"code":"header-repeated"')
    expect((await ask(key, 'a-key-of-a-deposit-2')).status).toBe(400)
    expect(await deposits()).toBe(1)
  })

  it.each(restRoutes.map(({ method, path }) => [method, path] as const))(
    '%s %s: 400 for a doubled key, token or type',
    async (method, path) => {
      const key = 'Idempotency-Key: a-key-of-some-length'
      for (const lines of [
        [host, bearer(), key, key],
        [host, bearer(), bearer()],
        [host, bearer(), json, json],
        [host, host, bearer()],
      ]) {
        const { status, text } = await raw(method, `/api/v1${path}`, lines)
        expect(status, lines.join()).toBe(400)
        expect(text).toContain('"code":"header-repeated"')
      }
    },
  )

  it('is refused on webhooks too, and twice a length by node itself', async () => {
    for (const name of ['webhook-id', 'webhook-timestamp', 'webhook-signature']) {
      const lines = [host, json, `${name}: 1`, `${name}: 1`]
      const { status, text } = await raw('POST', '/webhooks/card-gateway', lines, '{}')
      expect([status, text.includes('"code":"header-repeated"')]).toEqual([400, true])
    }
    const lengths = [host, json, 'Content-Length: 2']
    expect((await raw('POST', '/webhooks/card-gateway', lengths, '{}')).status).toBe(400)
  })
})

describe('every list over REST', () => {
  it.each(
    restRoutes.filter((r) => r.method === 'GET' && !r.path.includes('{') && r.scope !== null),
  )('$path refuses cursors that are not its own', async ({ path, operationId }) => {
    const owner = person.customerId
    const audience = 'customer'
    const own = sealCursor({ audience, list: `rest:${operationId}`, owner }, 'x')
    for (const cursor of [
      'act_1',
      '',
      own.slice(0, -2),
      sealCursor({ audience, list: 'rest:other', owner }, 'x'),
      sealCursor({ audience, list: `rest:${operationId}`, owner: 'cus_other' }, 'x'),
    ]) {
      const asked = `/api/v1${path}?cursor=${encodeURIComponent(cursor)}`
      const { status, json: heard } = await rest.call('GET', asked, { token })
      expect(status).toBe(400)
      expect(heard).toMatchObject({ error: { code: 'cursor-invalid' } })
    }
  })
})
