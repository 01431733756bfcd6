import { useTestDatabase } from '@corridor/db/testing'
import {
  hold,
  openAccount,
  post,
  previewPosting,
  reverse,
  setAccountLimits,
  setBalanceMonitor,
} from '@corridor/domain/ledger'
import { type Id, newId } from '@corridor/kernel/ids'
import type { WireMoney } from '@corridor/kernel/money'
import { type Result, unwrap } from '@corridor/kernel/result'
import { codeOf } from '@corridor/kernel/testing/code-of'
import fc from 'fast-check'
import { beforeAll, expect, it } from 'vitest'
import {
  type AccountId,
  balanceOf,
  differences,
  openCustomer,
  openFunded,
  openHouse,
} from './testing/accounts.ts'

// Amounts that no honest caller sends, straight into the verbs: a router's schema is not the ledger's defence.

const db = useTestDatabase()

const most = '92233720368547758.07'
const eur = (amount: string) => ({ amount, currency: 'EUR' as const })
const words = { code: 'test.hostile', reference: 'hostile' }

/** Texts that are no amount of euros at all, as a movement or as a limit. */
const malformedTexts = [
  ...['', ' ', '.', '-', '+', '--1', '+1', '-0', '-0.0', '-0.00', '-.5', '.5', '5.', '1.', '1..0'],
  ...['NaN', '-NaN', 'Infinity', '-Infinity', 'null', 'undefined', 'true', '[object Object]'],
  ...['1e3', '1E3', '1e+3', '1e-1', '1e1000', '0x10', '0X1F', '0b1', '0o7', '1n', '1f', '1/2'],
  ...['01', '00', '00.01', '007', '-01', '0001.00', '1.001', '0.001', '0.000000001', '1.0000'],
  ...['1,5', '1,000.00', '1.000,00', "1'000", '1_000', '1 000', '1\u00a0000', '1\u2009000'],
  ...['1\u202f000', '\u20091', '1\u2009', ' 1', '1 ', '\t1', '1\n', '1\r\n', '\ufeff1', '1\u200b'],
  ...['\u200e1', '\u202e1', '1\0', '\0', '1;DROP', "1'--", '$1', '1€', '€1', '1 EUR', '(1)', '1%'],
  ...['٣', '١٢٣', '۱۲', '１２', '1２', '１.５', '1．5', '１', '१', '१०', '¹', '½', '①', '一', 'Ⅻ'],
  ...['−1', '‐1', '1\ud800', '\ud800', '\udc001', '1\udfff.00', '🂡', '1̲', 'ⅠⅠ'],
  ...['92233720368547758.08', '92233720368547759', '9223372036854775807', '9223372036854775808'],
  ...['18446744073709551616', '-92233720368547758.08', '340282366920938463463374607431768211456'],
  ...['9'.repeat(19), '9'.repeat(40), '9'.repeat(1_000), '1'.repeat(1_000_000)],
  ...[`0.${'0'.repeat(1_000)}1`, `${'0'.repeat(1_000)}1`, ' '.repeat(100_000), '-'.repeat(100_000)],
]

/** What stands where a text should; each turns into a good amount when it is read carelessly. */
const malformedTypes: unknown[] = [
  ...[1, 1.5, 100, 0, -0, -1, 1e3, 0x10, Number.NaN, Infinity, -Infinity, 2 ** 53, 2 ** 63],
  ...[1n, 100n, -1n, 2n ** 63n, true, false, null, undefined, Symbol('1'), () => '1'],
  ...[['1'], [['1']], ['1', '2'], [], {}, { amount: '1' }, new String('1'), new Date(0), /1/],
  { toString: () => '1' },
  { valueOf: () => 1 },
  { toString: () => '1', startsWith: () => false, split: () => ['1'], length: 1 },
  {
    toString: () => {
      throw new Error('read')
    },
  },
]

/** Money that is none as a whole, whatever its amount would be. */
const malformedMoneys: unknown[] = [
  ...['1', '1.00 EUR', 1, 1n, true, [], [eur('1')], ['1', 'EUR'], {}, () => eur('1')],
  ...[{ amount: '1' }, { currency: 'EUR' }, { minor: 100n, currency: 'EUR' }],
  ...[
    'eur',
    'EUR ',
    ' EUR',
    'EU',
    'EURO',
    'XXX',
    'ANG',
    '',
    'ЕUR',
    'toString',
    'constructor',
    '__proto__',
    null,
    undefined,
    0,
    978,
    true,
    ['EUR'],
    { toString: () => 'EUR' },
    {
      toString: () => {
        throw new Error('read')
      },
    },
  ].map((currency) => ({ amount: '1', currency })),
]

const malformed: unknown[] = [
  ...[...malformedTexts, ...malformedTypes].map((amount) => ({ amount, currency: 'EUR' })),
  ...malformedMoneys,
]

/** Amounts in good form that nobody can move. */
const notAboveZero = ['0', '0.0', '0.00', '-1', '-0.01', '-1.00', '-92233720368547758.07'].map(eur)

