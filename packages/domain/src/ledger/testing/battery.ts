import { reshapeQueue } from '../store/command-queue.ts'
import { openHouse } from './accounts.ts'
import { checks } from './battery-checks.ts'
import type { OwnerQuery } from './battery-scene.ts'

/** How many commands go one by one: none, or all. */
const ways = { batches: 0, alone: 1_000 } as const

/**
 * What the ledger promises, in a dozen checks, by batches and one by one.
 * @param first which way is gone first
 * @param most so many broken promises are enough to know
 * @returns what does not hold; nothing for a ledger that is right
 */
export async function runBattery(
  ask: OwnerQuery,
  first: keyof typeof ways = 'batches',
  most = Number.POSITIVE_INFINITY,
): Promise<string[]> {
  const broken: string[] = []
  const inTurn = first === 'batches' ? [ways.batches, ways.alone] : [ways.alone, ways.batches]
  for (const fewItems of inTurn) {
    reshapeQueue({ fewItems })
    const house = await openHouse('EUR', 'credit')
    for (const [name, check] of Object.entries(checks)) {
      if (broken.length < most) broken.push(...(await brokenBy(name, check({ house, ask }))))
    }
  }
  reshapeQueue()
  return broken
}

async function brokenBy(
  name: string,
  check: Promise<readonly (readonly [expected: unknown, actual: unknown])[]>,
): Promise<string[]> {
  try {
    return (await check).flatMap(([expected, actual]) => {
      const [wanted, found] = [JSON.stringify(expected), JSON.stringify(actual)]
      return wanted === found ? [] : [`${name}: expected ${wanted}, found ${found}`]
    })
  } catch (error) {
    return [`${name}: ${String(error).slice(0, 200)}`]
  }
}
