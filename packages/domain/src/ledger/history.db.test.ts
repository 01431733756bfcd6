import { useTestDatabase } from '@corridor/db/testing'
import { getBalanceAt, getStatement } from '@corridor/domain/ledger'
import { type Id, idOf, newId, uuidOf } from '@corridor/kernel/ids'
import { unwrap } from '@corridor/kernel/result'
import { beforeAll, describe, expect, it } from 'vitest'
import type { StatementInput, StatementLine } from './contract.ts'
import { openAccountRow, postRow } from './testing/rows.ts'

const db = useTestDatabase()

const accounts = [newId('acc'), newId('acc'), newId('acc')] as const
const [wallet, rail] = accounts
const postings = 260
/** More legs at one instant than stand between two milestones. */
const legsOfCrowd = 150

type EntryRow = {
  transferId: string
  leg: number
  seq: string
  signed: string
  effectiveAt: Date
  recordedAt: Date
}

let seed = 20261121
/** The same history in every run. */
function draw(below: number): number {
  seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
  return Math.floor((seed / 2_147_483_648) * below)
}

function pick<T>(items: readonly [T, ...T[]]): T {
  return items[draw(items.length)] ?? items[0]
}

function leg() {
  const debit = pick(accounts)
  const others = accounts.filter((account) => account !== debit)
  return { debit, credit: others[draw(2)] ?? rail, amount: 1 + draw(900) }
}

/** Mostly effective when recorded; else a little before or after, at the same instant as others, or far away. */
function effectiveAt(): string | null {
  const shifts = [
    null,
    null,
    null,
    -draw(400),
    draw(400),
    -draw(3) * 100,
    -86_400_000,
    86_400_000,
  ] as const
  const shift = pick(shifts)
  return shift === null ? null : new Date(Date.now() + shift).toISOString()
}

async function entriesOf(accountId: Id<'acc'>): Promise<EntryRow[]> {
  return db.ownerQuery<EntryRow>(
    'ledger',
    `SELECT e.transfer_id AS "transferId", (e.entry_no + 1) / 2 AS leg, e.seq::text,
            CASE e.direction WHEN a.side THEN e.amount ELSE -e.amount END::text AS signed,
            e.effective_at AS "effectiveAt", e.recorded_at AS "recordedAt"
       FROM entry e JOIN account a ON a.id = e.account_id
      WHERE e.account_id = $1 ORDER BY e.seq`,
    [uuidOf(accountId)],
  )
}

const sum = (rows: readonly EntryRow[]) =>
  rows.reduce((total, row) => total + BigInt(row.signed), 0n)
const minorOf = (wire: { amount: string }) => BigInt(wire.amount.replace('.', ''))

beforeAll(async () => {
  await openAccountRow(db, wallet, 'wallet', 'credit')
  await openAccountRow(db, rail, 'rail-transit', 'debit')
  await openAccountRow(db, accounts[2], 'fees', 'credit')
  for (let i = 0; i < postings; i++) {
    const isCrowd = i === postings / 2
    const legs = Array.from({ length: isCrowd ? legsOfCrowd : 1 + draw(3) }, leg)
    await postRow(db, legs, isCrowd ? null : effectiveAt())
  }
}, 120_000)

/** Instants at, just before and just after something happened, on either clock. */
function instantsOf(rows: readonly EntryRow[], count: number): Date[] {
  return Array.from({ length: count }, () => {
    const row = rows[draw(rows.length)]
    const at = draw(2) === 0 ? row?.effectiveAt : row?.recordedAt
    return new Date((at?.getTime() ?? 0) + draw(3) - 1)
  })
}

