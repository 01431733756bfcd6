// bench: whole sends (key, quote, hold, assessment, posting, events) and what is beside them, against an earlier revision

import { writeFileSync } from 'node:fs'
import { loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import { isMet, type Row, rowOf, tableOf } from './goals/row.ts'
import type { Case } from './sends/case.ts'
import { cases } from './sends/cases.ts'
import { type SetUp, setUp, tearDown } from './sends/set-up.ts'
import type { World } from './sends/world.ts'

const { values: options } = parseArgs({
  // --json alone prints, with a file behind it writes
  args: process.argv.slice(2).map((word, at, all) => {
    const isBare = word === '--json' && (all[at + 1] ?? '--').startsWith('--')
    return isBare ? '--json=-' : word
  }),
  options: {
    against: { type: 'string', default: '9323510' },
    case: { type: 'string', multiple: true },
    rounds: { type: 'string', default: '5' },
    people: { type: 'string', default: '500' },
    'open-seconds': { type: 'string', default: '180' },
    json: { type: 'string' },
  },
})

const chosen = options.case ?? cases.map(({ name }) => name)
const unknown = chosen.filter((name) => !cases.some((one) => one.name === name))
if (unknown.length > 0) {
  console.log(`There are: ${cases.map(({ name }) => name).join(', ')}`)
  process.exit(1)
}
const selected = cases.filter(({ name }) => chosen.includes(name))

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => void tearDown().finally(() => process.exit(1)))
}

const values = new Map<string, number[]>()
let failed = 0
try {
  const made = await setUp(selected, {
    against: options.against,
    people: Number(options.people),
    openForMs: Number(options['open-seconds']) * 1000,
  })
  console.log(
    `All rules, screening, limits and events on; ${options.people} people, of whom each sends a few times a round, ` +
      'under a velocity rule whose count is raised. Rounds count as days.',
  )
  await measureAll(made.world)
  report(made)
} finally {
  await tearDown()
}
process.exit(process.exitCode ?? 0)

async function measureAll(world: World): Promise<void> {
  for (const phase of ['worker', 'open', 'api'] as const) {
    const now = selected.filter((one) => one.phase === phase)
    if (now.length === 0) continue
    // from here on nobody publishes, and nothing is taken from what is measured
    if (phase === 'api') await Promise.all([world.ours.stopWorker(), world.past?.stopWorker()])
    const rounds = phase === 'open' ? 1 : Number(options.rounds)
    for (let round = 1; round <= rounds; round++) await measureRound(world, now, round)
  }
}

async function measureRound(world: World, now: readonly Case[], round: number): Promise<void> {
  await world.ours.ask('newDay', {})
  await world.past?.ask('newDay', {})
  console.log(`round ${round}, load ${loadavg()[0]?.toFixed(1)}`)
  for (const one of now) {
    try {
      const { findings, line } = await one.measure(world)
      for (const { row, value } of findings) values.set(row, [...(values.get(row) ?? []), value])
      console.log(`  ${one.name}: ${line}`)
    } catch (error) {
      failed++
      console.log(
        `  ${one.name} could not be measured: ${error instanceof Error ? error.message : error}`,
      )
    }
  }
}

function report({ against }: SetUp): void {
  const rows: Row[] = selected.flatMap(({ goals }) =>
    Object.entries(goals).flatMap(([name, goal]) => {
      const rounds = values.get(name)
      return rounds ? [rowOf(goal, rounds)] : []
    }),
  )
  const load = loadavg()[0] ?? 0
  console.log(
    `\nMedians${against ? ` against ${against.slice(0, 7)}` : ''}, load ${load.toFixed(1)}:`,
  )
  console.log(tableOf(rows))
  const text = JSON.stringify({ against, load, rows })
  if (options.json === '-') console.log(text)
  else if (options.json) writeFileSync(options.json, `${text}\n`)
  if (failed > 0 || rows.some((row) => !isMet(row, 'floor'))) process.exitCode = 1
}
