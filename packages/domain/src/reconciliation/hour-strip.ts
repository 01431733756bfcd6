import { type HourView, type Outcome, shownHours } from './contract.ts'

const hourMs = 60 * 60 * 1000
const severity: Readonly<Record<Outcome, number>> = { green: 1, error: 2, red: 3 }

/** The hours up to now, the oldest first, each with the worst that a run of it found; null where none ran. */
export function hoursOf(
  runs: readonly { startedAt: Date; finishedAt: Date; outcome: Outcome }[],
  now: Date,
): HourView[] {
  const thisHour = hourNumber(now)
  const worst = new Map<number, Outcome>()
  for (const { startedAt, finishedAt, outcome } of runs) {
    for (let hour = hourNumber(startedAt); hour <= hourNumber(finishedAt); hour++) {
      const known = worst.get(hour)
      if (!known || severity[outcome] > severity[known]) worst.set(hour, outcome)
    }
  }
  return Array.from({ length: shownHours }, (_, index) => {
    const hour = thisHour - shownHours + 1 + index
    return { at: new Date(hour * hourMs).toISOString(), outcome: worst.get(hour) ?? null }
  })
}

/** Hours since the epoch: runs of one hour and one outcome share a row. */
export function hourNumber(at: Date): number {
  return Math.floor(at.getTime() / hourMs)
}

/** When the oldest hour of the strip begins. */
export function firstHour(now: Date): Date {
  return new Date((hourNumber(now) - shownHours + 1) * hourMs)
}
