import { useTestDatabase } from '@corridor/db/testing'
import { getPosting, openAccount, post, setAccountFlags } from '@corridor/domain/ledger'
import { type Id, idOf, newId, newUuid, uuidOf } from '@corridor/kernel/ids'
import { unwrap } from '@corridor/kernel/result'
import { codeOf } from '@corridor/kernel/testing/code-of'
import { describe, expect, it } from 'vitest'
import type { PostInput } from '../contract.ts'
import { ledgerAccountFlagsChanged, ledgerTransferPosted } from '../events.ts'
import {
  type AccountId,
  balanceOf,
  differences,
  entriesOf,
  move,
  openCustomer,
  openFunded,
  openHouse,
} from '../testing/accounts.ts'

const db = useTestDatabase()

const eur = (amount: string) => ({ amount, currency: 'EUR' as const })
const usd = (amount: string) => ({ amount, currency: 'USD' as const })

function posting(legs: PostInput['legs'], change: Partial<PostInput> = {}): PostInput {
  return { transferId: newId('led'), code: 'test.post', reference: 'tr_1', legs, ...change }
}

const leg = (debitAccountId: AccountId, creditAccountId: AccountId, amount: string) => ({
  debitAccountId,
  creditAccountId,
  amount: eur(amount),
})

function idAt(offsetInHours: number): Id<'led'> {
  const at = BigInt(Date.now() + offsetInHours * 3_600_000)
  const time = at.toString(16).padStart(12, '0')
  return idOf('led', `${time.slice(0, 8)}-${time.slice(8)}${newUuid().slice(13)}`)
}

