import { createServer, type Server } from 'node:http'
import { useTestDatabase } from '@corridor/db/testing'
import { ok, unwrap } from '@corridor/kernel/result'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { reactsTo } from '../reacts-to.ts'
import {
  balanceOf,
  newCustomer,
  openCardDeposit,
  useTestSettings,
} from '../testing/payments-world.ts'
import { deliverSandboxWebhooks } from '../use-cases/deliver-sandbox-webhooks.ts'
import { getDeposit } from '../use-cases/get-deposit.ts'
import { receiveWebhook } from '../use-cases/receive-webhook.ts'
import { startSandboxProvider } from './sandbox-provider-server.ts'

vi.mock('@corridor/domain/compliance', () => ({
  checkLimits: async () => ok(null),
  reserveDeposit: async () => ok(null),
}))

const db = useTestDatabase()
let provider: Awaited<ReturnType<typeof startSandboxProvider>>
let web: Server
let failuresLeft = 0

/** A stand-in for the web process: its webhook door and nothing else. */
function startWeb(): Promise<number> {
  web = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    if (failuresLeft-- > 0) {
      response.writeHead(503).end()
      return
    }
    const name = (request.url ?? '').replace('/webhooks/', '')
    const rawBody = new Uint8Array(Buffer.concat(chunks))
    const received = await receiveWebhook({ provider: name, headers: request.headers, rawBody })
    response.writeHead(received.ok ? 200 : 401).end()
  })
  return new Promise((resolve) => {
    web.listen(0, '127.0.0.1', () => {
      const address = web.address()
      resolve(typeof address === 'object' && address ? address.port : 0)
    })
  })
}

beforeAll(async () => {
  useTestSettings()
  provider = await startSandboxProvider({ port: 0, host: '127.0.0.1' })
  process.env.SANDBOX_URL = `http://127.0.0.1:${provider.port}`
  process.env.WEB_URL = `http://127.0.0.1:${await startWeb()}`
})
afterAll(async () => {
  await provider.close()
  await new Promise((done) => web.close(done))
})

const post = (url: string, fields: Record<string, string>) =>
  fetch(url, { method: 'POST', body: new URLSearchParams(fields), redirect: 'manual' })

describe('the payment page over HTTP', () => {
  it('takes a card, sends the customer back, and its signed message credits the wallet', async () => {
    const customer = await newCustomer()
    const amount = { amount: '12.34', currency: 'EUR' } as const
    const { depositId, token } = await openCardDeposit(customer, amount)
    const url = `${process.env.SANDBOX_URL}/pay/${token}`
    const page = await fetch(url)
    expect(page.status).toBe(200)
    expect(page.headers.get('cache-control')).toBe('no-store')
    const policy = page.headers.get('content-security-policy') ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain(`form-action 'self' ${process.env.WEB_URL}`)
    expect(await page.text()).toContain('12.34 EUR')

    const wrong = await post(url, { number: '4242424242424241', expiry: '12/40', cvc: '123' })
    expect(wrong.status).toBe(422)
    expect(await wrong.text()).not.toContain('4242424242424241')

    const done = await post(url, { number: '4242424242424242', expiry: '12/40', cvc: '123' })
    expect(done.status).toBe(303)
    const back = `${process.env.WEB_URL}/add-money/return?deposit=${depositId}`
    expect(done.headers.get('location')).toBe(back)
    // A second press, or a page that was left open, only leads back.
    expect((await post(url, { testCard: '4000000000000002' })).headers.get('location')).toBe(back)

    failuresLeft = 1
    expect(await deliverSandboxWebhooks()).toEqual({ delivered: 0, failed: 1 })
    await db.ownerQuery('payments', 'UPDATE sandbox_webhook SET next_at = now()')
    expect(await deliverSandboxWebhooks()).toEqual({ delivered: 1, failed: 0 })
    expect(await deliverSandboxWebhooks()).toEqual({ delivered: 0, failed: 0 })
    await db.publishEvents(reactsTo)
    expect(unwrap(await getDeposit(customer.actor, depositId)).state).toBe('settled')
    expect(await balanceOf(customer)).toBe('12.34')
  })

  it('leaves no card number in any table of the domain', async () => {
    const tables = await db.ownerQuery<{ name: string }>(
      'payments',
      `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'payments'`,
    )
    expect(tables.length).toBeGreaterThan(10)
    for (const { name } of tables) {
      const rows = await db.ownerQuery(
        'payments',
        `SELECT 1 FROM "${name}" AS t WHERE t::text ~ '4242[ -]?4242[ -]?4242[ -]?424'`,
      )
      expect(rows, name).toEqual([])
    }
  })

  it('answers other addresses, methods and sizes without harm', async () => {
    const base = process.env.SANDBOX_URL
    expect((await fetch(`${base}/healthz`)).status).toBe(200)
    for (const path of ['/', '/pay/x', `/pay/${'0'.repeat(48)}`, '/pay/../../etc/passwd']) {
      expect((await fetch(`${base}${path}`)).status).toBe(404)
    }
    const { token } = await openCardDeposit(await newCustomer(), {
      amount: '1.00',
      currency: 'EUR',
    })
    const url = `${base}/pay/${token}`
    expect((await fetch(url, { method: 'DELETE' })).status).toBe(405)
    expect((await post(url, { number: '1'.repeat(5000) })).status).toBe(413)
  })
})
