// bench alone: what a page costs the browser that opens it, against another revision (--against REV)

import { parseArgs } from 'node:util'
import type { Browser } from '@playwright/test'
import { findBrowser } from '../scripts/testing/find-browser.ts'
import { atMost, type Goal, isMet, type Row, rowOf, tableOf } from './goals/row.ts'
import { type RunningProduct, startProduct } from './idle/running-product.ts'
import { median } from './ledger/slice.ts'
import {
  balanceMs,
  costOf,
  openBrowser,
  type PageName,
  pageNames,
  pathOf,
  type Readers,
  readersOf,
  rereadsOfOneSend,
} from './pages/reader.ts'
import { commitOf, openRevision, ownFolder, type Revision } from './sends/revision.ts'

const { values: options } = parseArgs({
  options: {
    against: { type: 'string', default: '9323510' },
    loads: { type: 'string', default: '7' },
    json: { type: 'boolean', default: false },
  },
})
const loads = Number(options.loads)

type Measured = {
  readonly requestsAfter: Readonly<Record<PageName, number>>
  readonly scriptKb: Readonly<Record<PageName, number>>
  readonly balance: number
  readonly rereads: number
}

const products: RunningProduct[] = []
let revision: Revision | null = null
let browser: Browser | null = null
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => void tearDown().finally(() => process.exit(1)))
}

try {
  revision = await openRevision(commitOf(options.against))
  browser = await openBrowser(await findBrowser())
  // one after the other: two products at once would share two processors
  const before = await measureFolder(browser, revision.folder)
  const now = await measureFolder(browser, ownFolder)
  report(before, now)
} finally {
  await tearDown()
}
process.exit(process.exitCode ?? 0)

async function tearDown(): Promise<void> {
  await browser?.close()
  await Promise.all(products.splice(0).map((product) => product.stop()))
  revision?.close()
  ;[browser, revision] = [null, null]
}

async function measureFolder(withBrowser: Browser, folder: string): Promise<Measured> {
  const product = await startProduct(folder)
  products.push(product)
  const readers = await readersOf(withBrowser, product)
  const measured = await measure(readers)
  await Promise.all(products.splice(0).map((each) => each.stop()))
  return measured
}

async function measure(readers: Readers): Promise<Measured> {
  const costs = new Map<PageName, Awaited<ReturnType<typeof costOf>>>()
  for (const name of pageNames) {
    const [context, path] = pathOf(readers, name)
    // the first opening compiles the page on the server
    await costOf(context, path)
    costs.set(name, await costOf(context, path))
  }
  await balanceMs(readers.customer)
  const times: number[] = []
  for (let load = 0; load < loads; load++) times.push(await balanceMs(readers.customer))
  const each = (of: (name: PageName) => number): Record<PageName, number> => ({
    home: of('home'),
    activity: of('activity'),
    rates: of('rates'),
    alert: of('alert'),
  })
  return {
    requestsAfter: each((name) => costs.get(name)?.requestsAfter ?? 0),
    scriptKb: each((name) => (costs.get(name)?.scriptBytes ?? 0) / 1024),
    balance: median(times),
    rereads: await rereadsOfOneSend(readers),
  }
}

function report(before: Measured, now: Measured): void {
  const rows: Row[] = []
  const add = (goal: Goal, value: number) => rows.push(rowOf(goal, [value]))
  for (const name of pageNames) {
    const ratio = now.requestsAfter[name] / Math.max(1, before.requestsAfter[name])
    add(atMost(`${name}: requests after load`, 'x', 0.5, 0.2), ratio)
  }
  for (const name of pageNames) {
    add(atMost(`${name}: JavaScript`, 'x', 1, 1), now.scriptKb[name] / before.scriptKb[name])
  }
  add(atMost('time to the balance, slow phone', 'x', 0.6, 0.35), now.balance / before.balance)
  add(atMost('re-reads of a query at home on one send', 'statements', 1, 1), now.rereads)
  console.log(tableOf(rows))
  console.log(`before ${JSON.stringify(before)}\nnow    ${JSON.stringify(now)}`)
  if (options.json) console.log(JSON.stringify({ against: options.against, before, now, rows }))
  if (rows.some((row) => !isMet(row, 'floor'))) process.exitCode = 1
}
