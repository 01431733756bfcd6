import type { CallerProcess } from './child.ts'
import type { Reference, ReferenceResult } from './reference.ts'
import type { Server } from './server.ts'
import type { SliceResult, Workload } from './slice.ts'

/** What one slice gave, with what it cost the server. */
export type Measured = SliceResult & {
  readonly perSecond: number
  /** Microseconds of the server's CPU for each command; null where it cannot be read. */
  readonly serverUs: number | null
}

export type MeasuredReference = ReferenceResult & {
  readonly name: string
  readonly serverUs: number | null
}

/** All that one round measured. */
export type Round = {
  readonly reference: MeasuredReference
  readonly references: readonly MeasuredReference[]
  readonly uniform: Measured
  readonly many: Measured
  readonly hot: Measured
  readonly mixed: Measured
  readonly fx: Measured
  readonly lonely: Measured
  readonly bare: Measured
  readonly two: number
  readonly four: number
  readonly past: Measured | null
  readonly young: Measured | null
  readonly balance: Measured | null
  readonly statement: Measured | null
}

export type World = {
  readonly server: Server
  readonly references: readonly Reference[]
  readonly callers: readonly CallerProcess[]
  readonly sealer: CallerProcess
  readonly few: readonly string[]
  readonly many: readonly string[]
  readonly past: { readonly caller: CallerProcess; readonly accounts: readonly string[] } | null
}

const sliceMs = 3_000
const shortMs = 1_500

/** Each measured beside the reference and beside each other, one after the other. */
export async function measureRound(world: World): Promise<Round> {
  const { few, many, past } = world
  const references: MeasuredReference[] = []
  for (const reference of world.references)
    references.push(await measureReference(world, reference))
  const reference = references.reduce((best, each) =>
    each.perSecond > best.perSecond ? each : best,
  )
  const on = (workload: Workload, accounts: readonly string[], callers: number, forMs: number) =>
    measure(world, world.callers[0], { workload, accounts, callers, forMs })
  const round = {
    reference,
    references,
    uniform: await on('uniform', few, 512, sliceMs),
    many: await on('uniform', many, 512, sliceMs),
    hot: await on('hot', few, 512, sliceMs),
    mixed: await on('mixed', few, 512, sliceMs),
    fx: await on('fx', few, 512, sliceMs),
    lonely: await on('lonely', few, 1, shortMs),
    bare: await on('lonely-bare', few, 1, shortMs),
    two: await togetherPerSecond(world, 2),
    four: await togetherPerSecond(world, 4),
  }
  if (!past) return { ...round, past: null, young: null, balance: null, statement: null }
  const onPast = (workload: Workload, callers: number) =>
    measure(world, past.caller, { workload, accounts: past.accounts, callers, forMs: sliceMs })
  return {
    ...round,
    past: await onPast('uniform', 512),
    young: await on('uniform', few, 512, sliceMs),
    balance: await onPast('balance', 1),
    statement: await onPast('statement', 1),
  }
}

async function measure(
  world: World,
  caller: CallerProcess | undefined,
  order: Parameters<CallerProcess['run']>[0],
): Promise<Measured> {
  if (!caller) throw new Error('there is no process of callers')
  const before = world.server.cpuSeconds()
  const [result] = await Promise.all([caller.run(order), seal(world, order.forMs)])
  const after = world.server.cpuSeconds()
  return {
    ...result,
    perSecond: result.done / result.seconds,
    serverUs: before === null || after === null ? null : ((after - before) * 1e6) / result.done,
  }
}

/** The sealer works beside every slice, much oftener than it does in the product. */
function seal(world: World, forMs: number): Promise<SliceResult> {
  return world.sealer.run({ workload: 'seal', callers: 1, forMs, accounts: [] })
}

/** The same 512 callers in several processes. */
async function togetherPerSecond(world: World, processes: number): Promise<number> {
  const order = {
    workload: 'uniform',
    accounts: world.few,
    forMs: sliceMs,
    callers: 512 / processes,
  } as const
  const [results] = await Promise.all([
    Promise.all(world.callers.slice(0, processes).map((caller) => caller.run(order))),
    seal(world, sliceMs),
  ])
  return results.reduce((sum, result) => sum + result.done / result.seconds, 0)
}

async function measureReference(world: World, reference: Reference): Promise<MeasuredReference> {
  const before = world.server.cpuSeconds()
  const result = await reference.slice(sliceMs)
  const after = world.server.cpuSeconds()
  const serverUs = before === null || after === null ? null : ((after - before) * 1e6) / result.done
  return { ...result, name: reference.name, serverUs }
}