let house: AccountId
let customer: AccountId
let holdId: Id<'hld'>
let originalId: Id<'led'>

type Verb = readonly [name: string, (money: WireMoney) => Promise<Result<unknown>>]

const legOf = (amount: WireMoney) => ({
  debitAccountId: customer,
  creditAccountId: house,
  amount,
})
const postingOf = (...amounts: WireMoney[]) => ({
  ...words,
  transferId: newId('led'),
  legs: amounts.map(legOf),
})
const openingOf = (floor: WireMoney | null, ceiling: WireMoney | null) => ({
  accountId: newId('acc'),
  kind: 'fees' as const,
  ownerRef: `system:${newId('acc')}`,
  currency: 'EUR' as const,
  side: 'credit' as const,
  floor,
  ceiling,
})

/** Every verb that moves money or sets it aside. */
const moving: readonly Verb[] = [
  ['post', (bad) => post(postingOf(bad))],
  ['post, in its last leg', (bad) => post(postingOf(eur('1'), eur('2'), bad))],
  [
    'capture',
    (bad) => post({ ...postingOf(eur('1')), captures: [{ holdId, amount: bad, isFinal: true }] }),
  ],
  [
    'partial capture',
    (bad) => post({ ...postingOf(eur('1')), captures: [{ holdId, amount: bad, isFinal: false }] }),
  ],
  ['previewPosting', (bad) => previewPosting(postingOf(bad))],
  [
    'hold',
    (bad) => hold({ ...words, holdId: newId('hld'), debitAccountId: customer, amount: bad }),
  ],
  [
    'hold for a receiver',
    (bad) =>
      hold({ ...words, holdId: newId('hld'), ...legOf(bad), creditAccountId: house, amount: bad }),
  ],
  [
    'reverse',
    (bad) =>
      reverse({
        ...words,
        transferId: newId('led'),
        originalId,
        legs: [{ legNo: 1, amount: bad }],
      }),
  ],
]

/** Every verb that draws a line: it may lie at or below zero. */
const limiting: readonly Verb[] = [
  [
    'setBalanceMonitor',
    (bad) =>
      setBalanceMonitor({
        monitorId: newId('mon'),
        accountId: customer,
        direction: 'below',
        threshold: bad,
        isActive: true,
      }),
  ],
  ['openAccount with a floor', (bad) => openAccount(openingOf(bad, null))],
  ['openAccount with a ceiling', (bad) => openAccount(openingOf(null, bad))],
  [
    'setAccountLimits of the floor',
    (bad) => setAccountLimits({ accountId: house, floor: bad, ceiling: null }),
  ],
  [
    'setAccountLimits of the ceiling',
    (bad) => setAccountLimits({ accountId: house, floor: null, ceiling: bad }),
  ],
]

const tables = [
  ...['account', 'leg', 'hold', 'hold_resolution', 'open_hold'],
  ...['balance_monitor', 'outbox_event'],
]

/** All rows of the books, where they lie, and by which transaction they were written. */
async function bytesOfBooks(): Promise<string> {
  const sums = tables.map(
    (table) =>
      `(SELECT md5(coalesce(string_agg(concat(t.ctid, t.xmin, t), '|' ORDER BY t.ctid, t::text), ''))
          FROM ${table} AS t)`,
  )
  const [row] = await db.ownerQuery<{ bytes: string }>(
    'ledger',
    `SELECT concat_ws(' ', ${sums.join(', ')}) AS bytes`,
  )
  if (!row) throw new Error('no answer')
  return row.bytes
}

const nameOf = (value: unknown) => fc.stringify(value).slice(0, 200)

async function expectRefusals(verb: Verb, moneys: readonly unknown[]): Promise<void> {
  const before = await bytesOfBooks()
  const [name, run] = verb
  for (const money of moneys) {
    const result = await run(money as WireMoney)
    expect(codeOf(result), `${name} of ${nameOf(money)}`).toMatch(
      /^ledger\.(invalid-amount|invalid-posting|amount-too-large|currency-mismatch)$/,
    )
  }
  expect(await bytesOfBooks(), name).toBe(before)
}

beforeAll(async () => {
  house = await openHouse()
  customer = await openFunded(house, '1000.00')
  holdId = newId('hld')
  unwrap(await hold({ ...words, holdId, debitAccountId: customer, amount: eur('100.00') }))
  originalId = newId('led')
  unwrap(await post({ ...postingOf(eur('50.00')), transferId: originalId }))
})

it('notices every kind of change to the books, the smallest too', async () => {
  const seen = new Set([await bytesOfBooks()])
  for (const [, run] of [...moving, ...limiting]) {
    if (codeOf(await run(eur('0.00'))) === 'ok') seen.add(await bytesOfBooks())
  }
  unwrap(await post(postingOf(eur('0.01'))))
  seen.add(await bytesOfBooks())
  // a monitor, an opened floor, an opened ceiling, both limits of the house, and the posting
  expect(seen.size).toBeGreaterThanOrEqual(4)
  unwrap(await setAccountLimits({ accountId: house, floor: null, ceiling: null }))
})

