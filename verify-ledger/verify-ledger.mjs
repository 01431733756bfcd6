// Verifies an export of the ledger without trusting whoever made it. Needs Node 20 and nothing else;
// README.md beside it has the format. Exit code 0: everything holds; 1: something does not.
//   node verify-ledger.mjs EXPORT [--anchors FILE]... [--public-key KEY]
import { createHash, createPublicKey, verify } from 'node:crypto'
import { createReadStream, readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'

// ---- A row's bytes and its leaf
// i2 i4 i8: integers, big-endian. id: 16 bytes. time: i8, microseconds since 2000-01-01 UTC.
// t2 t4: the length of a text in bytes, as i2 or i4; the texts themselves follow at the end.
// ?: null is zeros (a text: length -1).
const layouts = {
  account: `book_id:i4 =1:i2 exponent:i2 xid:i8 id:id parent_id:id? recorded_at:time kind:t2
    owner_ref:t2 currency:t2 side:t2`,
  leg: `book_id:i4 =2:i2 leg_no:i2 xid:i8 transfer_id:id debit_account_id:id credit_account_id:id
    amount:i8 debit_seq:i8 debit_balance:i8 credit_seq:i8 credit_balance:i8 effective_at:time
    recorded_at:time event_seq:i8? debit_prev_id:id? credit_prev_id:id? reverses_id:id?
    debit_prev_leg:i2? credit_prev_leg:i2? reverses_leg:i2? currency:t2 code:t2 reference:t2
    correlation_id:t4`,
  hold: `book_id:i4 =3:i4 xid:i8 id:id debit_account_id:id credit_account_id:id? amount:i8
    expires_at:time? recorded_at:time event_seq:i8? currency:t4 code:t4 reference:t4
    correlation_id:t4`,
  hold_resolution: `book_id:i4 =4:i2 is_final:i2 xid:i8 hold_id:id resolution_no:i4 captured:i8
    released:i8 transfer_id:id? recorded_at:time event_seq:i8? event_id:id? kind:t4 command_id:t4?
    correlation_id:t4`,
}
const kinds = Object.keys(layouts)
const widths = { i2: 2, i4: 4, i8: 8, time: 8, id: 16 }
const fields = new Map(
  kinds.map((kind) => [kind, layouts[kind].split(/\s+/).map((field) => field.split(/[:?]/))]),
)
const bytes = Buffer.alloc(1 << 20)
const put = {
  i2: (value, at) => bytes.writeInt16BE(Number(value), at),
  i4: (value, at) => bytes.writeInt32BE(Number(value), at),
  i8: (value, at) => bytes.writeBigInt64BE(BigInt(value), at),
  id: (value, at) => at + bytes.write(value.replaceAll('-', ''), at, 16, 'hex'),
  time: (value, at) => put.i8((BigInt(Date.parse(value)) - 946_684_800_000n) * 1000n, at),
  t2: (value, at) => put.i2(Buffer.byteLength(value), at),
  t4: (value, at) => put.i4(value === null ? -1 : Buffer.byteLength(value), at),
}
const hash = (...parts) => createHash('sha256').update(Buffer.concat(parts)).digest()

/** SHA-256 of a row's bytes, or null when its values do not fit into them. */
function leafOf(row) {
  let end = 0
  let texts = ''
  try {
    for (const [name, type, mark] of fields.get(row.t)) {
      const value = name[0] === '=' ? name.slice(1) : row[name]
      if (value === undefined || (value === null && mark === undefined)) return null
      const isNull = value === null && type !== 't4'
      const start = end
      end = isNull ? start + widths[type] : put[type](value, start)
      if (isNull) bytes.fill(0, start, end)
      // zeros mean null, so no value may be zeros
      else if (mark === '' && value !== '' && !bytes.subarray(start, end).some(Boolean)) return null
      if (type[0] === 't' && type !== 'time') texts += value ?? ''
    }
    end += bytes.write(texts, end)
    return hash(bytes.subarray(0, end)).toString('hex')
  } catch {
    return null
  }
}

/** A row's place in the chain: transaction, kind, id, number. */
function placeOf(row) {
  const id = { leg: row.transfer_id, hold_resolution: row.hold_id }[row.t] ?? row.id
  return [BigInt(row.xid), kinds.indexOf(row.t) + 1, id, row.leg_no ?? row.resolution_no ?? 0]
}
const nameOf = ([xid, kind, id, no]) =>
  `${kinds[kind - 1]} ${id}${no === 0 ? '' : `/${no}`} (transaction ${xid})`

// ---- What is wrong
const faults = []
let rowsRead = 0
const counts = { account: 0, leg: 0, hold: 0, hold_resolution: 0 }
let where = 'the file'
const fault = (what, at = rowsRead, place = where) => faults.push({ at, place, what })

// ---- The chain
const heads = new Map() // block -> its head, and the rows up to it
let head = Buffer.alloc(32)
let sealed = 0
let blockNo = 0
let block = null // the block at hand: its leaves, and what was read of its rows
let last = [0n, 1, '', -1]

function openBlock(line) {
  closeBlock()
  where = `block ${line.no}`
  if (line.no !== blockNo + 1) fault(`it follows block ${blockNo}: blocks are missing`)
  blockNo = line.no
  const leaves = Buffer.from(line.leaves, 'base64').toString('hex').match(/.{64}/g) ?? []
  for (const leaf of leaves) head = hash(head, Buffer.from(leaf, 'hex'))
  sealed += leaves.length
  if (leaves.length !== line.count || sealed !== line.rows) fault('its count is not its leaves')
  if (head.toString('hex') !== line.head) fault('its head does not follow from its leaves')
  head = Buffer.from(line.head, 'hex')
  heads.set(line.no, { head: line.head, rows: line.rows })
  block = { ...line, leaves, read: [], before: last }
}

/** Compares the rows of a block with its leaves, and says of each difference what it is. */
function closeBlock() {
  if (block === null) return
  const { leaves, read, no } = block
  const indexOf = new Map(leaves.map((leaf, index) => [leaf, index]))
  const spot = (index) => `block ${no}, row ${index + 1} of ${leaves.length}`
  let { before } = block
  let next = 0
  for (const [index, { place, leaf, at }] of read.entries()) {
    const found = indexOf.get(leaf) ?? -1
    const name = `${spot(next)}: ${nameOf(place)}`
    const isExtra = found < next && (!(next in leaves) || read[index + 1]?.leaf === leaves[next])
    const gap = `${found - next} row(s) before it are missing, after ${nameOf(before)}`
    if (found > next) fault(gap, at, name)
    if (found < next) fault(isExtra ? 'was never sealed' : 'is not what was sealed', at, name)
    if (isExtra) continue
    next = Math.max(found, next) + 1
    before = place
  }
  const what = `the last ${leaves.length - next} row(s) are missing, up to ${nameOf(block.last)}`
  if (next < leaves.length) fault(what, rowsRead, spot(next))
  block = null
}

function readRow(row) {
  const place = placeOf(row)
  rowsRead += 1
  counts[row.t] += 1
  where = `${block ? `block ${block.no}` : 'not sealed yet'}: ${nameOf(place)}`
  const different = place.findIndex((part, index) => part !== last[index])
  if (different < 0 || place[different] < last[different]) fault(`stands after ${nameOf(last)}`)
  last = place
  block?.read.push({ place, leaf: leafOf(row), at: rowsRead - 0.5 })
  check[row.t](row)
}

// ---- The books
// Rows come by transaction, which is not always the order in which an account or a hold changed:
// what comes before its turn waits for it.
const subjects = { account: new Map(), hold: new Map() }
let transfer = null // the one at hand: its id, how many legs it has, what it takes from whom
let taking = new Map() // the transfers of the transaction at hand

function subjectOf(kind, id) {
  const made = { row: null, count: 0n, total: 0n, last: null, isOver: false, waiting: new Map() }
  return subjects[kind].get(id) ?? subjects[kind].set(id, made).get(id)
}

/** Takes what has waited for its number, in turn. */
function drain(subject, take) {
  let next = subject.waiting.get(subject.count + 1n)
  while (subject.row !== null && next !== undefined) {
    subject.count += 1n
    subject.waiting.delete(subject.count)
    take(subject, next, (what) => fault(what, next.at, next.where))
    next = subject.waiting.get(subject.count + 1n)
  }
}

function introduce(kind, row, take) {
  const subject = subjectOf(kind, row.id)
  subject.row = row
  drain(subject, take)
}

function arrive(subject, number, item, take) {
  if (number <= subject.count || subject.waiting.has(number)) fault(`number ${number} came before`)
  subject.waiting.set(number, { ...item, where, at: rowsRead })
  drain(subject, take)
}

function takeEntry(account, entry, say) {
  const { what, amount, balance, previous, currency } = entry
  const own = account.total + (what === account.row.side ? amount : -amount)
  if (own !== balance) say(`${what} balance ${balance}, by what was before it is ${own}`)
  if (previous !== account.last) say(`${what} follows ${previous}, really ${account.last}`)
  if (currency !== account.row.currency) say(`${currency} in ${account.row.currency} account`)
  account.total = balance
  account.last = entry.name
}

function takeResolution(hold, { row, taken }, say) {
  const [captured, amount] = [BigInt(row.captured), BigInt(hold.row.amount)]
  const debited = taken?.get(hold.row.debit_account_id) ?? 0n
  hold.total += captured + BigInt(row.released)
  if (hold.isOver || hold.total > amount || row.is_final !== (hold.total === amount)) {
    say(`${hold.total} of ${amount} resolved, final: ${row.is_final}, ended: ${hold.isOver}`)
  }
  const isRight =
    row.kind === 'captured' ? captured > 0n && debited >= captured : captured === 0n && row.is_final
  if (!isRight) say(`${row.kind} ${captured}, its transfer takes ${debited} from the account`)
  hold.isOver ||= row.is_final
}

const check = {
  account: (row) => introduce('account', row, takeEntry),
  hold: (row) => introduce('hold', row, takeResolution),
  leg(row) {
    const { transfer_id: id, leg_no: no, currency } = row
    const amount = BigInt(row.amount)
    if (transfer?.xid !== row.xid) taking = new Map()
    if (transfer?.id !== id) transfer = { id, xid: row.xid, legs: 0, taken: new Map() }
    transfer.legs += 1
    if (no !== transfer.legs) fault(`is leg ${transfer.legs} of its transfer by those before it`)
    if (amount <= 0n || row.debit_account_id === row.credit_account_id) fault('has not two sides')
    const { taken } = transfer
    taken.set(row.debit_account_id, (taken.get(row.debit_account_id) ?? 0n) + amount)
    taking.set(id, taken)
    for (const what of ['debit', 'credit']) {
      const [before, beforeLeg] = [row[`${what}_prev_id`], row[`${what}_prev_leg`]]
      const previous = before === null ? null : `leg ${before}/${beforeLeg}`
      const balance = BigInt(row[`${what}_balance`])
      const entry = { what, amount, currency, previous, balance, name: `leg ${id}/${no}` }
      const account = subjectOf('account', row[`${what}_account_id`])
      arrive(account, BigInt(row[`${what}_seq`]), entry, takeEntry)
    }
  },
  hold_resolution(row) {
    const item = { row, taken: transfer?.xid === row.xid ? taking.get(row.transfer_id) : undefined }
    arrive(subjectOf('hold', row.hold_id), BigInt(row.resolution_no), item, takeResolution)
  },
}

/** What still waits at the end waits for a row that is not there. */
function findMissing(kind) {
  for (const [id, { row, count, waiting }] of subjects[kind]) {
    if (waiting.size === 0) continue
    const [number, item] = [...waiting].sort(([a], [b]) => (a < b ? -1 : 1))[0]
    const gap = `numbers ${count + 1n} to ${number - 1n} of ${kind} ${id} are missing`
    const names = item.previous ? `, the last of them is ${item.previous}` : ''
    fault(row === null ? `its ${kind} ${id} is missing` : gap + names, item.at, item.where)
  }
}

// ---- Anchors: signed heads. Each must be by the key, and be the chain's head at its block.
function checkAnchor(anchor, source, key) {
  where = `${source}: block ${anchor.block}, anchored at ${anchor.anchoredAt}`
  const { format, book, block: no, rows, anchoredAt } = anchor
  const text = [format, book, no, rows, anchor.head, anchoredAt].map((line) => `${line}\n`).join('')
  const isSigned = verify(null, Buffer.from(text), key, Buffer.from(anchor.signature, 'base64'))
  const own = heads.get(no)
  if (!isSigned) fault('is not signed by the key')
  else if (!own) fault(`the chain ends before, at row ${sealed} of ${rows}: its tail is missing`)
  else if (own.head !== anchor.head || own.rows !== rows)
    fault(`the chain was rebuilt: there its head is ${own.head}, anchored was ${anchor.head}`)
}

// ---- Reading and telling
async function main() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { anchors: { type: 'string', multiple: true }, 'public-key': { type: 'string' } },
  })
  const anchors = []
  let [header, end] = []
  for await (const text of createInterface({ input: createReadStream(positionals[0] ?? '') })) {
    const line = JSON.parse(text)
    if (!header) header = line
    else if (line.t === 'block') openBlock(line)
    else if (line.t === 'unsealed') closeBlock()
    else if (line.t === 'anchor') anchors.push([line, 'in the export'])
    else if (line.t === 'end') end = line
    else readRow(line)
  }
  if (header?.format !== 'corridor-ledger-1') throw new Error('it is none')
  closeBlock()
  findMissing('account')
  findMissing('hold')
  where = 'the file'
  if (end?.rows !== rowsRead) fault('the export was cut off')
  for (const path of values.anchors ?? []) {
    const lines = readFileSync(path, 'utf8').split('\n')
    for (const line of lines) if (line.endsWith('}')) anchors.push([JSON.parse(line), path])
  }
  const der = Buffer.from(values['public-key'] ?? header.publicKey ?? '', 'base64')
  const key = anchors.length > 0 && createPublicKey({ key: der, format: 'der', type: 'spki' })
  for (const [anchor, source] of anchors) checkAnchor(anchor, source, key)
  const newest = anchors.reduce((most, [anchor]) => Math.max(most, anchor.block), 0)
  const open = sealed - (heads.get(newest)?.rows ?? 0)
  console.log(`Ledger of book ${header.book}, exported at ${header.exportedAt}`)
  console.log(`  chain    ${sealed} rows in ${heads.size} blocks, head ${head.toString('hex')}`)
  console.log(`  books    ${kinds.map((kind) => `${counts[kind]} ${kind}s`).join(', ')}`)
  console.log(`  anchors  ${anchors.length}, the newest at block ${newest}; ${open} rows after it`)
  if (!values.anchors) console.log('  ! no --anchors: a ledger rewritten as a whole looks right')
  if (!values['public-key']) console.log(`  ! the key is the export's own: ${header.publicKey}`)
  const [first, ...others] = faults.sort((a, b) => a.at - b.at)
  console.log(first ? `FIRST BAD: ${first.place}\n  ${first.what}` : 'Everything holds.')
  for (const { place, what } of others.slice(0, 8)) console.log(`  also: ${place}: ${what}`)
  return first ? 1 : 0
}

process.exitCode = await main().catch((error) => {
  console.log(`The export cannot be read: ${error.message}`)
  return 1
})
