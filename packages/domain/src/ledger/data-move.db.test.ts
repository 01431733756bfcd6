import { domainUrl, extensionsSchema, ownerRole, withClient } from '@corridor/db/connection'
import { readMigrations } from '@corridor/db/domain-folders'
import { useTestDatabase } from '@corridor/db/testing'
import {
  getPosting,
  getStatement,
  getTransfersByReference,
  post,
  reverse,
} from '@corridor/domain/ledger'
import { type Id, newId, uuidOf } from '@corridor/kernel/ids'
import { unwrap } from '@corridor/kernel/result'
import type pg from 'pg'
import { beforeAll, expect, it } from 'vitest'
import { allRecorded, balanceOf, differences } from './testing/accounts.ts'

// The journal was one row an entry before 20261121100000_legs moved it into one row a leg.
const firstOfLegs = '20261121100000_legs'

const db = useTestDatabase()
const [house, fees, ana, ben] = [newId('acc'), newId('acc'), newId('acc'), newId('acc')]
const [funding, send, capture] = [newId('led'), newId('led'), newId('led')]
const [openHold, endedHold] = [newId('hld'), newId('hld')]
const reference = newId('tr')

type Leg = readonly [debit: Id<'acc'>, credit: Id<'acc'>, minor: bigint]

const emptySchema = `DO $$ DECLARE v_drop text; BEGIN
  FOREACH v_drop IN ARRAY ARRAY(
    SELECT format('DROP ROUTINE IF EXISTS %s CASCADE', oid::regprocedure)
      FROM pg_proc WHERE pronamespace = 'ledger'::regnamespace
    UNION ALL
    SELECT format('DROP %s IF EXISTS ledger.%I CASCADE',
             CASE relkind WHEN 'v' THEN 'VIEW' WHEN 'S' THEN 'SEQUENCE' ELSE 'TABLE' END, relname)
      FROM pg_class
     WHERE relnamespace = 'ledger'::regnamespace AND relkind IN ('r', 'p', 'v', 'S') AND NOT relispartition)
  LOOP EXECUTE v_drop; END LOOP;
END $$`

beforeAll(async () => {
  const migrations = readMigrations('ledger')
  const isOld = ({ name }: { name: string }) => name < firstOfLegs
  await withClient({ connectionString: domainUrl('ledger').href }, async (admin) => {
    await admin.query(emptySchema)
    await admin.query(`SET ROLE ${ownerRole('ledger')}`)
    await admin.query(`SET search_path = ledger, ${extensionsSchema}`)
    for (const { sql } of migrations.filter(isOld)) await admin.query(sql)
    await writeOldBooks(admin)
    for (const { sql } of migrations.filter((each) => !isOld(each))) await admin.query(sql)
  })
})

async function writeOldBooks(admin: pg.Client) {
  const ask = async (sql: string, values: unknown[]) => {
    const { rows } = await admin.query<{ answer: { code: string } }>(sql, values)
    expect(rows[0]?.answer.code).toBe('ok')
  }
  const open = (id: Id<'acc'>, kind: string, side: string, floor: number | null) =>
    ask(`SELECT open_account($1, $2, $3, 'EUR', 2::smallint, $4, $5, 'old') AS answer`, [
      uuidOf(id),
      kind,
      kind === 'wallet' ? newId('wal') : `system:${kind}:EUR`,
      side,
      floor,
    ])
  const move = (
    id: Id<'led'>,
    code: string,
    legs: readonly Leg[],
    captured: bigint | null = null,
  ) =>
    ask(
      `SELECT post_transfer($1, $2, $3, NULL, $4::uuid[], $5::uuid[], $6, $7, $8::uuid[], $9, $10, $11, 'old') AS answer`,
      [
        uuidOf(id),
        code,
        reference,
        legs.map(([debit]) => uuidOf(debit)),
        legs.map(([, credit]) => uuidOf(credit)),
        legs.map(() => 'EUR'),
        legs.map(([, , minor]) => minor),
        captured === null ? [] : [uuidOf(endedHold)],
        captured === null ? [] : [captured],
        captured === null ? [] : ['EUR'],
        captured === null ? [] : [true],
      ],
    )
  const hold = (id: Id<'hld'>, minor: bigint) =>
    ask(`SELECT place_hold($1, $2, NULL, 'EUR', $3, 'send.hold', $4, 3600, 'old') AS answer`, [
      uuidOf(id),
      uuidOf(ana),
      minor,
      reference,
    ])
  await open(house, 'rail-transit', 'debit', null)
  await open(fees, 'fees', 'credit', null)
  await open(ana, 'wallet', 'credit', 0)
  await open(ben, 'wallet', 'credit', 0)
  await move(funding, 'deposit', [[house, ana, 10_000n]])
  await move(send, 'send.internal', [
    [ana, ben, 2_500n],
    [ana, fees, 30n],
  ])
  await hold(openHold, 1_000n)
  await hold(endedHold, 700n)
  await move(capture, 'send.bank', [[ana, house, 600n]], 600n)
}