it.each(moving)('%s refuses what is no amount, and moves nothing', async (...verb) => {
  await expectRefusals(verb, [...malformed, ...notAboveZero, null, undefined])
  expect(await differences()).toEqual([])
})

it.each(limiting)('%s refuses what is no amount, and changes nothing', async (...verb) => {
  await expectRefusals(verb, malformed)
  expect(await differences()).toEqual([])
})

it('refuses whatever else is made of digits, signs and points', { timeout: 600_000 }, async () => {
  const numRuns = process.env.DEEP === '1' ? 20_000 : 300
  const seed = Number(process.env.SEED ?? '20261122')
  const characters = [...'0123456789.-+eExX_, ٣３\u2009\u0660\ud800n%']
  const text = fc.oneof(
    fc.array(fc.constantFrom(...characters), { maxLength: 30 }).map((all) => all.join('')),
    fc.double().map(String),
    fc.string({ unit: 'binary' }),
  )
  const verbs = [...moving, ...limiting]
  const before = await bytesOfBooks()
  await fc.assert(
    fc.asyncProperty(text, fc.nat(verbs.length - 1), async (amount, at) => {
      fc.pre(!/^-?(0|[1-9][0-9]{0,16})(\.[0-9]{1,2})?$/.test(amount) || /^-[0.]+$/.test(amount))
      const result = await verbs[at]?.[1](eur(amount))
      expect(result && codeOf(result)).toMatch(/^ledger\.(invalid-|amount-too-large)/)
    }),
    { numRuns, seed },
  )
  expect(await bytesOfBooks()).toBe(before)
})

it('answers sums beyond 64 bits by a code, wherever they would arise', async () => {
  const [full, taker] = [await openHouse('EUR', 'credit'), await openHouse('EUR', 'debit')]
  const from = (account: AccountId, amount: string, to = taker) => ({
    debitAccountId: account,
    creditAccountId: to,
    amount: eur(amount),
  })
  const posted = (...legs: ReturnType<typeof from>[]) =>
    post({ ...words, transferId: newId('led'), legs })
  const held = (amount: string) =>
    hold({ ...words, holdId: newId('hld'), debitAccountId: full, amount: eur(amount) })
  unwrap(await posted(from(full, most)))
  unwrap(await held('0.01'))
  const before = await bytesOfBooks()
  for (const attempt of [
    () => posted(from(full, '0.01')),
    () => posted(from(full, most)),
    () => posted(from(full, '0.01', customer)),
    () => posted(from(customer, '0.01'), from(customer, most)),
    () => held(most),
    () => previewPosting({ ...words, transferId: newId('led'), legs: [from(full, '0.01')] }),
  ]) {
    expect(codeOf(await attempt()), attempt.toString()).toBe('ledger.amount-too-large')
  }
  expect(await bytesOfBooks()).toBe(before)
  expect(await differences()).toEqual([])
})

it('refuses times that the calendar does not have, and takes the first and the last', async () => {
  const at = (effectiveAt: string) => post({ ...postingOf(eur('0.01')), effectiveAt })
  const before = await bytesOfBooks()
  for (const time of ['0000-01-01', '2026-02-30', '2025-02-29', '2026-00-10', '2026-01-00']) {
    expect(codeOf(await at(`${time}T00:00:00Z`)), time).toBe('ledger.invalid-posting')
  }
  expect(await bytesOfBooks()).toBe(before)
  expect(codeOf(await at('0001-01-01T00:00:00Z'))).toBe('ok')
  expect(codeOf(await at('9999-12-31T23:59:59.999Z'))).toBe('ok')
})

it('opens no account beyond its own limits', async () => {
  const before = await bytesOfBooks()
  for (const [floor, ceiling] of [
    [eur('0.01'), null],
    [eur(most), null],
    [null, eur('-0.01')],
    [null, eur(`-${most}`)],
    [eur('0.00'), eur('-1')],
    [eur('2'), eur('1')],
  ] as const) {
    const code = codeOf(await openAccount(openingOf(floor, ceiling)))
    expect(code, nameOf([floor, ceiling])).toMatch(/^ledger\.limits-/)
  }
  expect(await bytesOfBooks()).toBe(before)
})

it('takes the good amounts that come at the same time as the bad ones', async () => {
  const receiver = await openCustomer()
  const credited = (amount: unknown) =>
    post({
      ...words,
      transferId: newId('led'),
      legs: [{ ...legOf(amount as WireMoney), creditAccountId: receiver }],
    })
  const answers = await Promise.all(
    malformed.flatMap((bad) => [credited(bad), credited(eur('0.01'))]),
  )
  expect(answers.filter((answer) => answer.ok)).toHaveLength(malformed.length)
  const cents = `${Math.floor(malformed.length / 100)}.${String(malformed.length % 100).padStart(2, '0')}`
  expect(await balanceOf(receiver)).toBe(`${cents} 0.00 ${cents}`)
  expect(await differences()).toEqual([])
})
