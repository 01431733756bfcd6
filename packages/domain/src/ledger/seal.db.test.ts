import { createHash, generateKeyPairSync } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { poolOf } from '@corridor/db/domain-database'
import { useTestDatabase } from '@corridor/db/testing'
import {
  anchorHead,
  getChainStatus,
  preparePartitions,
  readAnchors,
  sealJournal,
} from '@corridor/domain/ledger'
import { newUuid } from '@corridor/kernel/ids'
import { unwrap } from '@corridor/kernel/result'
import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isSignedByItsKey } from './signed-head.ts'
import { commandBy } from './testing/rows.ts'

const db = useTestDatabase()
const folder = mkdtempSync(join(tmpdir(), 'corridor-seal-'))
const house = newUuid()
const wallet = newUuid()

type Database = Pick<pg.Pool, 'query'>
type Block = {
  block_no: string
  first_xid: string
  last_xid: string
  leaf_count: number
  row_count: string
  leaves: Buffer
  head: Buffer
}

async function open(id: string, side: string): Promise<void> {
  await poolOf('ledger').query(
    `SELECT open_account($1, 'wallet', $2, 'EUR', 2::smallint, $3, NULL, NULL, NULL, 'test')`,
    [id, `test:${id}`, side],
  )
}

/** One posting of `legs` legs, in the caller's transaction if it has one. @returns its id */
async function post(on: Database = poolOf('ledger'), legs = 1): Promise<string> {
  const id = newUuid()
  const leg = { debit: house, credit: wallet, currency: 'EUR', amount: 5n }
  await commandBy(
    async (sql, values) => (await on.query<{ answer: string }>(sql, [...values])).rows,
    {
      kind: 'post',
      posting: {
        id,
        code: 'test.move',
        reference: 'test',
        effectiveAt: null,
        legs: Array.from({ length: legs }, () => leg),
        captures: [],
      },
    },
  )
  return id
}

async function blocks(): Promise<Block[]> {
  return db.ownerQuery<Block>('ledger', 'SELECT * FROM seal_block ORDER BY block_no')
}

/** What should be sealed, in the order in which it should be. */
async function journal(): Promise<{ xid: string; kind: number; id: string; no: number }[]> {
  return db.ownerQuery(
    'ledger',
    `SELECT xid, kind, id, no FROM (
       SELECT xid, 1 AS kind, id, 0 AS no FROM account
       UNION ALL SELECT xid, 2, transfer_id, leg_no FROM leg
       UNION ALL SELECT xid, 3, id, 0 FROM hold
       UNION ALL SELECT xid, 4, hold_id, resolution_no FROM hold_resolution) AS j
      ORDER BY xid, kind, id, no`,
  )
}

/** Seals until `rows` are; other tests on this server may hold the fence back for a moment. */
async function sealUntil(rows: number): Promise<void> {
  const deadline = Date.now() + 30_000
  while (unwrap(await getChainStatus()).rows < rows) {
    await sealJournal()
    if (Date.now() > deadline) throw new Error('the journal is not sealed')
    await sleep(20)
  }
}

async function isSealed(id: string): Promise<boolean> {
  const rows = await db.ownerQuery<{ is_sealed: boolean }>(
    'ledger',
    `SELECT coalesce((SELECT max(last_xid) FROM seal_block) >= (SELECT xid FROM leg WHERE transfer_id = $1
       AND leg_no = 1), false) AS is_sealed`,
    [id],
  )
  return rows[0]?.is_sealed ?? false
}

async function checkChain(): Promise<unknown[]> {
  return (await poolOf('ledger').query('SELECT * FROM check_chain(0, 1000000)')).rows
}

async function codeOf(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => 'done',
    (error: unknown) =>
      error instanceof Error && 'code' in error ? String(error.code) : 'unknown',
  )
}