describe('post', () => {
  it('moves money, numbers the entries and keeps a running balance', async () => {
    const house = await openHouse()
    const customer = await openFunded(house, '100.00')
    unwrap(await move(customer, house, '30.25'))
    expect(await balanceOf(customer)).toBe('69.75 0.00 69.75')
    expect(await balanceOf(house)).toBe('69.75 0.00 69.75')
    const entries = await entriesOf(customer)
    expect(
      entries.map((entry) => [
        entry.seq,
        entry.direction,
        entry.amount.amount,
        entry.balance.amount,
      ]),
    ).toEqual([
      ['2', 'debit', '30.25', '69.75'],
      ['1', 'credit', '100.00', '100.00'],
    ])
    expect(await differences()).toEqual([])
  })

  it('posts a conversion as one journal, with fee and residue of their own', async () => {
    const bank = await openHouse('EUR')
    const customerEur = await openFunded(bank, '200.00')
    const customerUsd = await openCustomer('USD')
    const [pool, fees, residue] = [
      await openHouse(),
      await openHouse('EUR', 'credit'),
      await openHouse(),
    ]
    const poolUsd = await openHouse('USD', 'credit')
    const input = posting([
      leg(customerEur, pool, '198.00'),
      leg(customerEur, residue, '0.01'),
      leg(customerEur, fees, '1.99'),
      { debitAccountId: poolUsd, creditAccountId: customerUsd, amount: usd('214.55') },
    ])
    unwrap(await post(input))
    expect(await balanceOf(customerEur)).toBe('0.00 0.00 0.00')
    expect(await balanceOf(customerUsd)).toBe('214.55 0.00 214.55')
    expect(await balanceOf(fees)).toBe('1.99 0.00 1.99')
    expect(await balanceOf(poolUsd)).toBe('-214.55 0.00 -214.55')
    const entries = await entriesOf(customerEur)
    expect(entries.map((entry) => entry.balance.amount)).toEqual(['0.00', '1.99', '2.00', '200.00'])
    const { legs } = unwrap(await getPosting(input.transferId))
    const stored = legs.map(({ debit, credit, amount }) => ({
      debitAccountId: debit.accountId,
      creditAccountId: credit.accountId,
      amount,
    }))
    expect(stored).toEqual(input.legs)
    expect(await differences()).toEqual([])
  })

  it('refuses to take more than there is, and leaves nothing behind', async () => {
    const house = await openHouse()
    const poor = await openFunded(house, '10.00')
    const rich = await openFunded(house, '90.00')
    const refused = await post(posting([leg(rich, house, '50.00'), leg(poor, house, '10.01')]))
    expect(codeOf(refused)).toBe('ledger.insufficient-funds')
    expect(await balanceOf(rich)).toBe('90.00 0.00 90.00')
    expect(codeOf(await post(posting([leg(poor, house, '10.00')])))).toBe('ok')
    // What comes in by the same posting may go out by it.
    const through = posting([leg(rich, poor, '5.00'), leg(poor, house, '5.00')])
    expect(codeOf(await post(through))).toBe('ok')
    expect(await differences()).toEqual([])
  })

  it('replays the same id and content, and refuses other content with both shown', async () => {
    const house = await openHouse()
    const customer = await openCustomer()
    const input = posting([leg(house, customer, '5.00')])
    const first = unwrap(await post(input))
    const second = unwrap(await post(input))
    expect(first.isReplay).toBe(false)
    expect(second).toEqual({ ...first, isReplay: true })
    for (const other of [
      { ...input, legs: [leg(house, customer, '5.01')] },
      { ...input, legs: [leg(customer, house, '5.00')] },
      { ...input, reference: 'tr_2' },
      { ...input, code: 'test.other' },
      { ...input, effectiveAt: '2026-01-01T00:00:00.000Z' },
    ]) {
      const refused = await post(other)
      expect(refused.ok ? '' : refused.error.code).toBe('ledger.id-reused')
      expect(refused.ok ? '' : refused.error.note).toMatch(
        /stored: .*test\.post.*500.*asked: .*legs/,
      )
    }
    expect(await balanceOf(customer)).toBe('5.00 0.00 5.00')
  })

  it('refuses ids that are far from the clock, unless they are stored', async () => {
    const house = await openHouse()
    const customer = await openCustomer()
    const legs = [leg(house, customer, '1.00')]
    const code = async (transferId: Id<'led'>) => codeOf(await post(posting(legs, { transferId })))
    expect(await code(idAt(-25))).toBe('ledger.id-out-of-window')
    expect(await code(idAt(25))).toBe('ledger.id-out-of-window')
    expect(await code(idOf('led', '6a3c9ea1-7b5d-4f0e-9c1d-2f3a4b5c6d7e'))).toBe(
      'ledger.id-out-of-window',
    )
    expect(await code(idAt(-23))).toBe('ok')
    // Arranged: a stored transfer that has grown old.
    const old = idAt(-30)
    const input = posting(legs)
    unwrap(await post(input))
    const ids = [uuidOf(old), uuidOf(input.transferId)]
    await db.ownerQuery('ledger', 'ALTER TABLE leg DISABLE TRIGGER leg_insert_only')
    await db.ownerQuery('ledger', 'UPDATE leg SET transfer_id = $1 WHERE transfer_id = $2', ids)
    await db.ownerQuery('ledger', 'ALTER TABLE leg ENABLE TRIGGER leg_insert_only')
    await db.ownerQuery(
      'ledger',
      'UPDATE account SET last_transfer_id = $1 WHERE last_transfer_id = $2',
      ids,
    )
    expect(unwrap(await post({ ...input, transferId: old })).isReplay).toBe(true)
  })

  it('refuses unknown accounts, mixed currencies and amounts beyond 64 bits', async () => {
    const house = await openHouse()
    const customer = await openCustomer()
    const dollars = await openHouse('USD')
    const code = async (legs: PostInput['legs']) => codeOf(await post(posting(legs)))
    expect(await code([leg(house, newId('acc'), '1')])).toBe('ledger.account-not-found')
    expect(await code([leg(house, dollars, '1')])).toBe('ledger.currency-mismatch')
    expect(await code([{ ...leg(house, customer, '1'), amount: usd('1') }])).toBe(
      'ledger.currency-mismatch',
    )
    const most = '92233720368547758.07'
    expect(await code([leg(house, customer, '92233720368547758.08')])).toBe(
      'ledger.amount-too-large',
    )
    expect(await code([leg(house, customer, most)])).toBe('ok')
    expect(await code([leg(house, customer, '0.01')])).toBe('ledger.amount-too-large')
    const [a, b] = [await openHouse(), await openCustomer()]
    expect(await code([leg(a, b, most), leg(a, b, most)])).toBe('ledger.amount-too-large')
    expect(await balanceOf(customer)).toBe(`${most} 0.00 ${most}`)
    expect(await differences()).toEqual([])
  })

  it('lets a frozen account take but not give, and a closed one neither', async () => {
    const house = await openHouse()
    const customer = await openFunded(house, '10.00')
    unwrap(await setAccountFlags({ accountId: customer, isFrozen: true }))
    expect(codeOf(await move(customer, house, '1.00'))).toBe('ledger.account-frozen')
    expect(codeOf(await move(house, customer, '1.00'))).toBe('ok')
    expect(codeOf(await setAccountFlags({ accountId: customer, isClosed: true }))).toBe(
      'ledger.account-frozen',
    )
    unwrap(await setAccountFlags({ accountId: customer, isFrozen: false }))
    expect(codeOf(await setAccountFlags({ accountId: customer, isClosed: true }))).toBe(
      'ledger.account-not-empty',
    )
    unwrap(await move(customer, house, '11.00'))
    expect(unwrap(await setAccountFlags({ accountId: customer, isClosed: true })).isReplay).toBe(
      false,
    )
    expect(unwrap(await setAccountFlags({ accountId: customer, isClosed: true })).isReplay).toBe(
      true,
    )
    expect(codeOf(await move(house, customer, '1.00'))).toBe('ledger.account-closed')
    expect(codeOf(await setAccountFlags({ accountId: customer, isFrozen: true }))).toBe(
      'ledger.account-closed',
    )
    expect(codeOf(await setAccountFlags({ accountId: newId('acc'), isFrozen: true }))).toBe(
      'ledger.account-not-found',
    )
    // A house account of the debit side gives by credits.
    unwrap(await setAccountFlags({ accountId: house, isFrozen: true }))
    const other = await openHouse()
    expect(codeOf(await move(other, house, '1.00'))).toBe('ledger.account-frozen')
    expect(codeOf(await move(house, other, '1.00'))).toBe('ok')
    const events = await db.ownerQuery<{ payload: unknown }>(
      'ledger',
      `SELECT payload FROM outbox_event WHERE type = 'ledger.account-flags-changed.v1'`,
    )
    for (const event of events) ledgerAccountFlagsChanged.payload.parse(event.payload)
    expect(events.length).toBeGreaterThanOrEqual(4)
  })

  it('opens an account once', async () => {
    const account = {
      accountId: newId('acc'),
      kind: 'fees' as const,
      ownerRef: 'system:fees:KWD',
      currency: 'KWD' as const,
      side: 'credit' as const,
      floor: null,
    }
    expect(unwrap(await openAccount(account)).isReplay).toBe(false)
    expect(unwrap(await openAccount(account)).isReplay).toBe(true)
    expect(codeOf(await openAccount({ ...account, side: 'debit' }))).toBe('ledger.id-reused')
    expect(codeOf(await openAccount({ ...account, accountId: newId('acc') }))).toBe(
      'ledger.id-reused',
    )
    expect(codeOf(await openAccount({ ...account, floor: eur('0') }))).toBe(
      'ledger.currency-mismatch',
    )
  })

  it('publishes what happened in the same transaction, in the words of its schema', async () => {
    const house = await openHouse('KWD')
    const customer = await openCustomer('KWD')
    const transferId = newId('led')
    unwrap(
      await post({
        transferId,
        code: 'deposit.bank',
        reference: 'dep_1',
        effectiveAt: '2026-01-02T03:04:05.678Z',
        legs: [
          {
            debitAccountId: house,
            creditAccountId: customer,
            amount: { amount: '1.234', currency: 'KWD' },
          },
        ],
      }),
    )
    const [event] = await db.ownerQuery<{ payload: unknown; type: string }>(
      'ledger',
      'SELECT type, payload FROM outbox_feed WHERE aggregate_id = $1',
      [transferId],
    )
    expect(event?.type).toBe('ledger.transfer-posted.v1')
    const payload = ledgerTransferPosted.payload.parse(event?.payload)
    expect(payload).toMatchObject({
      ledgerTransferId: transferId,
      code: 'deposit.bank',
      reference: 'dep_1',
      effectiveAt: '2026-01-02T03:04:05.678Z',
      legs: [
        { accountId: house, direction: 'debit', amount: { amount: '1.234', currency: 'KWD' } },
        { accountId: customer, direction: 'credit', amount: { amount: '1.234', currency: 'KWD' } },
      ],
    })
  })

  it('writes ids in SQL as the kernel does', async () => {
    const uuids = Array.from({ length: 200 }, newUuid)
    const rows = await db.ownerQuery<{ id: string }>(
      'ledger',
      `SELECT public_id('led', u.id) AS id FROM unnest($1::uuid[]) WITH ORDINALITY AS u (id, n) ORDER BY n`,
      [[...uuids, '00000000-0000-0000-0000-000000000000', 'ffffffff-ffff-ffff-ffff-ffffffffffff']],
    )
    expect(rows.slice(0, 200).map((row) => row.id)).toEqual(uuids.map((uuid) => idOf('led', uuid)))
    expect(rows.slice(200).map((row) => row.id)).toEqual([
      `led_${'0'.repeat(26)}`,
      `led_7${'z'.repeat(25)}`,
    ])
  })
})
