// bench alone: from a bare clone to its first page, and the second start, against another revision (--against REV)

import { dirname } from 'node:path'
import { parseArgs } from 'node:util'
import { commitOf, makeClone, megabytesOf } from './start/clone.ts'
import { endAll, secondsToFirstPage } from './start/run-start.ts'

type Measured = { firstPage: number; secondStart: number; nodeModules: number }

const repository = dirname(import.meta.dirname)

const { values } = parseArgs({
  options: {
    against: { type: 'string' },
    rounds: { type: 'string', default: '1' },
    json: { type: 'boolean', default: false },
  },
})

function say(line: string): void {
  if (!values.json) process.stdout.write(`${line}\n`)
}

async function measure(revision: string): Promise<Measured> {
  const clone = makeClone(repository, revision)
  try {
    const firstPage = await secondsToFirstPage(clone)
    const nodeModules = megabytesOf(`${clone.folder}/node_modules`)
    const secondStart = await secondsToFirstPage(clone)
    return { firstPage, secondStart, nodeModules }
  } finally {
    clone.remove()
  }
}

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((one, other) => one - other)
  const [low, high] = [sorted[(sorted.length - 1) >> 1] ?? 0, sorted[sorted.length >> 1] ?? 0]
  return (low + high) / 2
}

function medians(all: readonly Measured[]): Measured {
  return {
    firstPage: median(all.map(({ firstPage }) => firstPage)),
    secondStart: median(all.map(({ secondStart }) => secondStart)),
    nodeModules: median(all.map(({ nodeModules }) => nodeModules)),
  }
}

const rows = [
  ['first page of a bare clone', 'firstPage', 's'],
  ['second start', 'secondStart', 's'],
  ['node_modules after it', 'nodeModules', 'MB'],
] as const

function printTable(own: Measured, other: Measured | null): void {
  say(
    `${''.padEnd(28)}${'now'.padStart(10)}${other ? `${'before'.padStart(12)}${'ratio'.padStart(9)}` : ''}`,
  )
  for (const [title, key, unit] of rows) {
    const shown = (value: number) => `${value.toFixed(unit === 's' ? 1 : 0)} ${unit}`
    const beside = other
      ? `${shown(other[key]).padStart(12)}${(own[key] / other[key]).toFixed(2).padStart(9)}`
      : ''
    say(`${title.padEnd(28)}${shown(own[key]).padStart(10)}${beside}`)
  }
}

async function run(): Promise<void> {
  const rounds = Number(values.rounds)
  if (!Number.isInteger(rounds) || rounds < 1)
    throw new Error(`--rounds=${values.rounds} is no count`)
  const revisions = {
    own: commitOf(repository, 'HEAD'),
    other: values.against === undefined ? null : commitOf(repository, values.against),
  }
  const own: Measured[] = []
  const other: Measured[] = []
  for (let round = 1; round <= rounds; round++) {
    say(`round ${round} of ${rounds} …`)
    own.push(await measure(revisions.own))
    if (revisions.other) other.push(await measure(revisions.other))
  }
  const result = { own: medians(own), other: revisions.other ? medians(other) : null }
  printTable(result.own, result.other)
  if (values.json) process.stdout.write(`${JSON.stringify({ revisions, rounds, ...result })}\n`)
}

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  // the start that was under way fails then, and its clone is removed
  process.on(signal, () => void endAll())
}
await run()
