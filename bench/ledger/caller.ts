import { closeAllDomains, poolOf } from '@corridor/db/domain-database'
import {
  getBalances,
  getStatement,
  hold,
  type PostInput,
  post,
  sealJournal,
} from '@corridor/domain/ledger'
import { type Id, idOf, newId, uuidOf } from '@corridor/kernel/ids'
import { money, toWire } from '@corridor/kernel/money'
import { newCorrelationId, withCorrelation } from '@corridor/telemetry'
import { percentile, type SliceOrder, type SliceResult } from './slice.ts'

// A process of callers: each asks, waits for its answer, and asks again.

type AccountId = Id<'acc'>
type Code = string

let accounts: readonly AccountId[] = []
let held: { holdId: Id<'hld'>; account: AccountId }[] = []
let posted: PostInput[] = []

const pick = <T>(from: readonly T[]): T => {
  const one = from[Math.floor(Math.random() * from.length)]
  if (one === undefined) throw new Error('nothing to pick from')
  return one
}
const customers = () => accounts.slice(1)
const euros = (minor: number) => toWire(money(BigInt(minor), 'EUR'))

function other(than: AccountId, from: readonly AccountId[]): AccountId {
  for (;;) {
    const account = pick(from)
    if (account !== than) return account
  }
}

function posting(legs: readonly [AccountId, AccountId, number][]): PostInput {
  const transferId = newId('led')
  return {
    transferId,
    code: 'send.internal',
    reference: transferId.replace('led', 'tr'),
    legs: legs.map(([debitAccountId, creditAccountId, minor]) => ({
      debitAccountId,
      creditAccountId,
      amount: euros(minor),
    })),
  }
}

const amount = () => 1 + Math.floor(Math.random() * 100)

async function codeOf(input: PostInput): Promise<Code> {
  const result = await post(input)
  if (!result.ok) return result.error.code
  return result.value.isReplay ? 'replay' : 'ok'
}

function uniform(among: readonly AccountId[]): Promise<Code> {
  const from = pick(among)
  return codeOf(posting([[from, other(from, among), amount()]]))
}

function hot(among: readonly AccountId[]): Promise<Code> {
  const [house] = accounts
  if (!house) throw new Error('no house account')
  const customer = pick(among)
  const isIncoming = Math.random() < 0.5
  return codeOf(posting([isIncoming ? [house, customer, 200] : [customer, house, 100]]))
}

/** A conversion as a send books it: five accounts in three legs, customer to customer through liquidity, and the fee. */
function fx(among: readonly AccountId[]): Promise<Code> {
  const [sender, receiver] = [pick(among.slice(8)), pick(among.slice(8))]
  const [source, target, fees] = [
    pick(among.slice(0, 3)),
    pick(among.slice(3, 6)),
    pick(among.slice(6, 8)),
  ]
  return codeOf(
    posting([
      [sender, source, 9_857],
      [target, receiver, 8_500],
      [sender, fees, 142],
    ]),
  )
}

/** One in five is something else: a hold, a capture, what nobody can pay, or what was asked before. */
async function mixed(among: readonly AccountId[]): Promise<Code> {
  const die = Math.random()
  if (die >= 0.2) {
    const from = pick(among)
    const input = posting([[from, other(from, among), amount()]])
    const code = await codeOf(input)
    if (code === 'ok' && posted.length < 4_000) posted.push(input)
    return code
  }
  if (die < 0.05) return placeHold(pick(among))
  const captured = die < 0.1 ? held.pop() : undefined
  if (captured) return capture(captured, among)
  if (die < 0.15 || posted.length === 0) {
    const from = pick(among)
    return codeOf(posting([[from, other(from, among), 9_000_000_000_000]]))
  }
  return codeOf(pick(posted))
}

async function placeHold(debitAccountId: AccountId): Promise<Code> {
  const holdId = newId('hld')
  const result = await hold({
    holdId,
    debitAccountId,
    amount: euros(100),
    code: 'send.hold',
    reference: holdId.replace('hld', 'tr'),
    expiresInSeconds: 3_600,
  })
  if (!result.ok) return result.error.code
  held.push({ holdId, account: debitAccountId })
  return 'held'
}

