import type { Checking } from '@corridor/domain/reconciliation'
import { expect, it } from 'vitest'
import { whenChanged } from './check-when-changed.ts'

const minute = 60_000

/** The minutes in which it ran, of those in which it was asked. */
async function minutesRun(
  minutes: number,
  { stirs, found }: { stirs: readonly number[]; found: (at: number) => Checking },
): Promise<number[]> {
  let now = 0
  const ran: number[] = []
  const run = whenChanged(
    async () => {
      ran.push(now / minute)
      return found(now / minute)
    },
    { now: () => now, lastStirredAt: () => Math.max(...stirs.filter((at) => at <= now)) },
  )
  for (let at = 1; at <= minutes; at++) {
    now = at * minute
    await run()
  }
  return ran
}

const green: Checking = { checked: 20, isGreen: true }

it('rests while nothing is committed, and runs every third minute all the same', async () => {
  expect(await minutesRun(9, { stirs: [0], found: () => green })).toEqual([1, 4, 7])
})

it('runs in the minute after a commit, and once more for what was too fresh', async () => {
  const stirs = [0, 1.97 * minute]
  expect(await minutesRun(6, { stirs, found: () => green })).toEqual([1, 2, 3, 6])
})

it('goes on every minute while it is behind, or something is not as it must be', async () => {
  const behind = (at: number) => (at < 3 ? { checked: 5_000, isGreen: true } : green)
  expect(await minutesRun(5, { stirs: [0], found: behind })).toEqual([1, 2, 3])
  const red = (at: number) => (at < 3 ? { checked: 20, isGreen: false } : green)
  expect(await minutesRun(5, { stirs: [0], found: red })).toEqual([1, 2, 3])
})
