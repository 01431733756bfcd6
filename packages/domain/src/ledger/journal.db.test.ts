import { useTestDatabase } from '@corridor/db/testing'
import {
  getAccountTree,
  getPositions,
  getPosting,
  listTransfers,
  reverse,
  setAccountLimits,
} from '@corridor/domain/ledger'
import { type Id, idOf, newId, newUuid } from '@corridor/kernel/ids'
import { unwrap } from '@corridor/kernel/result'
import { codeOf } from '@corridor/kernel/testing/code-of'
import { beforeAll, describe, expect, it } from 'vitest'
import { journalLine, parentView, positionView, postingView } from './contract.ts'
import { ledgerAccountLimitsChanged } from './events.ts'
import { openAccountRow, postRow } from './testing/rows.ts'

const db = useTestDatabase()
const [wallet, rail, fees] = [newId('acc'), newId('acc'), newId('acc')]
const eur = (amount: string) => ({ amount, currency: 'EUR' as const })

beforeAll(async () => {
  await openAccountRow(db, wallet, 'wallet', 'credit')
  await openAccountRow(db, rail, 'rail-transit', 'debit')
  await openAccountRow(db, fees, 'fees', 'credit')
})

const move = (code: string, reference: string) =>
  postRow(db, [{ debit: rail, credit: wallet, amount: 500 }], null, { code, reference })

async function allOf(input: Parameters<typeof listTransfers>[0]): Promise<Id<'led'>[]> {
  const ids: Id<'led'>[] = []
  let cursor: string | undefined
  for (;;) {
    const page = unwrap(await listTransfers({ ...input, ...(cursor && { cursor }) }))
    ids.push(...page.items.map((item) => journalLine.parse(item).ledgerTransferId))
    if (!page.nextCursor) return ids
    cursor = page.nextCursor
  }
}

describe('the journal', () => {
  it('lists postings, the latest first, by code, reference and time of recording', async () => {
    const made: Id<'led'>[] = []
    for (let i = 0; i < 9; i++) {
      made.push(idOf('led', await move(i % 3 === 0 ? 'test.rare' : 'test.often', `ref-${i % 2}`)))
    }
    const latest = made.toReversed()
    expect(await allOf({ limit: 4 })).toEqual(latest)
    expect(await allOf({ limit: 2, code: 'test.rare' })).toEqual(
      latest.filter((_, i) => (8 - i) % 3 === 0),
    )
    expect(await allOf({ limit: 2, reference: 'ref-1' })).toEqual(
      latest.filter((_, i) => (8 - i) % 2 === 1),
    )
    expect(await allOf({ reference: 'ref-1', code: 'test.rare' })).toEqual(
      latest.filter((_, i) => 8 - i === 3),
    )
    expect(await allOf({ code: 'test.never' })).toEqual([])
    const [first] = unwrap(await listTransfers({ limit: 1 })).items
    expect(first).toMatchObject({ legs: 1, amounts: [eur('5.00')], reversesId: null })
    const at = first?.recordedAt ?? ''
    expect(await allOf({ from: '2020-01-01T00:00:00Z', to: at })).not.toContain(latest[0])
    expect(await allOf({ from: at })).toContain(latest[0])
    expect(await allOf({ from: '2099-01-01T00:00:00Z' })).toEqual([])
    expect(await allOf({ cursor: 'no cursor', limit: 100 })).toEqual(latest)
  })

  it('shows a posting with its legs and its reversals, linked both ways', async () => {
    const original = await postRow(
      db,
      [
        { debit: rail, credit: wallet, amount: 700 },
        { debit: wallet, credit: fees, amount: 30 },
      ],
      null,
      { code: 'test.two-legs', reference: 'ref-reversed' },
    )
    const reversal = newUuid()
    unwrap(
      await reverse({
        transferId: idOf('led', reversal),
        originalId: idOf('led', original),
        code: 'test.back',
        reference: 'ref-back',
        legs: [{ legNo: 2, amount: eur('0.10') }],
      }),
    )
    const shown = postingView.parse(unwrap(await getPosting(idOf('led', original))))
    expect(shown).toMatchObject({
      code: 'test.two-legs',
      legs: [
        {
          legNo: 1,
          amount: eur('7.00'),
          debit: { accountId: rail, kind: 'rail-transit' },
          credit: { accountId: wallet, kind: 'wallet' },
        },
        { legNo: 2, amount: eur('0.30'), credit: { accountId: fees, balanceAfter: eur('0.30') } },
      ],
      totals: [{ currency: 'EUR', debits: '7.30', credits: '7.30' }],
      captures: [],
      reversesId: null,
      reversedBy: [idOf('led', reversal)],
    })
    expect(unwrap(await getPosting(idOf('led', reversal)))).toMatchObject({
      reversesId: idOf('led', original),
      reversedBy: [],
      legs: [{ amount: eur('0.10'), debit: { accountId: fees }, credit: { accountId: wallet } }],
    })
    const [line] = unwrap(await listTransfers({ reference: 'ref-back' })).items
    expect(line?.reversesId).toBe(idOf('led', original))
    expect(codeOf(await getPosting(newId('led')))).toBe('ledger.not-found')
  })
})

