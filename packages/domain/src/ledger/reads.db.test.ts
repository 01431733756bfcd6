import { useTestDatabase } from '@corridor/db/testing'
import {
  getAccount,
  getBalances,
  getChart,
  getPosting,
  getStatement,
  getTransfersByReference,
  hold,
  listAccounts,
  post,
} from '@corridor/domain/ledger'
import { newId } from '@corridor/kernel/ids'
import { unwrap } from '@corridor/kernel/result'
import { codeOf } from '@corridor/kernel/testing/code-of'
import { expect, it } from 'vitest'
import {
  accountView,
  balanceView,
  chartLine,
  holdView,
  postingView,
  statementView,
  transferView,
} from './contract.ts'
import { reshapeQueue } from './store/command-queue.ts'
import { allRecorded, move, openCustomer, openFunded, openHouse } from './testing/accounts.ts'
import { queueShapes } from './testing/queue-shapes.ts'

useTestDatabase()

it('shows entries in pages that never shift', async () => {
  const house = await openHouse()
  const customer = await openFunded(house, '10.00')
  for (let i = 0; i < 6; i++) unwrap(await move(customer, house, '0.10'))
  const page = async (cursor?: string | null) =>
    statementView.parse(
      unwrap(
        await getStatement({
          accountId: customer,
          ...allRecorded,
          limit: 3,
          ...(cursor && { cursor }),
        }),
      ),
    )
  const first = await page()
  unwrap(await move(customer, house, '0.10'))
  const second = await page(first.nextCursor)
  const third = await page(second.nextCursor)
  const pages = [first, second, third].map(({ items }) => items.map((item) => item.seq))
  expect(pages).toEqual([['7', '6', '5'], ['4', '3', '2'], ['1']])
  expect(third.nextCursor).toBeNull()
  // only what is asked anew knows what came in between
  const closings = [first, second, await page()].map(({ closing }) => closing.amount)
  expect(closings).toEqual(['9.40', '9.30', '9.30'])
})

it('answers a posting by its id and by its reference, with captures and holds', async () => {
  const house = await openHouse()
  const customer = await openFunded(house, '10.00')
  const [holdId, open, transferId] = [newId('hld'), newId('hld'), newId('led')]
  const reference = newId('tr')
  const eur = (amount: string) => ({ amount, currency: 'EUR' as const })
  for (const id of [holdId, open]) {
    unwrap(
      await hold({
        holdId: id,
        debitAccountId: customer,
        amount: eur('4.00'),
        code: 'x',
        reference,
      }),
    )
  }
  unwrap(
    await post({
      transferId,
      code: 'send.internal',
      reference,
      legs: [
        { debitAccountId: customer, creditAccountId: house, amount: eur('3.00') },
        { debitAccountId: house, creditAccountId: customer, amount: eur('0.50') },
      ],
      captures: [{ holdId, amount: eur('3.00') }],
    }),
  )
  const found = unwrap(await getTransfersByReference(reference))
  const posting = postingView.parse(unwrap(await getPosting(transferId)))
  const { code, effectiveAt, recordedAt, captures, reversesId } = posting
  const heads = { ledgerTransferId: transferId, code, reference, effectiveAt, recordedAt }
  const entries = posting.legs.flatMap(({ amount, debit, credit }) =>
    [
      { ...debit, direction: 'debit' },
      { ...credit, direction: 'credit' },
    ].map(({ kind: _, ...side }) => ({ ...heads, ...side, amount })),
  )
  const transfers = found.transfers.map((each) => transferView.parse(each))
  expect(transfers).toEqual([{ ...heads, entries, captures, reversesId }])
  expect(entries.map((entry) => [entry.accountId, entry.balanceAfter.amount])).toEqual([
    [customer, '7.00'],
    [house, '7.00'],
    [house, '7.50'],
    [customer, '7.50'],
  ])
  expect(captures).toEqual([{ holdId, captured: eur('3.00'), released: eur('1.00') }])
  const states = found.holds
    .map((each) => holdView.parse(each))
    .map((each) => [each.state, each.remaining.amount])
  expect(states).toEqual([
    ['captured', '0.00'],
    ['open', '4.00'],
  ])
  expect(unwrap(await getTransfersByReference('unknown'))).toEqual({ transfers: [], holds: [] })
})

