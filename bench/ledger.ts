// bench: the ledger against Postgres' own benchmark (tpcb-like), sealer, outbox, idempotency, floors and flags on

import { writeFileSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import { domainUrl } from '@corridor/db/connection'
import { measureRound, type Round, type World } from './ledger/cases.ts'
import { CallerProcess } from './ledger/child.ts'
import { loadPast, openAccounts } from './ledger/fixture.ts'
import { findReferences, makeTables } from './ledger/reference.ts'
import { describeRow, isMet, rowsOf } from './ledger/rows.ts'
import { Server } from './ledger/server.ts'

const { values: options } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    json: { type: 'string' },
    rounds: { type: 'string', default: '5' },
    entries: { type: 'string', default: '20000000' },
  },
})
const entries = Number(options.entries)
const processes = 4

const ledgerUrl = domainUrl('ledger').href
const server = await Server.at(ledgerUrl)
console.log('Arranging accounts and the reference ...')
await server.arrange(server.url, 'CREATE DATABASE reference')
await makeTables(server.database('reference'))
const few = await openAccounts(server, ledgerUrl, 1_000)
const many = await openAccounts(server, ledgerUrl, 200_000)
const past = options.quick ? null : await arrangePast()
const references = await findReferences(server.database('reference'))

const world: World = {
  server,
  references,
  callers: Array.from({ length: processes }, () => new CallerProcess(ledgerUrl)),
  sealer: new CallerProcess(ledgerUrl),
  few,
  many,
  past: past && { caller: new CallerProcess(past.url), accounts: past.accounts },
}
await warmUp()
const rounds: Round[] = []
for (let number = 1; number <= Number(options.rounds); number++) {
  const round = await measureRound(world)
  rounds.push(round)
  console.log(`round ${number}: ${describeRound(round)}, load ${loadavg()[0]?.toFixed(1)}`)
}
await assertBooks()
const rows = rowsOf(rounds)
console.log(`\nMedians of ${rounds.length} rounds, ${cpus().length} x ${cpus()[0]?.model.trim()}:`)
for (const row of rows) console.log(describeRow(row))
if (options.json) {
  writeFileSync(options.json, `${JSON.stringify(rows, null, 2)}\n`)
}
for (const child of [...world.callers, world.sealer, ...(world.past ? [world.past.caller] : [])])
  child.stop()
if (rows.some((row) => !isMet(row, 'floor'))) process.exitCode = 1

async function arrangePast() {
  console.log(`Loading ${entries} entries ...`)
  return loadPast(server, 'past', entries, (share) => {
    if (Math.round(share * 100) % 25 === 0) console.log(`  ${Math.round(share * 100)} %`)
  })
}

/** Plans, caches and compiled code are warm in what customers use, and the sealer has no backlog. */
async function warmUp(): Promise<void> {
  const seal = () => world.sealer.run({ workload: 'seal', callers: 1, forMs: 1, accounts: [] })
  await seal()
  for (const caller of world.callers) {
    await caller.run({ workload: 'mixed', accounts: few, callers: 256, forMs: 1_500 })
  }
  await world.callers[0]?.run({ workload: 'uniform', accounts: many, callers: 512, forMs: 1_500 })
  await world.past?.caller.run({
    workload: 'uniform',
    accounts: world.past.accounts,
    callers: 512,
    forMs: 1_500,
  })
  await seal()
}

function describeRound({
  reference,
  uniform,
  many,
  hot,
  mixed,
  fx,
  lonely,
  two,
  four,
}: Round): string {
  const rates = { uniform, many, hot, mixed, fx }
  return [
    `${reference.name} ${reference.perSecond.toFixed(0)}/s (${reference.serverUs?.toFixed(0) ?? '?'} us)`,
    ...Object.entries(rates).map(
      ([name, measured]) =>
        `${name} ${measured.perSecond.toFixed(0)}/s (${measured.serverUs?.toFixed(1) ?? '?'} us, p50 ${measured.p50Ms.toFixed(1)}, p99 ${measured.p99Ms.toFixed(1)} ms)`,
    ),
    `lonely ${lonely.p50Ms.toFixed(2)} ms`,
    `2 and 4 processes ${two.toFixed(0)}, ${four.toFixed(0)}/s`,
  ].join(', ')
}

/** Speed counts only where the books are right. */
async function assertBooks(): Promise<void> {
  const [row] = await server.arrange<{ wrong: string }>(
    ledgerUrl,
    `SELECT concat_ws(', ', CASE WHEN sum(posted_debits) <> sum(posted_credits) THEN 'debits are not credits' END,
              CASE WHEN sum(entry_count) <> 2 * (SELECT count(*) FROM leg) THEN 'entries are missing' END,
              CASE WHEN bool_or(posted_credits - posted_debits - pending_debits < floor_minor) THEN 'overdrawn' END) AS wrong
       FROM account`,
  )
  if (row?.wrong !== '') throw new Error(`the books are wrong: ${row?.wrong}`)
}
