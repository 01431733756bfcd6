import { spawnSync } from 'node:child_process'
import { createHash, generateKeyPairSync, sign } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { root } from '../paths.ts'

/** An export made by hand, byte by byte after verify-ledger/README.md: two accounts and a leg in two blocks. */

const folder = mkdtempSync(join(tmpdir(), 'corridor-verify-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const keys = generateKeyPairSync('ed25519')
const publicKey = keys.publicKey.export({ format: 'der', type: 'spki' }).toString('base64')
const house = '019a0000-0000-7000-8000-000000000001'
const wallet = '019a0000-0000-7000-8000-000000000002'
const transfer = '019a0000-0000-7000-8000-000000000003'
const at = '2026-11-21T10:00:00.123Z'
// 2000-01-01 is 946,684,800 s after 1970-01-01
const micros = (BigInt(Date.parse(at)) - 946_684_800_000n) * 1000n

const i2 = (value: number) => Buffer.from([value >> 8, value & 255])
const i4 = (value: number) => Buffer.concat([i2(value >> 16), i2(value & 0xffff)])
const i8 = (value: bigint) =>
  Buffer.from(BigInt.asUintN(64, value).toString(16).padStart(16, '0'), 'hex')
const id = (value: string) => Buffer.from(value.replaceAll('-', ''), 'hex')
const none = Buffer.alloc(16)
const sha256 = (...parts: Buffer[]) => createHash('sha256').update(Buffer.concat(parts)).digest()

function account(accountId: string, side: 'debit' | 'credit') {
  const ref = `wal_ü_${side}`
  const row = {
    t: 'account',
    xid: '900',
    book_id: 1,
    id: accountId,
    kind: 'wallet',
    owner_ref: ref,
    currency: 'EUR',
    exponent: 2,
    side,
    parent_id: null,
    recorded_at: at,
  }
  const lengths = ['wallet', ref, 'EUR', side].map((text) => i2(Buffer.byteLength(text)))
  const leaf = sha256(
    ...[i4(1), i2(1), i2(2), i8(900n), id(accountId), none, i8(micros), ...lengths],
    Buffer.from(`wallet${ref}EUR${side}`),
  )
  return { row, leaf }
}

function leg(debitBalance: bigint) {
  const row = {
    t: 'leg',
    xid: '901',
    book_id: 1,
    transfer_id: transfer,
    leg_no: 1,
    currency: 'EUR',
    debit_account_id: house,
    credit_account_id: wallet,
    amount: '9007199254740993',
    debit_seq: '1',
    debit_balance: String(debitBalance),
    credit_seq: '1',
    credit_balance: '9007199254740993',
    effective_at: at,
    recorded_at: at,
    event_seq: '7',
    code: 'test.move',
    reference: 'Ωmega',
    correlation_id: 'c',
    debit_prev_id: null,
    debit_prev_leg: null,
    credit_prev_id: null,
    credit_prev_leg: null,
    reverses_id: null,
    reverses_leg: null,
  }
  const amount = i8(9007199254740993n)
  const leaf = sha256(
    ...[i4(1), i2(2), i2(1), i8(901n), id(transfer), id(house), id(wallet), amount],
    ...[i8(1n), i8(debitBalance), i8(1n), amount, i8(micros), i8(micros), i8(7n)],
    ...[none, none, none, i2(0), i2(0), i2(0), i2(3), i2(9), i2(6), i4(1)],
    Buffer.from('EURtest.moveΩmegac'),
  )
  return { row, leaf }
}

type Sealed = { row: Record<string, unknown>; leaf: Buffer }

/** The lines of an export of two blocks: the accounts, and the leg. */
function exportOf(blocks: readonly (readonly Sealed[])[]) {
  let head = Buffer.alloc(32)
  let rows = 0
  const heads: { block: number; rows: number; head: string }[] = []
  const lines: Record<string, unknown>[] = [
    { format: 'corridor-ledger-1', book: 1, exportedAt: at, publicKey },
  ]
  for (const [index, sealed] of blocks.entries()) {
    for (const { leaf } of sealed) head = sha256(head, leaf)
    rows += sealed.length
    const block = { no: index + 1, count: sealed.length, rows, head: head.toString('hex') }
    heads.push({ block: block.no, rows, head: block.head })
    const last = ['901', 2, transfer, 1]
    const leaves = Buffer.concat(sealed.map(({ leaf }) => leaf)).toString('base64')
    lines.push(
      { t: 'block', ...block, last, sealedAt: at, leaves },
      ...sealed.map(({ row }) => row),
    )
  }
  lines.push({ t: 'unsealed' }, { t: 'end', rows, blocks: blocks.length })
  return { lines, heads }
}

function anchorOf(head: { block: number; rows: number; head: string }) {
  const text = `corridor-ledger-anchor-1\n1\n${head.block}\n${head.rows}\n${head.head}\n${at}\n`
  const signature = sign(null, Buffer.from(text), keys.privateKey).toString('base64')
  return {
    format: 'corridor-ledger-anchor-1',
    book: 1,
    ...head,
    anchoredAt: at,
    publicKey,
    signature,
  }
}

function verify(lines: readonly unknown[], anchors: readonly unknown[] = []) {
  const text = (all: readonly unknown[]) => all.map((line) => `${JSON.stringify(line)}\n`).join('')
  writeFileSync(join(folder, 'export'), text(lines))
  writeFileSync(join(folder, 'anchors'), text(anchors))
  const words = ['export', '--anchors', 'anchors', '--public-key', publicKey]
  const verifier = join(root, 'verify-ledger', 'verify-ledger.mjs')
  const result = spawnSync(process.execPath, [verifier, ...words], {
    cwd: folder,
    encoding: 'utf8',
  })
  return { code: result.status, output: result.stdout + result.stderr }
}

const accounts = [account(house, 'debit'), account(wallet, 'credit')]
const right = exportOf([accounts, [leg(9007199254740993n)]])

describe('the stand-alone verifier', () => {
  it('agrees with bytes and hashes that were made without it', () => {
    const { code, output } = verify(right.lines, right.heads.map(anchorOf))
    expect(output).toContain('3 rows in 2 blocks')
    expect(output).toContain('Everything holds.')
    expect(code).toBe(0)
  })

  it('does not take a sealed row for right because it is sealed', () => {
    const { lines, heads } = exportOf([accounts, [leg(-5n)]])
    const { code, output } = verify(lines, heads.map(anchorOf))
    expect(code).toBe(1)
    expect(output).toContain('debit balance -5, by what was before it is 9007199254740993')
  })

  it('names a row whose numbers do not even fit', () => {
    const lines = right.lines.map((line) =>
      line.t === 'leg' ? { ...line, amount: `${2n ** 64n}` } : line,
    )
    const { code, output } = verify(lines)
    expect(code).toBe(1)
    expect(output).toContain(
      `FIRST BAD: block 2, row 1 of 1: leg ${transfer}/1 (transaction 901)\n  is not what was sealed`,
    )
  })

  it('names an account that its entries have, but the export has not', () => {
    const { lines, heads } = exportOf([accounts.slice(0, 1), [leg(9007199254740993n)]])
    const { code, output } = verify(lines, heads.map(anchorOf))
    expect(code).toBe(1)
    expect(output).toContain(`its account ${wallet} is missing`)
  })

  it('wants anchors by its key, of its chain', () => {
    const [first, second] = right.heads.map(anchorOf)
    const forged = verify(right.lines, [{ ...first, rows: 1 }])
    expect(forged.output).toContain('is not signed by the key')
    expect(forged.code).toBe(1)
    const cut = verify(exportOf([accounts]).lines, [first, second])
    expect(cut.output).toContain('the chain ends before, at row 2 of 3: its tail is missing')
    expect(cut.code).toBe(1)
  })

  it.each([
    ['nothing', []],
    ['something else', [{ format: 'other' }]],
    ['a part of it', right.lines.slice(0, -1)],
  ])('does not pass %s', (_, lines) => {
    expect(verify(lines).code).toBe(1)
  })
})
