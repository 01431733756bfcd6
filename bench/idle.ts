// bench alone: what the product costs while nobody uses it, and how soon what is written is published

import { writeFileSync } from 'node:fs'
import { loadavg } from 'node:os'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { atMost, isMet, type Row, rowOf, tableOf } from './goals/row.ts'
import { Bystander } from './idle/bystander.ts'
import { latencyTakesAtMostMs, measureLatency } from './idle/publish-latency.ts'
import { productOn, type RunningProduct, startProduct } from './idle/running-product.ts'
import { commitOf, openRevision, ownFolder, type Revision } from './sends/revision.ts'

const { values: options } = parseArgs({
  // --json alone prints, with a file behind it writes
  args: process.argv.slice(2).map((word, at, all) => {
    const isBare = word === '--json' && (all[at + 1] ?? '--').startsWith('--')
    return isBare ? '--json=-' : word
  }),
  options: {
    minutes: { type: 'string', default: '5' },
    // whoever ticks is lively for 90 s after the start, as after anything that happens (`ticker.ts`)
    'settle-seconds': { type: 'string', default: '100' },
    against: { type: 'string' },
    data: { type: 'string' },
    json: { type: 'string' },
  },
})
const forMs = Number(options.minutes) * 60_000
const settleMs = Number(options['settle-seconds']) * 1000

/** Of commit 9323510, from `npm start` on a laptop's two cores: what memory is compared with where nothing else is. */
const memoryBefore = 1.1e9

let revision: Revision | null = null
let product: RunningProduct | null = null
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => void tearDown().finally(() => process.exit(1)))
}

type Idle = {
  readonly perSecond: number
  /** Percent of a core. */
  readonly cpu: number | null
  readonly memory: number
  readonly lines: readonly string[]
}

try {
  const before = options.against ? await measureRevision(options.against) : null
  product = options.data ? productOn(options.data) : await startProduct(ownFolder)
  const idle = await measureIdle(product)
  describe('this revision', idle)
  console.log(`  publishing is timed, for ${Math.ceil(latencyTakesAtMostMs / 1000)} s at most`)
  const latency = await measureLatency(product)
  console.log(`  ${latency.line}`)
  report(idle, before, latency)
} finally {
  await tearDown()
}
process.exit(process.exitCode ?? 0)

async function tearDown(): Promise<void> {
  const [running, checkedOut] = [product, revision]
  ;[product, revision] = [null, null]
  await running?.stop()
  checkedOut?.close()
}

async function measureRevision(name: string): Promise<Idle> {
  revision = await openRevision(commitOf(name))
  product = await startProduct(revision.folder)
  const idle = await measureIdle(product)
  describe(name, idle)
  await tearDown()
  return idle
}

/** Nobody is signed in. What starting brings with it is over before the measuring begins. */
async function measureIdle(running: RunningProduct): Promise<Idle> {
  await sleep(settleMs)
  const bystander = await Bystander.of(running)
  const first = await bystander.look()
  await sleep(forMs)
  const last = await bystander.look()
  await bystander.leave()
  const seconds = (last.atMs - first.atMs) / 1000
  const share = (name: string) => {
    const [a, b] = [first.cpuSeconds[name], last.cpuSeconds[name]]
    return a === undefined || b === undefined ? null : (100 * (b - a)) / seconds
  }
  const names = Object.keys(last.cpuSeconds)
  const shares = names.map(share)
  const cpu = shares.includes(null)
    ? null
    : shares.reduce<number>((sum, one) => sum + (one ?? 0), 0)
  return {
    perSecond: (last.transactions - first.transactions) / seconds,
    cpu,
    memory: Object.values(last.memory).reduce((sum, bytes) => sum + bytes, 0),
    lines: names.map((name, at) => {
      const megabytes = last.memory[name]
      const memory = megabytes === undefined ? '' : `, ${(megabytes / 1e6).toFixed(0)} MB`
      return `${name}: ${shares[at]?.toFixed(2) ?? 'unknown'} % of a core${memory}`
    }),
  }
}

function describe(name: string, idle: Idle): void {
  console.log(`${name}, ${options.minutes} minutes with nobody there:`)
  console.log(`  ${idle.perSecond.toFixed(1)} transactions a second`)
  for (const line of idle.lines) console.log(`  ${line}`)
}

function report(
  idle: Idle,
  before: Idle | null,
  latency: Awaited<ReturnType<typeof measureLatency>>,
): void {
  const memory = idle.memory / (before?.memory ?? memoryBefore)
  const title = before ? 'memory of all Node processes' : 'memory of all Node processes, of 1.1 GB'
  const rows: Row[] = [
    rowOf(atMost('transactions a second', 'tx/s', 5, 2), [idle.perSecond]),
    ...(idle.cpu === null
      ? []
      : [rowOf(atMost('CPU of everything', '% of a core', 2, 0.5), [idle.cpu])]),
    rowOf(atMost(title, 'x', 1 / 2, 1 / 3), [memory]),
    rowOf(atMost('commit to published while traffic flows, p99', 'ms', 100, 100), [
      latency.flowingMs,
    ]),
    rowOf(atMost('commit to published after idleness, p99', 'ms', 1000, 1000), [
      latency.afterIdleMs,
    ]),
  ]
  const load = loadavg()[0] ?? 0
  console.log(`\nload ${load.toFixed(1)}:`)
  console.log(tableOf(rows))
  const text = JSON.stringify({ against: options.against ?? null, load, before, rows })
  if (options.json === '-') console.log(text)
  else if (options.json) writeFileSync(options.json, `${text}\n`)
  if (rows.some((row) => !isMet(row, 'floor'))) process.exitCode = 1
}
