import { reshapeQueue } from '../store/command-queue.ts'
import { openHouse } from './accounts.ts'
import { checks, type OwnerQuery } from './battery-checks.ts'

/**
 * What the ledger promises, in a dozen checks, by batches and one by one.
 * @returns what does not hold; nothing for a ledger that is right
 */
export async function runBattery(ask: OwnerQuery): Promise<string[]> {
  const broken: string[] = []
  for (const fewCommands of [0, 1_000]) {
    reshapeQueue({ fewCommands })
    const house = await openHouse('EUR', 'credit')
    for (const [name, check] of Object.entries(checks)) {
      try {
        for (const [expected, actual] of await check({ house, ask })) {
          const [wanted, found] = [JSON.stringify(expected), JSON.stringify(actual)]
          if (wanted !== found) broken.push(`${name}: expected ${wanted}, found ${found}`)
        }
      } catch (error) {
        broken.push(`${name}: ${String(error).slice(0, 200)}`)
      }
    }
  }
  reshapeQueue()
  return broken
}
