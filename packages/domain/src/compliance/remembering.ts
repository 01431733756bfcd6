import { z } from 'zod'

/** From this score on a name is remembered by two officers: a namesake of that kind is easily taken for another. */
export const twoOfficersFrom = 0.9

/** After these days a remembered name is asked about again. */
export const rememberedForDays = 180

/**
 * `waiting`: for a second officer. `counts`: the hit does not fire. `expired`: its date has passed. `ended`: an officer
 * took it back, or a newer one took its place.
 */
export const rememberedStateSchema = z.enum(['waiting', 'counts', 'expired', 'ended'])
export type RememberedState = z.infer<typeof rememberedStateSchema>

/** What decides whether something remembered counts. Without a print or a date: from before both were kept, by two officers. */
export type Remembered = {
  readonly needsSecond: boolean
  readonly confirmedAt: Date | null
  readonly reviewAt: Date | null
  readonly endedAt: Date | null
  readonly print: string | null
}

export function needsSecond(scores: readonly string[]): boolean {
  return scores.some((score) => Number(score) >= twoOfficersFrom)
}

export function reviewAtOf(now: Date): Date {
  return new Date(now.getTime() + rememberedForDays * 86_400_000)
}

/** When a name is asked about again; of before dates were kept, counted from the second officer's word. */
export function askedAgainAtOf({
  reviewAt,
  confirmedAt,
}: Pick<Remembered, 'reviewAt' | 'confirmedAt'>): Date | null {
  return reviewAt ?? (confirmedAt && reviewAtOf(confirmedAt))
}

export function rememberedStateOf(one: Omit<Remembered, 'print'>, now: Date): RememberedState {
  if (one.endedAt) return 'ended'
  const askedAgainAt = askedAgainAtOf(one)
  if (askedAgainAt && askedAgainAt <= now) return 'expired'
  return one.needsSecond && !one.confirmedAt ? 'waiting' : 'counts'
}

/** Whether it keeps a hit with this print from firing: the subject and the listed entry are what they were. */
export function countsFor(one: Remembered, print: string, now: Date): boolean {
  return rememberedStateOf(one, now) === 'counts' && (one.print === null || one.print === print)
}
