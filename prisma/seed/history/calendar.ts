import type { Random } from './random.ts'

export const minuteMs = 60_000
export const hourMs = 60 * minuteMs
export const dayMs = 24 * hourMs

/** How lively each day of the week is, from Sunday on: a working day is 1. */
const weekdays = [0.42, 1.12, 1.04, 1, 1, 1.18, 0.58] as const
/** How lively each hour is, from midnight on: people send before work, at lunch and in the evening. */
const hours = [1, 1, 1, 1, 1, 2, 5, 9, 12, 13, 12, 12, 14, 12, 10, 10, 11, 13, 15, 14, 11, 7, 4, 2]
const hourNumbers = hours.map((_, hour) => hour)
/** Wages come around these days of the month, and much of them goes on at once. */
const paydays: ReadonlySet<number> = new Set([1, 2, 25, 26, 27, 28, 29])
const december = 11

/** How lively a day is beside an ordinary Wednesday, all over the world. */
export function livelinessOf(day: Date): number {
  const isPayday = paydays.has(day.getUTCDate())
  // presents, and families far away
  const isBeforeChristmas = day.getUTCMonth() === december && day.getUTCDate() < 24
  const weekday = weekdays[day.getUTCDay()] ?? 1
  return weekday * (isPayday ? 1.55 : 1) * (isBeforeChristmas ? 1.3 : 1)
}

/** A moment of that day, to the millisecond. */
export function momentOf(day: Date, random: Random): Date {
  const hour = random.pickWeighted(hourNumbers, (number) => hours[number] ?? 0)
  return new Date(day.getTime() + hour * hourMs + random.between(0, hourMs - 1))
}

export function startOfDay(at: Date): Date {
  return new Date(Math.floor(at.getTime() / dayMs) * dayMs)
}

/** The days from the one of the first moment to the one of the last, each as its beginning. */
export function daysBetween(first: Date, last: Date): Date[] {
  const days: Date[] = []
  for (let at = startOfDay(first).getTime(); at <= last.getTime(); at += dayMs) {
    days.push(new Date(at))
  }
  return days
}

export function later(at: Date, ms: number): Date {
  return new Date(at.getTime() + ms)
}

export function earlierOf(one: Date, other: Date): Date {
  return one < other ? one : other
}