async function capture(
  one: { holdId: Id<'hld'>; account: AccountId },
  among: readonly AccountId[],
): Promise<Code> {
  const input = posting([[one.account, other(one.account, among), 100]])
  const code = await codeOf({ ...input, captures: [{ holdId: one.holdId, amount: euros(100) }] })
  return code === 'ok' ? 'captured' : code
}

/** The database's own function, nothing around it: what a lonely caller is measured against. */
async function bare(among: readonly AccountId[]): Promise<Code> {
  const from = pick(among)
  const input = posting([[from, other(from, among), amount()]])
  const [leg] = input.legs
  if (!leg) throw new Error('a posting has a leg')
  const [debit, credit] = [uuidOf(leg.debitAccountId), uuidOf(leg.creditAccountId)]
  const isDebitFirst = debit < credit
  await poolOf('ledger').query({
    name: 'bench-bare',
    text: `SELECT apply_batch($1::uuid[], '{}', '{1}', $2::uuid[], $3::text[], $4::text[], '{}', '{}', $5::text[], '{}',
             '{1}', $6::integer[], $7::integer[], '{EUR}', $8::bigint[], '{}', '{0}', '{}', '{}', '{}', '{}', '{}', false) AS answer`,
    values: [
      isDebitFirst ? [debit, credit] : [credit, debit],
      [uuidOf(input.transferId)],
      [input.code],
      [input.reference],
      ['bench-correlation'],
      isDebitFirst ? [1] : [2],
      isDebitFirst ? [2] : [1],
      [leg.amount.amount.replace('.', '')],
    ],
  })
  return 'ok'
}

const okOr = (result: { ok: true } | { ok: false; error: { code: string } }): Code =>
  result.ok ? 'ok' : result.error.code

const balance = async (among: readonly AccountId[]) => okOr(await getBalances([pick(among)]))

const dayMs = 86_400_000
/** The ledger with a past has a year of it: the period begins before that and takes in what is posted meanwhile. */
async function statement(among: readonly AccountId[]): Promise<Code> {
  const from = new Date(Date.now() - 400 * dayMs).toISOString()
  const to = new Date(Date.now() + 60_000).toISOString()
  return okOr(
    await getStatement({ accountId: pick(among), clock: 'recorded', from, to, limit: 50 }),
  )
}

const workloads = {
  uniform,
  hot,
  mixed,
  fx,
  lonely: uniform,
  'lonely-bare': bare,
  balance,
  statement,
} as const

async function run(order: SliceOrder): Promise<SliceResult> {
  accounts = order.accounts.map((uuid) => idOf('acc', uuid))
  const [among, workload] = [customers(), order.workload]
  const codes: Record<string, number> = {}
  const latencies: number[] = []
  const count = (code: Code) => {
    codes[code] = (codes[code] ?? 0) + 1
  }
  const cpu = process.cpuUsage()
  const startedAt = performance.now()
  const endsAt = startedAt + order.forMs
  const callOn = async () => {
    const correlationId = newCorrelationId()
    while (performance.now() < endsAt) {
      const askedAt = performance.now()
      if (workload === 'seal') await sealSome(count)
      else count(await withCorrelation(correlationId, () => workloads[workload](among)))
      latencies.push(performance.now() - askedAt)
    }
  }
  await Promise.all(Array.from({ length: order.callers }, callOn))
  const seconds = (performance.now() - startedAt) / 1000
  const used = process.cpuUsage(cpu)
  latencies.sort((a, b) => a - b)
  ;[held, posted] = [[], []]
  return {
    done: latencies.length,
    seconds,
    p50Ms: percentile(latencies, 0.5),
    p99Ms: percentile(latencies, 0.99),
    clientCpuUs: used.user + used.system,
    codes,
  }
}

async function sealSome(count: (code: Code) => void): Promise<void> {
  await sealJournal()
  count('sealed')
  await new Promise((done) => setTimeout(done, 100))
}

process.on('message', (order: SliceOrder) => {
  run(order).then(
    (result) => process.send?.(result),
    (error: unknown) => process.send?.({ error: String(error) }),
  )
})
process.on('disconnect', () => void closeAllDomains().then(() => process.exit(0)))
