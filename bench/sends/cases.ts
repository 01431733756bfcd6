import { atLeast, atMost } from '../goals/row.ts'
import {
  amount,
  both,
  type Case,
  callers,
  cpuEach,
  drainMs,
  perSecond,
  rates,
  sliceOf,
} from './case.ts'
import { measureOpenLoop } from './open-loop.ts'
import { pages } from './pages.ts'
import type { Side } from './side.ts'
import type { Finding } from './world.ts'

const sliceMs = 4_000
const slowSends = 64
const quickSends = 640
const httpPeople = 32
const statements: Case = {
  name: 'statements',
  phase: 'api',
  needs: [],
  goals: {
    statements: atMost(
      'SQL statements of a lonely internal send, quote included',
      'statements',
      24,
      12,
    ),
  },
  async measure(world) {
    const ours = (await world.ours.ask('statements', {})).texts.length
    const past = world.past ? (await world.past.ask('statements', {})).texts.length : null
    return {
      findings: [{ row: 'statements', value: ours }],
      line: `${past === null ? '' : `${past} -> `}${ours} texts through the driver, BEGIN and COMMIT included`,
    }
  },
}

const sends: Case = {
  name: 'sends',
  phase: 'api',
  needs: ['past'],
  goals: {
    cpu: atMost('Node CPU a send, 64 callers', 'x', 1 / 10, 1 / 40),
    sends: atLeast('sends/s, 64 callers', 'x', 15, 60),
  },
  async measure(world) {
    const found = await both(world, (side) =>
      sliceOf(side, { workload: 'send', callers, forMs: sliceMs }),
    )
    const { findings, line } = rates('sends', found)
    const cpu = { row: 'cpu', value: cpuEach(found.ours) / cpuEach(found.past) }
    return { findings: [cpu, ...findings], line }
  },
}

const peak: Case = {
  name: 'peak',
  phase: 'api',
  needs: ['reference'],
  goals: {
    peak: atLeast('sends/s at 512 callers against tpcb-like, all rules on', 'x', 0.15, 0.5),
  },
  async measure(world) {
    const ours = await sliceOf(world.ours, { workload: 'send', callers: 512, forMs: sliceMs })
    let fastest = 0
    for (const reference of world.references) {
      fastest = Math.max(fastest, (await reference.slice(sliceMs)).perSecond)
    }
    return {
      findings: [{ row: 'peak', value: perSecond(ours) / fastest }],
      line: `${amount(perSecond(ours))} sends/s, p99 ${amount(ours.p99Ms)} ms; tpcb-like ${amount(fastest)} a second`,
    }
  },
}

const lonely: Case = {
  name: 'lonely',
  phase: 'api',
  needs: ['past'],
  goals: { lonely: atMost('p50 of a lonely send', 'x', 1 / 5, 1 / 12) },
  async measure(world) {
    const { ours, past } = await both(world, (side) =>
      sliceOf(side, { workload: 'send', callers: 1, forMs: 3_000 }),
    )
    return {
      findings: [{ row: 'lonely', value: ours.p50Ms / past.p50Ms }],
      line: `p50 ${amount(past.p50Ms)} -> ${amount(ours.p50Ms)} ms`,
    }
  },
}

const throughBank = (
  name: 'payouts' | 'conversions',
  workload: 'payout' | 'conversion',
  title: string,
): Case => ({
  name,
  phase: 'api',
  needs: ['past', 'banked'],
  goals: { [name]: atLeast(title, 'x', 10, 40) },
  measure: async (world) =>
    rates(name, await both(world, (side) => sliceOf(side, { workload, callers, forMs: sliceMs }))),
})

