import './testing/settings.ts'
import { countStatements } from '@corridor/db/count-statements'
import { useTestDatabase } from '@corridor/db/testing'
import { importLists, warmScreening } from '@corridor/domain/compliance'
import { importRates } from '@corridor/domain/fx'
import { createTransfer } from '@corridor/domain/transfers'
import type { Id } from '@corridor/kernel/ids'
import { unwrap } from '@corridor/kernel/result'
import { beforeAll, describe, expect, it } from 'vitest'
import { customerRouter } from './customer/root.ts'
import { euros, fund, key, quoteOf, recipientOf, send, settle } from './testing/api-world.ts'
import { callProcedure, contextOf } from './testing/call-procedure.ts'
import { newPerson, type Person } from './testing/people.ts'

/*
 * What a verb asks of the databases is exact, and no machine's speed changes it: a statement more is seen here.
 * BEGIN and COMMIT count; what a process asks once a second at most does not: the session's own check, and whether the
 * rates have changed.
 */
const counts = { send: 18, home: 7, activity: 4, quote: 1, status: 1 }

const db = useTestDatabase()
let sender: Person
let recipientId: Id<'rcp'>
let transferId: Id<'tr'>

beforeAll(async () => {
  unwrap(await importRates('embedded-ecb'))
  await importLists()
  await warmScreening()
  const receiver = await newPerson(db)
  sender = await newPerson(db)
  await fund(receiver, euros('1.00'))
  await fund(sender, euros('100.00'))
  await fund(sender, { amount: '10.00', currency: 'USD' })
  recipientId = await recipientOf(sender, receiver)
  // what a process learns with its first calls is no part of a call
  ;({ transferId } = await send(sender, recipientId, '1.00'))
  await send(sender, recipientId, '1.00')
  await settle(db)
  for (const calls of Object.values(pages)) await load(calls())
}, 120_000)

type Call = readonly [path: string, input?: unknown]

/** What the pages of apps/web ask, as their hooks do. */
const pages = {
  home: (): Call[] => [
    ['identity.getProfile'],
    ['notifications.countUnread'],
    ['home.overview', {}],
    ['home.services'],
    ['recovery.get'],
    ['activity.list', { limit: 8 }],
  ],
  activity: (): Call[] => [['wallets.list'], ['activity.list', {}]],
  quote: (): Call[] => [
    [
      'fx.createQuote',
      {
        sourceCurrency: 'EUR',
        targetCurrency: 'USD',
        fixed: 'source',
        amount: euros('5.00'),
        payOut: 'conversion',
      },
    ],
  ],
  status: (): Call[] => [['transfers.get', { transferId }]],
}

async function load(calls: readonly Call[]): Promise<void> {
  const context = contextOf('customer', { customer: sender.actor })
  // side by side, as one request of the page's carries them
  const answers = calls.map(([path, input]) => callProcedure(customerRouter, path, context, input))
  for (const answer of await Promise.all(answers)) expect(answer).toMatchObject({ code: 'ok' })
}

const countOf = async (work: () => Promise<unknown>) =>
  (await countStatements(work)).statements.filter(
    (text) => !text.startsWith('SELECT version, clock_timestamp() AS now'),
  ).length

describe('SQL statements', () => {
  it('of a lonely send to another customer, its quote included', async () => {
    const count = await countOf(async () => {
      const quoteId = await quoteOf(sender, '1.00')
      const input = { quoteId, recipientId, idempotencyKey: key() }
      const { view } = unwrap(await createTransfer(sender.actor, input))
      expect(view.state).toBe('completed')
    })
    expect(count).toBe(counts.send)
  })

  it.each(['home', 'activity', 'quote', 'status'] as const)('of %s', async (page) => {
    expect(await countOf(() => load(pages[page]()))).toBe(counts[page])
  })

  it('of home where a process does not know the rates yet: one more, which says their version too', async () => {
    unwrap(await importRates('embedded-ecb'))
    const { statements } = await countStatements(() => load(pages.home()))
    expect(statements.filter((text) => text.includes('SELECT present.version'))).toHaveLength(1)
    expect(statements).toHaveLength(counts.home + 1)
    expect(await countOf(() => load(pages.home()))).toBe(counts.home)
  })
})
