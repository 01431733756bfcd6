import '../testing/settings.ts'
import { once } from 'node:events'
import type { Server } from 'node:http'
import { useTestDatabase } from '@corridor/db/testing'
import { encode } from 'next-auth/jwt'
import pg from 'pg'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { authSecret, sessionCookieName } from '../auth/session-cookie.ts'
import { createApiServer } from '../http/create-server.ts'
import { fund, quoteOf } from '../testing/api-world.ts'
import { type Stage, setStage } from '../testing/stage.ts'

const db = useTestDatabase()
const running: { server?: Server; stage?: Stage; origin: string; cookie: string } = {
  origin: '',
  cookie: '',
}

beforeAll(async () => {
  running.stage = await setStage(db)
  await fund(running.stage.owner, { amount: '5.00', currency: 'USD' })
  await fund(running.stage.owner, { amount: '20.000', currency: 'KWD' })
  running.server = createApiServer({ audience: 'customer' })
  running.server.listen(0, '127.0.0.1')
  await once(running.server, 'listening')
  const address = running.server.address()
  if (typeof address !== 'object' || address === null) throw new Error('no address')
  running.origin = `http://127.0.0.1:${address.port}`
  const token = { sid: running.stage.ownerSession.token }
  const sealed = await encode({ token, secret: authSecret('customer') })
  running.cookie = `${sessionCookieName('customer')}=${sealed}`
}, 180_000)
afterAll(() => running.server?.close())

function stageOf(): Stage {
  if (!running.stage) throw new Error('the stage is set before the tests')
  return running.stage
}

type Ask = readonly [path: string, input?: unknown]

/** One batch of a page's reads over HTTP, as its client sends them. */
async function ask(asks: readonly Ask[]): Promise<unknown[]> {
  const paths = asks.map(([path]) => path).join(',')
  const input = Object.fromEntries(asks.map(([, value], index) => [index, value]))
  const query = `batch=1&input=${encodeURIComponent(JSON.stringify(input))}`
  const answer = await fetch(`${running.origin}/api/trpc/${paths}?${query}`, {
    headers: { cookie: running.cookie },
  })
  const items = (await answer.json()) as { result?: { data: unknown } }[]
  return items.map((item) => {
    if (!item.result) throw new Error(JSON.stringify(item))
    return item.result.data
  })
}

/** What a process knows for a moment: asked for once, or not at all. */
const remembered = ['identity-live-session', 'fx-latest-rates', 'fx-rates-version']

/** The prepared statements, by name, that reach Postgres while the page reads, but for those that are remembered. */
async function statementsOf(batches: readonly (readonly Ask[])[]): Promise<string[]> {
  const found: string[] = []
  const original = pg.Client.prototype.query
  const spy = vi.spyOn(pg.Client.prototype, 'query').mockImplementation(function (
    this: pg.Client,
    ...args: unknown[]
  ) {
    const [asked] = args
    const { name, text } = Object(asked)
    found.push(typeof asked === 'string' ? asked : (name ?? text))
    return Reflect.apply(original, this, args)
  } as never)
  try {
    for (const batch of batches) await ask(batch)
  } finally {
    spy.mockRestore()
  }
  for (const name of remembered) {
    expect(found.filter((one) => one === name).length).toBeLessThanOrEqual(1)
  }
  // the relay's wake-ups belong to whoever wrote before
  return found.filter((name) => ![...remembered, 'wake-relay'].includes(name)).sort()
}

const shell: readonly Ask[] = [
  ['identity.getProfile'],
  ['notifications.countUnread'],
  ['home.services'],
]
const shellStatements = ['identity-profiles', 'notifications-unread']
const listStatements = ['beneficiaries-recipients-of', 'identity-names', 'reporting-activity-page']
const overviewStatements = ['kyc-standings', 'ledger-balances', 'wallets-of-customers']

it('home asks one statement of each domain', async () => {
  const overview: Ask = ['home.overview', {}]
  expect(await statementsOf([[overview]])).toEqual(['identity-profiles', ...overviewStatements])
  const page = [[...shell, ['recovery.get'], overview], [['activity.list', { limit: 8 }]]] as const
  expect(await statementsOf(page)).toEqual(
    [...shellStatements, ...overviewStatements, ...listStatements].sort(),
  )
})

it('so does activity, however long the list', async () => {
  const list: Ask = ['activity.list', {}]
  const [page] = (await ask([list])) as { items: unknown[] }[]
  expect(page?.items.length).toBeGreaterThan(3)
  expect(await statementsOf([[list]])).toEqual(listStatements)
  expect(await statementsOf([[...shell, ['wallets.list'], list]])).toEqual(
    [...shellStatements, ...listStatements, 'ledger-balances', 'wallets-of-customers'].sort(),
  )
})

it('a price takes the rates, a stored quote one statement', async () => {
  const amount = { amount: '10.00', currency: 'EUR' }
  const price = { source: 'EUR', target: 'GBP', payOut: 'bank', fixed: 'source', amount }
  expect(await statementsOf([[['fx.calculate', price]]])).toEqual([])
  const quoteId = await quoteOf(stageOf().owner, '10.00')
  expect(await statementsOf([[['fx.getQuote', { quoteId }]]])).toEqual(['fx-find-quotes'])
})

it('where a transfer stands is one statement, and its lines in the books two', async () => {
  const { transferId } = stageOf().paidOut
  const get: Ask = ['transfers.get', { transferId }]
  const lines: Ask = ['activity.ledgerLines', { subjectId: transferId }]
  expect(await statementsOf([[get]])).toEqual(['transfers-shown'])
  expect(await statementsOf([[lines]])).toEqual([
    'ledger-entries-by-reference',
    'wallets-of-customers',
  ])
  expect(await statementsOf([[...shell, get], [lines]])).toEqual(
    [
      ...shellStatements,
      'transfers-shown',
      'ledger-entries-by-reference',
      'wallets-of-customers',
    ].sort(),
  )
  expect(await statementsOf([[['transfers.list', {}]]])).toEqual(['transfers-of-customer'])
})
