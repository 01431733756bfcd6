import { spawnSync } from 'node:child_process'
import { generateKeyPairSync } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { poolOf } from '@corridor/db/domain-database'
import { DomainReader } from '@corridor/db/domain-reader'
import { useTestDatabase } from '@corridor/db/testing'
import * as ledger from '@corridor/domain/ledger'
import { invariantsOf, monitorSettings } from '@corridor/jobs/checks/monitored-invariants'
import { idOf, newId, newUuid } from '@corridor/kernel/ids'
import { money, toWire } from '@corridor/kernel/money'
import { unwrap } from '@corridor/kernel/result'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { root } from '../paths.ts'
import { writeExport } from './write-export.ts'

const db = useTestDatabase()
const folder = mkdtempSync(join(tmpdir(), 'corridor-drill-'))
const anchorFile = join(folder, 'anchors', 'ledger.jsonl')
const exportFile = join(folder, 'ledger.export')
const keys = generateKeyPairSync('ed25519')
const publicKey = keys.publicKey.export({ format: 'der', type: 'spki' }).toString('base64')

const house = newUuid()
const wallets = [newUuid(), newUuid(), newUuid()] as const
const transfers: string[] = []
const eur = (minor: number) => toWire(money(BigInt(minor), 'EUR'))
const holds = [newUuid(), newUuid(), newUuid()] as const

async function call(sql: string, values: readonly unknown[]): Promise<void> {
  const { rows } = await poolOf('ledger').query(`SELECT ${sql} AS answer`, [...values])
  expect(rows[0].answer.code, JSON.stringify(rows[0].answer)).toBe('ok')
}

async function open(id: string, side: string, parent: string | null = null): Promise<void> {
  const values = [id, `wal_${id}`, side, side === 'credit' ? 0 : null, parent]
  await call(
    `open_account($1, 'wallet', $2, 'EUR', 2::smallint, $3, $4, NULL, $5, 'drill')`,
    values,
  )
}

type Capture = { hold: string; amount: number; isFinal: boolean }

async function post(
  legs: readonly (readonly [debit: string, credit: string, amount: number])[],
  more: { reference?: string; effectiveAt?: string; captures?: readonly Capture[] } = {},
): Promise<string> {
  const id = newUuid()
  const { captures = [] } = more
  unwrap(
    await ledger.post({
      transferId: idOf('led', id),
      code: 'drill.move',
      reference: more.reference ?? 'rent',
      ...(more.effectiveAt && { effectiveAt: more.effectiveAt }),
      legs: legs.map(([debit, credit, minor]) => ({
        debitAccountId: idOf('acc', debit),
        creditAccountId: idOf('acc', credit),
        amount: eur(minor),
      })),
      captures: captures.map(({ hold, amount, isFinal }) => ({
        holdId: idOf('hld', hold),
        amount: eur(amount),
        isFinal,
      })),
    }),
  )
  transfers.push(id)
  return id
}

/** Everything that the journal can hold: two clocks, captures in parts, a void, a reversal, words beyond ASCII. */
async function writeHistory(): Promise<void> {
  const [first, second, third] = wallets
  await open(house, 'debit')
  await open(first, 'credit')
  await open(second, 'credit')
  await open(third, 'credit', first)
  await post([[house, first, 10_000]])
  await post([[house, second, 5_000]], { effectiveAt: '2026-01-31T23:59:59.999Z' })
  // the same word twice: composed, and with a combining accent
  await post([[first, third, 100]], { reference: 'caf\u00e9' })
  await post([[first, third, 100]], { reference: 'cafe\u0301 ☕ 𝟙' })
  for (const [index, hold] of holds.entries()) {
    const placed = {
      holdId: idOf('hld', hold),
      debitAccountId: idOf('acc', first),
      amount: eur(1_000 + index),
      code: 'drill.hold',
      reference: 'rent',
    }
    unwrap(await ledger.hold(index === 0 ? placed : { ...placed, expiresInSeconds: 3_600 }))
  }
  await post([[first, second, 400]], {
    captures: [{ hold: holds[0], amount: 400, isFinal: false }],
  })
  await post([[first, second, 300]], { captures: [{ hold: holds[0], amount: 300, isFinal: true }] })
  unwrap(await ledger.voidHold({ holdId: idOf('hld', holds[1]), commandId: 'drill-void' }))
  const original = await post([
    [first, second, 700],
    [second, third, 200],
  ])
  unwrap(
    await ledger.reverse({
      transferId: newId('led'),
      originalId: idOf('led', original),
      code: 'drill.back',
      reference: 'rent',
    }),
  )
  for (let n = 1; n <= 20; n++) await post([[first, second, n]])
}

