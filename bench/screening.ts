// bench: screening's recall, false alarms and speed on the lists' own spellings, against the first matcher

import { readFileSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import { embeddedLists } from '../packages/domain/src/compliance/adapters/embedded-lists.ts'
import {
  closeScore,
  compareNames,
  type NameKind,
  prepareName,
} from '../packages/domain/src/compliance/screening/match-names.ts'
import { NameIndex } from '../packages/domain/src/compliance/screening/name-index.ts'
import { parseCsv } from '../packages/domain/src/compliance/screening/parse-csv.ts'
import { parseLists } from '../packages/domain/src/compliance/screening/parse-lists.ts'
import {
  compareNames as compareBefore,
  prepareName as prepareBefore,
} from './screening/before/match-names.ts'
import { NameIndex as IndexBefore } from './screening/before/name-index.ts'
import { holdOf, percentile } from './screening/hold.ts'

/** The threshold of transfers when the first matcher judged them. */
const thresholdBefore = 0.85

type Searcher = (name: string) => Promise<readonly { entry: { id: string } }[]>

function readData(file: string): string[][] {
  const url = new URL(`../packages/domain/src/compliance/data/${file}`, import.meta.url)
  return parseCsv(readFileSync(url, 'utf8')).slice(1)
}

const entries = parseLists(await embeddedLists.fetch()).flatMap((list) => list.entries)
const scripts = ['Arabic', 'Hebrew', 'Cyrillic', 'Han', 'Hangul'] as const

/** Recall by script: the spellings of a script are hidden, those in Latin must find their bearers. */
async function recallOf(script: string): Promise<void> {
  const inScript = new RegExp(`\\p{Script=${script}}`, 'u')
  const known = entries.flatMap((entry) => {
    const names = entry.names.filter(({ name }) => !inScript.test(name))
    return names.length > 0 ? [{ ...entry, names }] : []
  })
  const knownIds = new Set(known.map((entry) => entry.id))
  const asked = entries
    .filter((entry) => knownIds.has(entry.id))
    .flatMap(({ id, names }) => names.map(({ name }) => ({ id, name })))
    .filter(({ name }) => inScript.test(name))
  if (asked.length === 0) return
  const [now, before] = searchers(new NameIndex(known), new IndexBefore(known))
  const [foundNow, foundBefore] = [await countFound(now, asked), await countFound(before, asked)]
  printRow(`recall, ${script}`, foundNow, foundBefore, asked.length)
}

async function countFound(
  search: Searcher,
  asked: { id: string; name: string }[],
): Promise<number> {
  let found = 0
  for (const { id, name } of asked) {
    if ((await search(name)).some((hit) => hit.entry.id === id)) found += 1
  }
  return found
}

function searchers(now: NameIndex, before: IndexBefore): [Searcher, Searcher] {
  return [
    (name) => now.search({ name }),
    async (name) => before.search({ name }, 20, thresholdBefore),
  ]
}

function printRow(what: string, now: number, before: number, of: number): void {
  const share = (count: number) => `${count}/${of} (${((100 * count) / of).toFixed(1)} %)`
  const ratio = before === 0 ? '-' : (now / before).toFixed(2)
  console.log(
    `${what.padEnd(28)} ${share(now).padEnd(20)} before ${share(before).padEnd(20)} ratio ${ratio}`,
  )
}

function printF1(): void {
  const kinds: Record<string, NameKind> = { Person: 'person', Vessel: 'vessel' }
  const f1 = (judge: (a: string, b: string, kind: NameKind) => boolean) => {
    let [hits, wrong, missed] = [0, 0, 0]
    for (const [, schema = '', a = '', b = '', isMatch] of readData('test-labelled-pairs.csv')) {
      const isFound = judge(a, b, kinds[schema] ?? 'organisation')
      if (isFound && isMatch === 'true') hits += 1
      else if (isFound) wrong += 1
      else if (isMatch === 'true') missed += 1
    }
    return (2 * hits) / (2 * hits + wrong + missed)
  }
  const before = (least: number) =>
    f1((a, b, kind) => compareBefore(prepareBefore(a, kind), prepareBefore(b, kind)) >= least)
  const now = f1(
    (a, b, kind) => compareNames(prepareName(a, kind), prepareName(b, kind)) >= closeScore,
  )
  const [low, high] = [before(0.78), before(thresholdBefore)]
  console.log(
    `F1 ${now.toFixed(3)} at ${closeScore}, before ${low.toFixed(3)} at 0.78 and ${high.toFixed(3)} at ${thresholdBefore}, ratio ${(now / low).toFixed(3)}`,
  )
}

async function printAlarms(now: Searcher, before: Searcher): Promise<void> {
  const names = Map.groupBy(readData('test-ordinary-names.csv'), ([language = '']) => language)
  for (const [language, rows] of names) {
    let [flagsNow, flagsBefore] = [0, 0]
    for (const [, name = ''] of rows) {
      if ((await now(name)).length > 0) flagsNow += 1
      if ((await before(name)).length > 0) flagsBefore += 1
    }
    printRow(`false alarms, ${language}`, flagsNow, flagsBefore, rows.length)
  }
}

/** Each name by one, then by the other, so that a busy machine is busy for both. */
async function printSpeed(now: Searcher, before: Searcher): Promise<void> {
  const asked = entries
    .filter((_entry, at) => at % 30 === 0)
    .map(({ names }) => names[0]?.name ?? '')
  const longest = entries.flatMap(({ names }) => names.map(({ name }) => name))
  longest.sort((a, b) => b.length - a.length)
  const took: { now: number[]; before: number[] } = { now: [], before: [] }
  const held: { now: number[]; before: number[] } = { now: [], before: [] }
  for (const name of [...asked.slice(0, 30), ...asked, ...longest.slice(0, 10)]) {
    for (const [side, search] of [
      ['now', now],
      ['before', before],
    ] as const) {
      const hold = await holdOf(() => search(name))
      took[side].push(hold.tookMs)
      held[side].push(hold.longestMs)
    }
  }
  for (const share of [0.5, 0.95, 0.99, 1]) {
    for (const [what, { now: left, before: right }] of [
      ['search', took],
      ['loop held', held],
    ] as const) {
      const [a, b] = [percentile(left.slice(30), share), percentile(right.slice(30), share)]
      console.log(
        `${`${what}, p${share * 100}`.padEnd(28)} ${a.toFixed(1).padEnd(8)} ms CPU, before ${b.toFixed(1).padEnd(8)} ms, ratio ${(a / b).toFixed(2)}`,
      )
    }
  }
}

const [now, before] = searchers(new NameIndex(entries), new IndexBefore(entries))
console.log(
  `${entries.length} parties, ${cpus().length} x ${cpus()[0]?.model.trim()}, load ${loadavg()[0]?.toFixed(1)}`,
)
printF1()
await printSpeed(now, before)
for (const script of scripts) await recallOf(script)
await printAlarms(now, before)
