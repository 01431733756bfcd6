import type { Goal } from '../goals/row.ts'
import type { SliceOrder, SliceResult } from './measured/orders.ts'
import type { Side } from './side.ts'
import type { Found, World } from './world.ts'

export type Case = {
  readonly name: string
  /** Cases with the worker come first and once everything is quiet: the others leave much to publish behind them. */
  readonly phase: 'worker' | 'open' | 'api'
  readonly needs: readonly ('past' | 'reference' | 'http' | 'banked')[]
  readonly goals: Readonly<Record<string, Goal>>
  measure(world: World): Promise<Found>
}

export const callers = 64
export const drainMs = 240_000

const say = (text: string) => console.log(`    ${text}`)
export const perSecond = ({ done, seconds }: SliceResult) => done / seconds
export const cpuEach = ({ cpuUs, done }: SliceResult) => cpuUs / done
export const amount = (value: number) => (value < 20 ? value.toFixed(1) : value.toFixed(0))

/** A slice counts only when most of it went as it should. @throws Error with how the calls ended */
export async function sliceOf(side: Side, order: SliceOrder): Promise<SliceResult> {
  const result = await side.ask('slice', order)
  const all = Object.values(result.ends).reduce((sum, count) => sum + count, 0)
  if (result.done === 0 || result.done < all / 2) {
    throw new Error(`${side.name}, ${order.workload}: ${JSON.stringify(result.ends)}`)
  }
  if (result.done < all) say(`${side.name}, ${order.workload}: ${JSON.stringify(result.ends)}`)
  return result
}

function pastOf(world: World): Side {
  if (!world.past) throw new Error('this case needs the earlier revision')
  return world.past
}

/** The same on both sides, one after the other. */
export async function both<T>(
  world: World,
  work: (side: Side) => Promise<T>,
): Promise<{ ours: T; past: T }> {
  const ours = await work(world.ours)
  return { ours, past: await work(pastOf(world)) }
}

export function rates(
  row: string,
  { ours, past }: { ours: SliceResult; past: SliceResult },
): Found {
  return {
    findings: [{ row, value: perSecond(ours) / perSecond(past) }],
    line: `${amount(perSecond(past))} -> ${amount(perSecond(ours))} a second, CPU ${amount(cpuEach(past) / 1000)} -> ${amount(cpuEach(ours) / 1000)} ms each`,
  }
}
