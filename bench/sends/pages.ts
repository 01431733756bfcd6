import { atMost } from '../goals/row.ts'
import { median } from '../ledger/slice.ts'
import { amount, both, type Case, drainMs } from './case.ts'
import { type PageCost, type PageName, pageNames } from './measured/orders.ts'
import type { Side } from './side.ts'
import type { Finding, World } from './world.ts'

const pageLoads = 60
/** The sides are measured alternately, so that what else the machine does meets both alike. */
const rounds = 15

const pageTitles: Readonly<Record<PageName, string>> = {
  home: 'home',
  activity: 'activity page',
  quote: 'quote',
  status: 'transfer status',
}

/** Somebody who sends a few times sees it in their activity once the subscribers have heard. */
async function leaveActivity(side: Side): Promise<void> {
  await side.wakeWorker()
  try {
    await side.ask('statements', {})
    await side.queues.drained(drainMs)
  } finally {
    side.pauseWorker()
  }
}

/**
 * What a load costs each side: the median of the rounds. What a process does at first (it compiles) and once in a while
 * (whether the rates have changed, a ring for the relay) is no part of a load.
 */
async function costsOf(world: World, page: PageName, known: readonly string[]) {
  const costs: { ours: PageCost; past: PageCost }[] = []
  for (let round = 0; round < rounds; round++) {
    costs.push(await both(world, (side) => side.ask('page', { page, known, times: pageLoads })))
  }
  const medianOf = (side: 'ours' | 'past'): PageCost => ({
    statements: median(costs.map((cost) => cost[side].statements)),
    cpuUs: median(costs.map((cost) => cost[side].cpuUs)),
  })
  return { ours: medianOf('ours'), past: medianOf('past') }
}

export const pages: Case = {
  name: 'pages',
  phase: 'worker',
  needs: ['past'],
  goals: Object.fromEntries(
    pageNames.flatMap((page) => [
      [`${page}Statements`, atMost(`${pageTitles[page]}: SQL statements`, 'statements', 8, 4)],
      [`${page}Cpu`, atMost(`${pageTitles[page]}: Node CPU`, 'x', 1 / 3, 1 / 8)],
    ]),
  ),
  async measure(world) {
    await both(world, leaveActivity)
    const names = await both(world, (side) => side.ask('procedures', {}))
    const known = names.ours.filter((name) => names.past.includes(name))
    const findings: Finding[] = []
    const lines: string[] = []
    for (const page of pageNames) {
      const { ours, past } = await costsOf(world, page, known)
      findings.push({ row: `${page}Statements`, value: ours.statements })
      findings.push({ row: `${page}Cpu`, value: ours.cpuUs / past.cpuUs })
      lines.push(
        `${page} ${past.statements} -> ${ours.statements}, ${amount(past.cpuUs / 1000)} -> ${amount(ours.cpuUs / 1000)} ms`,
      )
    }
    return { findings, line: lines.join('; ') }
  },
}