const hot: Case = {
  name: 'hot',
  phase: 'api',
  needs: ['banked'],
  goals: { hot: atLeast('one hot receiver against uniform ones', 'x', 0.6, 0.9) },
  async measure({ ours }) {
    const uniform = await sliceOf(ours, { workload: 'send', callers, forMs: sliceMs })
    const one = await sliceOf(ours, { workload: 'hot', callers, forMs: sliceMs })
    return {
      findings: [{ row: 'hot', value: perSecond(one) / perSecond(uniform) }],
      line: `${amount(perSecond(uniform))} -> ${amount(perSecond(one))} sends/s`,
    }
  },
}

const system: Case = {
  name: 'system',
  phase: 'worker',
  needs: ['past'],
  goals: {
    system: atMost(
      'CPU of the whole system a send, until every subscriber is done',
      'x',
      1 / 8,
      1 / 30,
    ),
  },
  async measure(world) {
    const { ours, past } = await both(world, (side) => systemCpuEach(side, side === world.ours))
    if (ours === null || past === null) return { findings: [], line: 'no /proc here' }
    return {
      findings: [{ row: 'system', value: ours / past }],
      line: `${amount(past / 1000)} -> ${amount(ours / 1000)} ms of CPU a send`,
    }
  },
}

async function systemCpuEach(side: Side, isOurs: boolean): Promise<number | null> {
  await side.wakeWorker()
  try {
    await side.queues.drained(drainMs)
    const before = await side.systemCpuUs()
    const most = isOurs ? quickSends : slowSends
    const { ends } = await side.ask('slice', { workload: 'send', callers, forMs: sliceMs, most })
    // a send that its request left behind is driven on by the worker, whose CPU counts here
    const begun = Object.entries(ends).filter(([end]) => /^[a-z-]+$/.test(end))
    const done = begun.reduce((sum, [, count]) => sum + count, 0)
    if (done === 0) throw new Error(`${side.name}: ${JSON.stringify(ends)}`)
    let after: number | null = null
    await side.queues.drained(drainMs, async () => {
      after = await side.systemCpuUs()
    })
    return before === null || after === null ? null : (after - before) / done
  } finally {
    side.pauseWorker()
  }
}

const open: Case = {
  name: 'open',
  phase: 'open',
  needs: [],
  goals: {
    openP99: atMost('open loop at half of what it can: p99 against the lonely p50', 'x', 10, 4),
    openQueue: atMost('the same: growth of the queue, in seconds of traffic', 's', 1, 1),
  },
  measure: measureOpenLoop,
}

const http: Case = {
  name: 'http',
  phase: 'api',
  needs: ['http'],
  goals: {
    rest: atLeast('REST with key against the same send in process', 'x', 0.5, 0.85),
    trpc: atLeast('tRPC with session against the same send in process', 'x', 0.5, 0.85),
  },
  async measure({ ours, http: served }) {
    if (!served) throw new Error('nobody serves')
    const { port } = served
    const people = await ours.ask('signIn', { people: httpPeople })
    const order = { workload: 'send', callers, forMs: sliceMs, senders: people.length } as const
    const direct = await sliceOf(ours, order)
    const findings: Finding[] = []
    let line = `in process ${amount(perSecond(direct))} sends/s, ${amount(cpuEach(direct) / 1000)} ms of CPU`
    for (const surface of ['rest', 'trpc'] as const) {
      const before = await ours.ask('cpu', {})
      const over = await served.process.run({ port, surface, people, callers, forMs: sliceMs })
      if (over.done === 0) throw new Error(`${surface}: ${JSON.stringify(over.ends)}`)
      const cpu = ((await ours.ask('cpu', {})) - before) / over.done
      findings.push({ row: surface, value: over.done / over.seconds / perSecond(direct) })
      line += `; ${surface} ${amount(over.done / over.seconds)}, ${amount(cpu / 1000)} ms`
    }
    return { findings, line }
  },
}

export const cases: readonly Case[] = [
  statements,
  sends,
  peak,
  lonely,
  throughBank('payouts', 'payout', "payouts to the rail's acceptance, 64 callers"),
  throughBank('conversions', 'conversion', 'conversions, 64 callers'),
  hot,
  system,
  open,
  http,
  pages,
]