it('keeps every posting, its entries and their balances, and the books agree', async () => {
  expect(await differences()).toEqual([])
  expect(await balanceOf(ana)).toBe('68.70 10.00 58.70')
  expect(await balanceOf(ben)).toBe('25.00 0.00 25.00')
  const posting = unwrap(await getPosting(send))
  expect(posting).toMatchObject({ code: 'send.internal', reference, reversesId: null })
  expect(
    posting.legs.map((leg) => [leg.debit.balanceAfter.amount, leg.credit.balanceAfter.amount]),
  ).toEqual([
    ['75.00', '25.00'],
    ['74.70', '0.30'],
  ])
  const statement = unwrap(await getStatement({ accountId: ana, ...allRecorded }))
  expect(statement.items.map((line) => [line.seq, line.balance.amount])).toEqual([
    ['4', '68.70'],
    ['3', '74.70'],
    ['2', '75.00'],
    ['1', '100.00'],
  ])
  const { transfers, holds } = unwrap(await getTransfersByReference(reference))
  expect(transfers.map((each) => each.ledgerTransferId)).toEqual([funding, send, capture])
  expect(transfers[2]?.captures).toEqual([
    {
      holdId: endedHold,
      captured: { amount: '6.00', currency: 'EUR' },
      released: { amount: '1.00', currency: 'EUR' },
    },
  ])
  expect(holds.map((each) => each.state)).toEqual(['open', 'captured'])
})

it('told its events before, and tells none again', async () => {
  const told = await db.ownerQuery<{ type: string; n: number }>(
    'ledger',
    'SELECT type, count(*)::int AS n FROM outbox_feed GROUP BY type ORDER BY type',
  )
  expect(told).toEqual([
    { type: 'ledger.account-opened.v1', n: 4 },
    { type: 'ledger.hold-placed.v1', n: 2 },
    { type: 'ledger.transfer-posted.v1', n: 3 },
  ])
})

it('goes on: a replay, a capture of an old hold and a reversal of an old posting', async () => {
  const amount = { amount: '100.00', currency: 'EUR' } as const
  const again = await post({
    transferId: funding,
    code: 'deposit',
    reference,
    legs: [{ debitAccountId: house, creditAccountId: ana, amount }],
  })
  expect(unwrap(again).isReplay).toBe(true)
  const ten = { amount: '10.00', currency: 'EUR' } as const
  unwrap(
    await post({
      transferId: newId('led'),
      code: 'send.bank',
      reference,
      legs: [{ debitAccountId: ana, creditAccountId: house, amount: ten }],
      captures: [{ holdId: openHold, amount: ten }],
    }),
  )
  unwrap(
    await reverse({ transferId: newId('led'), originalId: send, code: 'send.refund', reference }),
  )
  expect(await balanceOf(ana)).toBe('84.00 0.00 84.00')
  expect(await balanceOf(ben)).toBe('0.00 0.00 0.00')
  expect(await differences()).toEqual([])
})