/** Seals all there is; other tests on this server may hold it back for a moment. */
async function sealAll(): Promise<void> {
  const [{ total = 0 } = {}] = await db.ownerQuery<{ total: number }>(
    'ledger',
    `SELECT ((SELECT count(*) FROM account) + (SELECT count(*) FROM leg) + (SELECT count(*) FROM hold)
             + (SELECT count(*) FROM hold_resolution))::integer AS total`,
  )
  const deadline = Date.now() + 30_000
  for (;;) {
    await ledger.sealJournal()
    if (unwrap(await ledger.getChainStatus()).rows === total) return
    if (Date.now() > deadline) throw new Error('the journal is not sealed')
    await sleep(20)
  }
}

function runVerifier(words: readonly string[]): { code: number | null; output: string } {
  const verifier = join(root, 'verify-ledger', 'verify-ledger.mjs')
  const result = spawnSync(process.execPath, [verifier, exportFile, ...words], { encoding: 'utf8' })
  return { code: result.status, output: result.stdout + result.stderr }
}

async function verify(withAnchors = true): Promise<{ code: number | null; output: string }> {
  await writeExport(exportFile, publicKey)
  const anchors = withAnchors ? ['--anchors', anchorFile] : []
  return runVerifier(['--public-key', publicKey, ...anchors])
}

/** What I9 of the monitor finds, in full. */
async function findBroken(): Promise<string[]> {
  await using reader = new DomainReader()
  const chain = invariantsOf(monitorSettings).find(({ key }) => key === 'I9')
  if (!chain) throw new Error('nothing checks the chain')
  const { violations } = await chain.full(reader)
  return violations.map(({ subject, found }) => `${subject}: ${found}`)
}

const journal = ['leg', 'hold', 'hold_resolution', 'seal_block', 'seal_anchor'] as const

async function tamper(...statements: readonly (readonly [sql: string, ...values: unknown[]])[]) {
  for (const [sql, ...values] of statements) await db.ownerQuery('ledger', sql, values)
}

beforeAll(async () => {
  process.env.LEDGER_ANCHOR_FILE = anchorFile
  process.env.LEDGER_SEAL_KEY = keys.privateKey
    .export({ format: 'der', type: 'pkcs8' })
    .toString('base64')
  await writeHistory()
  await sealAll()
  await ledger.anchorHead()
  await post([[wallets[1], wallets[0], 77]])
  await sealAll()
  expect(await ledger.anchorHead()).toMatchObject({ places: ['file'] })
  for (const table of journal) {
    await db.ownerQuery('ledger', `CREATE TABLE kept_${table} AS SELECT * FROM ${table}`)
    await db.ownerQuery('ledger', `ALTER TABLE ${table} DISABLE TRIGGER USER`)
  }
})