const hostileTexts = [
  ...['"', '\\', '\\"', '","', '{', '}', '{a,b}', "'); DROP TABLE leg --", '$1'],
  ...['NULL', 'null', ' ', ' a ', 'a,b', '\n', '\t', '\u0001', 'Zürich', '日本', '👩‍💻', '%s'],
]

it.each(Object.entries(queueShapes))(
  'keeps every text as it was given, %s',
  async (_name, shape) => {
    reshapeQueue(shape)
    const [house, customer] = [await openHouse(), await openCustomer()]
    const given = hostileTexts.map((text) => ({
      transferId: newId('led'),
      code: 'test.text',
      reference: text,
      legs: [
        {
          debitAccountId: house,
          creditAccountId: customer,
          amount: { amount: '1.00', currency: 'EUR' as const },
        },
      ],
    }))
    for (const result of await Promise.all(given.map(post))) unwrap(result)
    const kept = await Promise.all(
      given.map(async ({ transferId }) => unwrap(await getPosting(transferId)).reference),
    )
    expect(kept).toEqual(hostileTexts)
    // the same text is the same content
    for (const result of await Promise.all(given.map(post))) {
      expect(unwrap(result).isReplay).toBe(true)
    }
    reshapeQueue()
  },
)

it('answers balances in the order asked, and refuses unknown accounts', async () => {
  const house = await openHouse('JPY')
  const customers = [await openFunded(house, '5', 'JPY'), await openCustomer('JPY')]
  const asked = [...customers, house, ...customers]
  const balances = unwrap(await getBalances(asked))
  expect(balances.map((balance) => balanceView.parse(balance).accountId)).toEqual(asked)
  expect(balances.map((balance) => balance.posted.amount)).toEqual(['5', '0', '5', '5', '0'])
  expect(codeOf(await getBalances([house, newId('acc')]))).toBe('ledger.account-not-found')
  expect(unwrap(await getBalances([]))).toEqual([])
})

it('shows the chart with totals, and its accounts page by page', async () => {
  const house = await openHouse('KWD')
  for (let i = 0; i < 3; i++) await openFunded(house, '1.500', 'KWD')
  const chart = unwrap(await getChart()).map((line) => chartLine.parse(line))
  expect(chart.filter((line) => line.currency === 'KWD')).toEqual([
    {
      kind: 'rail-transit',
      currency: 'KWD',
      side: 'debit',
      accounts: 1,
      debits: '4.500',
      credits: '0.000',
      posted: '4.500',
      held: '0.000',
    },
    {
      kind: 'wallet',
      currency: 'KWD',
      side: 'credit',
      accounts: 3,
      debits: '0.000',
      credits: '4.500',
      posted: '4.500',
      held: '0.000',
    },
  ])
  const first = unwrap(await listAccounts({ currency: 'KWD', limit: 3 }))
  const second = unwrap(
    await listAccounts({ currency: 'KWD', limit: 3, cursor: first.nextCursor ?? '' }),
  )
  expect([...first.items, ...second.items].map((item) => accountView.parse(item).currency)).toEqual(
    Array.from({ length: 4 }, () => 'KWD'),
  )
  expect(second.nextCursor).toBeNull()
  expect(unwrap(await listAccounts({ currency: 'KWD', kind: 'wallet' })).items).toHaveLength(3)
  expect(unwrap(await getAccount(house))).toMatchObject({
    entryCount: '3',
    floor: null,
    isFrozen: false,
  })
  expect(codeOf(await getAccount(newId('acc')))).toBe('ledger.account-not-found')
})