describe('the chart', () => {
  it('rolls accounts up under their parents, at every depth', async () => {
    const [top, middle, leaf, other] = [newId('acc'), newId('acc'), newId('acc'), newId('acc')]
    await openAccountRow(db, top, 'suspense', 'credit')
    await openAccountRow(db, middle, 'suspense', 'credit', undefined, top)
    await openAccountRow(db, leaf, 'suspense', 'credit', undefined, middle)
    await openAccountRow(db, other, 'suspense', 'credit', undefined, top)
    for (const [account, amount] of [
      [top, 1],
      [middle, 20],
      [leaf, 300],
      [other, 4000],
    ] as const) {
      await postRow(db, [{ debit: rail, credit: account, amount }], null)
    }
    const tree = unwrap(await getAccountTree()).map((line) => parentView.parse(line))
    const of = (id: string) => tree.find((line) => line.accountId === id)
    expect(of(top)).toMatchObject({ accounts: 3, posted: '43.21', held: '0.00', parentId: null })
    expect(of(middle)).toMatchObject({ accounts: 1, posted: '3.20', parentId: top })
    expect(of(leaf)).toBeUndefined()
  })
})

describe('positions and their limits', () => {
  const liquidity = newId('acc')
  const limitsOf = async () =>
    unwrap(await getPositions())
      .map((line) => positionView.parse(line))
      .find((line) => line.currency === 'GBP')
  const gbp = (amount: string) => ({ amount, currency: 'GBP' as const })

  it('show what the house holds of each currency, and what it earned', async () => {
    const [spread, railGbp] = [newId('acc'), newId('acc')]
    const currency = { code: 'GBP', exponent: 2 }
    await openAccountRow(
      db,
      liquidity,
      'liquidity',
      'credit',
      'system:liquidity:GBP',
      null,
      currency,
    )
    await openAccountRow(db, spread, 'fx-spread', 'credit', 'system:fx-spread:GBP', null, currency)
    await openAccountRow(db, railGbp, 'rail-transit', 'debit', 'system:rail:GBP', null, currency)
    await postRow(
      db,
      [
        { debit: railGbp, credit: liquidity, amount: 90_000 },
        { debit: railGbp, credit: spread, amount: 12 },
      ],
      null,
      { currency: 'GBP' },
    )
    expect(await limitsOf()).toEqual({
      currency: 'GBP',
      accountId: liquidity,
      open: gbp('900.00'),
      realisedSpread: gbp('0.12'),
      residue: gbp('0.00'),
      floor: null,
      ceiling: null,
    })
  })

  it('are set, told as an event, and refused where they make no sense', async () => {
    const set = (floor: string | null, ceiling: string | null) =>
      setAccountLimits({
        accountId: liquidity,
        floor: floor === null ? null : gbp(floor),
        ceiling: ceiling === null ? null : gbp(ceiling),
      })
    expect(unwrap(await set('-500.00', '1000.00'))).toEqual({ isReplay: false })
    expect(unwrap(await set('-500.00', '1000.00'))).toEqual({ isReplay: true })
    expect(await limitsOf()).toMatchObject({
      floor: { limit: gbp('-500.00'), usedPercent: '0.0' },
      ceiling: { limit: gbp('1000.00'), usedPercent: '90.0' },
    })
    const [event] = await db.ownerQuery<{ payload: unknown }>(
      'ledger',
      `SELECT payload FROM outbox_event WHERE type = $1`,
      [ledgerAccountLimitsChanged.type],
    )
    expect(ledgerAccountLimitsChanged.payload.parse(event?.payload)).toEqual({
      accountId: liquidity,
      ownerRef: 'system:liquidity:GBP',
      floor: gbp('-500.00'),
      ceiling: gbp('1000.00'),
    })
    expect(codeOf(await set(null, '899.99'))).toBe('ledger.limits-broken')
    expect(codeOf(await set('900.01', null))).toBe('ledger.limits-broken')
    expect(codeOf(await set('950.00', '940.00'))).toBe('ledger.limits-crossed')
    expect(
      codeOf(await setAccountLimits({ accountId: liquidity, floor: eur('1.00'), ceiling: null })),
    ).toBe('ledger.currency-mismatch')
    expect(codeOf(await set('1.001', null))).toBe('ledger.invalid-amount')
    expect(
      codeOf(await setAccountLimits({ accountId: newId('acc'), floor: null, ceiling: null })),
    ).toBe('ledger.account-not-found')
    expect(
      codeOf(await setAccountLimits({ accountId: wallet, floor: eur('-1.00'), ceiling: null })),
    ).toBe('ledger.limits-fixed')
    expect(unwrap(await set(null, null))).toEqual({ isReplay: false })
    expect(await limitsOf()).toMatchObject({ floor: null, ceiling: null })
  })

  it('hold: nobody passes a ceiling', async () => {
    unwrap(await setAccountLimits({ accountId: liquidity, floor: null, ceiling: gbp('900.00') }))
    const railGbp = await db.ownerQuery<{ id: string }>(
      'ledger',
      `SELECT id FROM account WHERE owner_ref = 'system:rail:GBP'`,
    )
    const from = idOf('acc', railGbp[0]?.id ?? '')
    await expect(
      postRow(db, [{ debit: from, credit: liquidity, amount: 1 }], null, { currency: 'GBP' }),
    ).rejects.toThrow('ceiling-exceeded')
  })
})