afterEach(async () => {
  for (const table of journal) {
    await db.ownerQuery('ledger', `DELETE FROM ${table}`)
    await db.ownerQuery('ledger', `INSERT INTO ${table} SELECT * FROM kept_${table}`)
  }
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('a ledger that nobody touched', () => {
  it('holds, by its own words alone and with what the anchors remember', async () => {
    const { code, output } = await verify()
    expect(output).toContain('Everything holds.')
    expect(output).toContain('4 accounts, 31 legs, 3 holds, 3 hold_resolutions')
    expect(output).toContain('in 2 blocks')
    expect(code).toBe(0)
    expect((await verify(false)).code).toBe(0)
    expect(await findBroken()).toEqual([])
  })

  it('has every column of the journal in its export and under its hashes', async () => {
    await writeExport(exportFile, publicKey)
    const lines = readFileSync(exportFile, 'utf8').trim().split('\n')
    const rows = lines.map((line) => JSON.parse(line))
    const verifier = readFileSync(join(root, 'verify-ledger', 'verify-ledger.mjs'), 'utf8')
    for (const table of ['leg', 'hold', 'hold_resolution']) {
      const columns = await db.ownerQuery<{ name: string }>(
        'ledger',
        `SELECT attname AS name FROM pg_attribute
          WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped`,
        [table],
      )
      const names = columns.map(({ name }) => name).sort()
      const { t, ...row } = rows.find((line) => line.t === table)
      expect(t).toBe(table)
      expect(Object.keys(row).sort()).toEqual(names)
      const layout = new RegExp(` ${table}: \`([^\`]*)\``).exec(verifier)?.[1] ?? ''
      const hashed = [...layout.matchAll(/([a-z_]+):/g)].map(([, name]) => name)
      expect(hashed.sort()).toEqual(names)
    }
  })

  it('is not taken for whole when the export was cut off', async () => {
    await writeExport(exportFile, publicKey)
    const lines = readFileSync(exportFile, 'utf8').split('\n')
    writeFileSync(exportFile, lines.slice(0, -2).join('\n'))
    const { code, output } = runVerifier(['--public-key', publicKey])
    expect(output).toContain('FIRST BAD: the file\n  the export was cut off')
    expect(code).toBe(1)
  })
})

describe('somebody with every right in the database', () => {
  it('edits an amount: the verifier names the row', async () => {
    const id = transfers[12]
    await tamper(['UPDATE leg SET amount = amount + 1 WHERE transfer_id = $1', id])
    const { code, output } = await verify(false)
    expect(code).toBe(1)
    expect(output).toMatch(
      new RegExp(`FIRST BAD: block 1, row \\d+ of \\d+: leg ${id}/1 .*\n  is not what was sealed`),
    )
    expect(output).toMatch(/also: .*debit balance \d+, by what was before it is \d+/)
    expect(await findBroken()).toEqual([
      expect.stringMatching(`^block 1, leg ${id}/1 .* not what was sealed`),
    ])
  })

  it.each([
    ['a reference', `UPDATE leg SET reference = 'cafe\u0301' WHERE reference = 'caf\u00e9'`],
    ['a time', `UPDATE leg SET effective_at = recorded_at WHERE effective_at < recorded_at`],
    ['null to zero', `UPDATE leg SET event_seq = 0 WHERE event_seq IS NULL`],
    ['a hold', 'UPDATE hold SET amount = amount + 1 WHERE expires_at IS NULL'],
    ['who voided', `UPDATE hold_resolution SET command_id = 'me' WHERE kind = 'voided'`],
  ])('edits %s: the verifier says so', async (_, sql) => {
    await tamper([sql])
    const { code, output } = await verify(false)
    expect(output).toMatch(/FIRST BAD: block 1, row \d+ of \d+: .*\n {2}is not what was sealed/)
    expect(code).toBe(1)
  })

  it('deletes a row: the verifier says where, and the entries after it say which', async () => {
    const id = transfers[15]
    await tamper(['DELETE FROM leg WHERE transfer_id = $1', id])
    const { code, output } = await verify(false)
    expect(code).toBe(1)
    expect(output).toMatch(
      /FIRST BAD: block 1, row \d+ of \d+: .*\n {2}1 row\(s\) before it are missing, after/,
    )
    expect(output).toContain(`leg ${transfers[16]}/1`)
    expect(output).toContain(`the last of them is leg ${id}/1`)
  })

  it('deletes the last row of a block', async () => {
    await tamper(['DELETE FROM leg WHERE transfer_id = $1', transfers.at(-1)])
    const { code, output } = await verify(false)
    expect(code).toBe(1)
    expect(output).toContain(`the last 1 row(s) are missing, up to leg ${transfers.at(-1)}/1`)
  })

  it('swaps two rows: the first of them is named', async () => {
    const [first, second] = [transfers[10], transfers[11]]
    await tamper([
      `UPDATE leg SET xid = CASE transfer_id WHEN $1 THEN (SELECT xid FROM kept_leg WHERE transfer_id = $2)
                                               ELSE (SELECT xid FROM kept_leg WHERE transfer_id = $1) END
          WHERE transfer_id IN ($1, $2)`,
      first,
      second,
    ])
    const { code, output } = await verify(false)
    expect(code).toBe(1)
    expect(output).toMatch(
      new RegExp(
        `FIRST BAD: block 1, row \\d+ of \\d+: leg ${second}/1 .*\n  is not what was sealed`,
      ),
    )
  })

  it('adds a row that was never sealed', async () => {
    const columns = `book_id, leg_no, currency, debit_account_id, credit_account_id, amount, debit_seq, debit_balance,
      credit_seq, credit_balance, effective_at, recorded_at, xid, event_seq, code, reference, correlation_id`
    const forged = newUuid()
    await tamper([
      `INSERT INTO leg (transfer_id, ${columns}) SELECT $1, ${columns} FROM leg WHERE transfer_id = $2`,
      forged,
      transfers[12],
    ])
    const { code, output } = await verify(false)
    expect(code).toBe(1)
    expect(output).toMatch(new RegExp(`FIRST BAD: .*leg ${forged}/1 .*\n  was never sealed`))
  })

  it('removes the newest rows with their block: only the anchor knows', async () => {
    await tamper(
      ['DELETE FROM leg WHERE transfer_id = $1', transfers.at(-1)],
      ['DELETE FROM seal_block WHERE block_no = 2'],
      ['DELETE FROM seal_anchor'],
    )
    expect((await verify(false)).code).toBe(0)
    const { code, output } = await verify()
    expect(code).toBe(1)
    expect(output).toContain(`FIRST BAD: ${anchorFile}: block 2`)
    expect(output).toContain('its tail is missing')
    await expect(ledger.anchorHead()).rejects.toThrow('the ledger has no such block')
    expect(await findBroken()).toEqual([
      expect.stringMatching(/^block 2 at file: anchored was .* the ledger has no such block$/),
    ])
  })

  it('removes a block from the middle', async () => {
    await tamper(['DELETE FROM seal_block WHERE block_no = 1'])
    const { code, output } = await verify(false)
    expect(code).toBe(1)
    expect(output).toMatch(/FIRST BAD: block 2\n {2}it follows block 0: blocks are missing/)
  })

  it('edits and rebuilds the whole chain: it verifies, but not against the anchor', async () => {
    await tamper(
      [
        `UPDATE leg SET amount = amount + 5, debit_balance = debit_balance - 5, credit_balance = credit_balance + 5
          WHERE transfer_id = $1`,
        transfers.at(-1),
      ],
      ['DELETE FROM seal_block'],
      ['DELETE FROM seal_anchor'],
    )
    await sealAll()
    const alone = await verify(false)
    expect(alone.output).toContain('Everything holds.')
    expect(alone.code).toBe(0)
    const { code, output } = await verify()
    expect(code).toBe(1)
    expect(output).toMatch(/FIRST BAD: .*ledger.jsonl: block 1, .*\n {2}the chain was rebuilt/)
    await expect(ledger.anchorHead()).rejects.toThrow('was anchored as')
  })

  it('forges a signed head', async () => {
    await tamper([
      `UPDATE seal_anchor SET signature = decode(repeat('ab', 64), 'hex') WHERE block_no = 1`,
    ])
    const { code, output } = await verify(false)
    expect(code).toBe(1)
    expect(output).toContain('is not signed by the key')
  })
})
