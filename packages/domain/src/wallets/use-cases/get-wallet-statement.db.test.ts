import { useTestDatabase } from '@corridor/db/testing'
import { getWalletStatement, openWallet, type PostInput, post } from '@corridor/domain/wallets'
import { type CustomerActor, systemActor } from '@corridor/kernel/actor'
import { type Id, newId } from '@corridor/kernel/ids'
import { unwrap } from '@corridor/kernel/result'
import { codeOf } from '@corridor/kernel/testing/code-of'
import { dayIn } from '@corridor/kernel/time-zone'
import { beforeAll, describe, expect, it } from 'vitest'

useTestDatabase()

const system = systemActor('test')
const eur = (amount: string) => ({ amount, currency: 'EUR' as const })
const house = (role: 'rail-transit' | 'fees') =>
  ({ kind: 'system', role, currency: 'EUR' }) as const
const walletRef = (walletId: Id<'wal'>) => ({ kind: 'wallet', walletId }) as const
const customer: CustomerActor = { kind: 'customer', customerId: newId('cus') }
const today = dayIn('UTC', new Date())
let walletId: Id<'wal'>

async function postLegs(reference: Id<'tr'>, legs: PostInput['legs']) {
  unwrap(await post({ ledgerTransferId: newId('led'), code: 'test.post', reference, legs }))
}
const asked = (from: string, to: string) => ({ walletId, from, to })
const statementOf = async (from: string, to: string) =>
  unwrap(await getWalletStatement(customer, asked(from, to), 'UTC'))

beforeAll(async () => {
  walletId = unwrap(
    await openWallet(system, { customerId: customer.customerId, currency: 'EUR' }),
  ).walletId
  await postLegs(newId('tr'), [
    { from: house('rail-transit'), to: walletRef(walletId), amount: eur('100.00') },
  ])
  await postLegs(newId('tr'), [
    { from: walletRef(walletId), to: house('rail-transit'), amount: eur('30.00') },
    { from: walletRef(walletId), to: house('fees'), amount: eur('0.55') },
  ])
})

describe('a statement of a wallet', () => {
  it('has what came and went, the oldest first, a fee by itself, and leads from balance to balance', async () => {
    const { opening, closing, lines } = await statementOf(today, today)
    expect([opening.minor, closing.minor]).toEqual([0n, 6_945n])
    expect(lines.map(({ amount, balance, other }) => [amount.minor, balance.minor, other])).toEqual(
      [
        [10_000n, 10_000n, house('rail-transit')],
        [-3_000n, 7_000n, house('rail-transit')],
        [-55n, 6_945n, house('fees')],
      ],
    )
  })

  it('of days before has nothing, and of days to come the balance of now', async () => {
    expect(await statementOf('2020-01-01', '2020-12-31')).toMatchObject({
      opening: { minor: 0n },
      closing: { minor: 0n },
      lines: [],
    })
    expect(await statementOf('2099-01-01', '2099-12-31')).toMatchObject({
      opening: { minor: 6_945n },
      closing: { minor: 6_945n },
      lines: [],
    })
  })

  it('means the days of the customer’s own zone', async () => {
    // two zones 25 hours apart: it is never the same day in both
    const [east, west] = ['Pacific/Kiritimati', 'Pacific/Niue']
    const [tomorrow, yesterday] = [dayIn(east, new Date()), dayIn(west, new Date())]
    const linesIn = async (zone: string, day: string) =>
      unwrap(await getWalletStatement(customer, asked(day, day), zone)).lines.length
    expect(await linesIn(east, tomorrow)).toBe(3)
    expect(await linesIn(west, tomorrow)).toBe(0)
    expect(await linesIn(west, yesterday)).toBe(3)
    expect(await linesIn(east, yesterday)).toBe(0)
  })

  it('is the owner’s alone', async () => {
    const other: CustomerActor = { kind: 'customer', customerId: newId('cus') }
    expect(codeOf(await getWalletStatement(other, asked(today, today), 'UTC'))).toBe(
      'wallets.not-found',
    )
  })

  it.each([
    ['2026-03-02', '2026-03-01'],
    ['2026-01-01', '2027-01-02'],
  ])('from %s to %s is none', async (from, to) => {
    expect(codeOf(await getWalletStatement(customer, asked(from, to), 'UTC'))).toBe(
      'wallets.invalid-period',
    )
  })

  it('of more lines than a page is whole, and of more than it may have refused', async () => {
    const leg = { from: house('rail-transit'), to: walletRef(walletId), amount: eur('0.01') }
    const posts = Array.from({ length: 1_000 }, () => postLegs(newId('tr'), [leg]))
    await Promise.all(posts)
    const { lines, closing } = await statementOf(today, today)
    expect(lines).toHaveLength(1_003)
    expect(closing.minor).toBe(6_945n + 1_000n)
    expect(lines.reduce((sum, { amount }) => sum + amount.minor, 0n)).toBe(closing.minor)
    const limited = await getWalletStatement(customer, asked(today, today), 'UTC', {
      mostLines: 1_002,
    })
    expect(codeOf(limited)).toBe('wallets.statement-too-long')
  })
})
