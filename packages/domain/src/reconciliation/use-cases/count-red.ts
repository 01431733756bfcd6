import { ok, type Result } from '@corridor/kernel/result'
import { readStates } from '../store/states.ts'
import { database } from '../store.ts'

export type RedCount = {
  readonly checked: number
  readonly red: number
  readonly erroneous: number
  /** When the check that is longest ago was; null before the first. */
  readonly oldestAt: string | null
}

/** How many invariants are checked, how many do not hold, and how many could not be judged last time. */
export async function countRed(): Promise<Result<RedCount>> {
  const states = await readStates(database.client)
  const times = states.map((state) => state.lastCheckedAt.getTime())
  return ok({
    checked: states.length,
    red: states.filter((state) => state.verdict === 'red').length,
    erroneous: states.filter((state) => state.state === 'error').length,
    oldestAt: times.length > 0 ? new Date(Math.min(...times)).toISOString() : null,
  })
}