describe('a balance at an instant', () => {
  it.each(accounts)(
    'of %s is the sum of what was recorded and effective by then',
    async (accountId) => {
      const rows = await entriesOf(accountId)
      expect(rows.length).toBeGreaterThan(200)
      const effective = instantsOf(rows, 120)
      const recorded = instantsOf(rows, 120)
      for (const [i, effectiveBy] of effective.entries()) {
        const recordedBy = recorded[i] ?? effectiveBy
        const found = unwrap(
          await getBalanceAt({
            accountId,
            effectiveAt: effectiveBy.toISOString(),
            recordedAt: recordedBy.toISOString(),
          }),
        )
        const known = rows.filter(
          (row) => row.recordedAt <= recordedBy && row.effectiveAt <= effectiveBy,
        )
        expect(minorOf(found.posted), JSON.stringify(found)).toBe(sum(known))
      }
    },
  )

  it('is by default what is effective and recorded now', async () => {
    const rows = await entriesOf(wallet)
    const found = unwrap(await getBalanceAt({ accountId: wallet }))
    expect(minorOf(found.posted)).toBe(sum(rows.filter((row) => row.effectiveAt <= new Date())))
    const ever = unwrap(
      await getBalanceAt({ accountId: wallet, effectiveAt: '9999-12-31T00:00:00Z' }),
    )
    expect(minorOf(ever.posted)).toBe(sum(rows))
    const never = unwrap(
      await getBalanceAt({ accountId: wallet, recordedAt: '1969-12-31T00:00:00Z' }),
    )
    expect(never.posted.amount).toBe('0.00')
  })

  it('is refused for an account that is not there', async () => {
    expect(await getBalanceAt({ accountId: newId('acc') })).toMatchObject({
      error: { code: 'ledger.account-not-found' },
    })
  })

  it('takes a bounded number of steps into a long account', async () => {
    const rows = await entriesOf(rail)
    for (const at of instantsOf(rows, 60)) {
      const [found] = await db.ownerQuery<{ seq: string }>(
        'ledger',
        'SELECT e.seq::text FROM entry_at($1, $2) AS e',
        [uuidOf(rail), at],
      )
      const last = rows.findLast((row) => row.recordedAt <= at)
      expect(found?.seq).toBe(last?.seq)
    }
  })
})

async function linesOf(input: StatementInput): Promise<StatementLine[]> {
  const lines: StatementLine[] = []
  let cursor: string | undefined
  for (;;) {
    const page = unwrap(await getStatement({ ...input, ...(cursor && { cursor }) }))
    lines.push(...page.items)
    expect(page.items.length).toBeLessThanOrEqual(input.limit ?? 50)
    if (!page.nextCursor) return lines
    cursor = page.nextCursor
  }
}

describe('a statement', () => {
  const clocks = ['effective', 'recorded'] as const
  const cases = accounts.flatMap((accountId) => clocks.map((clock) => ({ accountId, clock })))

  it.each(cases)('of $accountId by its $clock time', async ({ accountId, clock }) => {
    const rows = await entriesOf(accountId)
    const at = (row: EntryRow) => (clock === 'effective' ? row.effectiveAt : row.recordedAt)
    const inOrder = rows.toSorted(
      (a, b) => at(a).getTime() - at(b).getTime() || Number(BigInt(a.seq) - BigInt(b.seq)),
    )
    for (const limit of [7, 40, 100]) {
      const [one, other] = instantsOf(rows, 2).toSorted((a, b) => a.getTime() - b.getTime())
      const from = limit === 100 ? new Date(0) : (one ?? new Date(0))
      const to = limit === 100 ? new Date('2099-01-01') : (other ?? new Date())
      const period = { accountId, clock, from: from.toISOString(), to: to.toISOString() }
      const page = unwrap(await getStatement(period))
      const before = inOrder.filter((row) => at(row) < from)
      const within = inOrder.filter((row) => at(row) >= from && at(row) < to)
      expect(minorOf(page.opening)).toBe(sum(before))
      expect(minorOf(page.closing)).toBe(sum(before) + sum(within))
      let balance = sum(before)
      const expected = within.map((row) => {
        balance += BigInt(row.signed)
        return [idOf('led', row.transferId), row.leg, row.seq, balance]
      })
      const lines = await linesOf({ ...period, limit })
      const found = lines.map((line) => [
        line.ledgerTransferId,
        line.legNo,
        line.seq,
        minorOf(line.balance),
      ])
      expect(found).toEqual(expected.toReversed())
    }
  })

  it('of an account without entries is empty', async () => {
    const accountId = newId('acc')
    await openAccountRow(db, accountId, 'wallet', 'credit')
    for (const clock of clocks) {
      const page = unwrap(
        await getStatement({
          accountId,
          clock,
          from: '2026-01-01T00:00:00Z',
          to: '2099-01-01T00:00:00Z',
        }),
      )
      expect(page).toMatchObject({
        items: [],
        nextCursor: null,
        opening: { amount: '0.00' },
        closing: { amount: '0.00' },
      })
    }
  })

  it('is refused for a period that ends before it begins, and for an unknown account', async () => {
    const period = { from: '2026-02-01T00:00:00Z', to: '2026-01-01T00:00:00Z' }
    expect(await getStatement({ accountId: wallet, clock: 'recorded', ...period })).toMatchObject({
      error: { code: 'ledger.invalid-period' },
    })
    expect(
      await getStatement({
        accountId: newId('acc'),
        clock: 'recorded',
        from: period.to,
        to: period.from,
      }),
    ).toMatchObject({ error: { code: 'ledger.account-not-found' } })
  })
})