beforeAll(async () => {
  process.env.LEDGER_ANCHOR_FILE = join(folder, 'ledger.jsonl')
  process.env.LEDGER_SEAL_KEY = generateKeyPairSync('ed25519')
    .privateKey.export({ format: 'pem', type: 'pkcs8' })
    .toString()
  await open(house, 'debit')
  await open(wallet, 'credit')
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('the sealer', () => {
  it('seals nothing twice and nothing out of order, however small its steps', async () => {
    // one transaction of 40 legs, and a few of one
    await post(poolOf('ledger'), 40)
    for (let n = 0; n < 5; n++) await post()
    const expected = await journal()
    const deadline = Date.now() + 30_000
    while (unwrap(await getChainStatus()).rows < expected.length) {
      await poolOf('ledger').query('SELECT seal_journal(7)')
      if (Date.now() > deadline) throw new Error('the journal is not sealed')
    }
    const sealed = await blocks()
    expect(sealed.map((block) => Number(block.block_no))).toEqual(sealed.map((_, at) => at + 1))
    expect(sealed.every((block) => block.leaf_count <= 7)).toBe(true)
    expect(Number(sealed.at(-1)?.row_count)).toBe(expected.length)
    expect(await sealJournal()).toEqual({ sealed: 0 })
    expect(await checkChain()).toEqual([])
  })

  it('chains the leaves as it says', async () => {
    let head = Buffer.alloc(32)
    for (const block of await blocks()) {
      for (let at = 0; at < block.leaf_count; at++) {
        const leaf = block.leaves.subarray(32 * at, 32 * at + 32)
        head = createHash('sha256').update(head).update(leaf).digest()
      }
      expect(block.head.equals(head)).toBe(true)
    }
    expect(unwrap(await getChainStatus()).head).toBe(head.toString('hex'))
  })

  it('waits for a transaction that began earlier and commits late', async () => {
    const late = await poolOf('ledger').connect()
    try {
      await late.query('BEGIN')
      // takes its number now, and writes after the others
      await late.query('SELECT pg_current_xact_id()')
      const early = await post()
      await sealJournal()
      expect(await isSealed(early)).toBe(false)
      const lateId = await post(late)
      await sealJournal()
      expect(await isSealed(early)).toBe(false)
      await late.query('COMMIT')
      await sealUntil((await journal()).length)
      const [first, second] = (await journal()).slice(-2)
      expect([first?.id, second?.id]).toEqual([lateId, early])
    } finally {
      late.release()
    }
    expect(await checkChain()).toEqual([])
  })

  it('loses nothing while writers write and several of it seal', async () => {
    let isWriting = true
    const sealers = Array.from({ length: 2 }, async () => {
      while (isWriting) {
        await poolOf('ledger').query('SELECT seal_journal(11)')
        await sleep(1)
      }
    })
    const writers = Array.from({ length: 6 }, async (_, writer) => {
      for (let n = 0; n < 25; n++) await post(poolOf('ledger'), 1 + ((n + writer) % 3))
    })
    await Promise.all(writers)
    isWriting = false
    await Promise.all(sealers)
    const rows = await journal()
    await sealUntil(rows.length)
    expect(unwrap(await getChainStatus()).rows).toBe(rows.length)
    expect(await checkChain()).toEqual([])
  })

  it('reads by the indexes from where it was, and sorts no history', async () => {
    // as seal_journal itself says
    for (const path of ['seqscan', 'bitmapscan', 'sort']) {
      await db.ownerQuery('ledger', `SET enable_${path} = off`)
    }
    const plan = await db.ownerQuery<{ 'QUERY PLAN': string }>(
      'ledger',
      `EXPLAIN (COSTS OFF) SELECT * FROM journal_after('1', 2::smallint, '${newUuid()}', 1, '9', 100)`,
    )
    await db.ownerQuery('ledger', 'RESET ALL')
    const lines = plan.map((row) => row['QUERY PLAN'])
    expect(lines.filter((line) => /Seq Scan|-> +Sort/.test(line))).toEqual([])
    const starts = lines.filter((line) => /Index Cond: .*(ROW\(xid, .*\) >|xid >=)/.test(line))
    // 14 partitions of leg, and the three other tables
    expect(starts).toHaveLength(17)
  })
})

describe('anchoring', () => {
  it('signs the newest head, writes it down once and notes it', async () => {
    await post()
    await sealUntil((await journal()).length)
    const status = unwrap(await getChainStatus())
    expect(await anchorHead()).toEqual({ block: status.blocks, places: ['file'] })
    expect(await anchorHead()).toEqual({ block: status.blocks, places: ['file'] })
    const [place] = unwrap(await readAnchors())
    expect(place?.heads).toHaveLength(1)
    expect(place?.heads[0]).toMatchObject({
      block: status.blocks,
      rows: status.rows,
      head: status.head,
    })
    expect(place?.heads.every(isSignedByItsKey)).toBe(true)
    const after = unwrap(await getChainStatus())
    expect(after.anchors).toMatchObject([
      { place: 'file', block: status.blocks, head: status.head },
    ])
    expect(after.lastAnchoredAt).toBe(place?.heads[0]?.anchoredAt)
  })

  it('notes what a crash left written but not noted, and writes it no second time', async () => {
    await post()
    await sealUntil((await journal()).length)
    await anchorHead()
    const { blocks: block } = unwrap(await getChainStatus())
    await db.ownerQuery('ledger', 'ALTER TABLE seal_anchor DISABLE TRIGGER USER')
    await db.ownerQuery('ledger', 'DELETE FROM seal_anchor WHERE block_no = $1', [block])
    await db.ownerQuery('ledger', 'ALTER TABLE seal_anchor ENABLE TRIGGER USER')
    const before = readFileSync(join(folder, 'ledger.jsonl'), 'utf8')
    expect(await anchorHead()).toEqual({ block, places: ['file'] })
    expect(readFileSync(join(folder, 'ledger.jsonl'), 'utf8')).toBe(before)
    expect(unwrap(await getChainStatus()).anchors).toMatchObject([{ block }])
  })

  it('notes no head that the chain does not have', async () => {
    const { rows } = await poolOf('ledger').query(
      `SELECT record_anchor('elsewhere', 1, decode(repeat('ab', 32), 'hex'), decode(repeat('ab', 64), 'hex'), 'x', now())
         AS noted`,
    )
    expect(rows).toEqual([{ noted: false }])
  })
})

describe('the seal tables', () => {
  const insufficientPrivilege = '42501'
  const restrictViolation = '23001'

  it.each(['seal_block', 'seal_anchor'])(
    '%s: the app reads, and the owner only adds',
    async (table) => {
      const app = poolOf('ledger')
      expect(await codeOf(app.query(`SELECT 1 FROM ${table}`))).toBe('done')
      for (const sql of [
        `INSERT INTO ${table} (book_id) VALUES (1)`,
        `UPDATE ${table} SET book_id = 2`,
        `DELETE FROM ${table}`,
        `TRUNCATE ${table}`,
      ]) {
        expect(await codeOf(app.query(sql))).toBe(insufficientPrivilege)
        if (sql.startsWith('INSERT')) continue
        expect(await codeOf(db.ownerQuery('ledger', sql))).toBe(restrictViolation)
      }
    },
  )

  it('the parts of the functions are not for the app', async () => {
    const app = poolOf('ledger')
    const id = `'${newUuid()}'`
    expect(await codeOf(app.query('SELECT last_sealed(NULL)'))).toBe(insufficientPrivilege)
    expect(
      await codeOf(app.query(`SELECT journal_after('1', 1::smallint, ${id}, 0, '9', 1)`)),
    ).toBe(insufficientPrivilege)
  })
})

describe('partitions', () => {
  it('are there for a year ahead', async () => {
    expect(await preparePartitions()).toEqual({ made: 0 })
    const rows = await db.ownerQuery<{ count: string }>(
      'ledger',
      `SELECT count(*) FROM pg_inherits WHERE inhparent = 'leg'::regclass`,
    )
    expect(Number(rows[0]?.count)).toBe(14)
  })
})
