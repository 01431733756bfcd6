import { TZDateMini } from '@date-fns/tz'
import type { Corridor, Delivery } from './corridors/corridor.ts'
import { isHoliday, listedUntil, shift, weekdayOf } from './corridors/holidays.ts'

const minuteMs = 60_000
// Banks credit during their day; the promise is for its end.
const openingHour = 9
const closingHour = 18

/** When something arrives: at once, within a time, by a day of the rail's own (YYYY-MM-DD), or, if all goes well, by it. */
export type Arrival =
  | { readonly code: 'now' }
  | { readonly code: 'minutes'; readonly minutes: number }
  | { readonly code: 'hours'; readonly hours: number }
  | { readonly code: 'by' | 'expected'; readonly day: string }

/** What words are made of when it is shown. */
export type ExpectedDelivery = {
  readonly from: string
  readonly to: string
  readonly arrival: Arrival
}

/** Between our own wallets nothing waits for a bank. */
export function estimateInternalDelivery(now: Date): ExpectedDelivery {
  return { from: now.toISOString(), to: now.toISOString(), arrival: { code: 'now' } }
}

/**
 * When a bank payout ordered at `now` arrives: counted in the rail's own business days, from its cut-off in its
 * own time zone.
 */
export function estimateBankDelivery(corridor: Corridor, now: Date): ExpectedDelivery {
  const { delivery } = corridor
  if (delivery.kind === 'instant') {
    const to = new Date(now.getTime() + delivery.withinMinutes * minuteMs)
    return {
      from: now.toISOString(),
      to: to.toISOString(),
      arrival: within(delivery.withinMinutes),
    }
  }
  const { opening, to, arrival } = windowAt(corridor, delivery, now)
  return {
    from: new Date(Math.max(opening.getTime(), now.getTime())).toISOString(),
    to: to.toISOString(),
    arrival,
  }
}

type BusinessDays = Extract<Delivery, { kind: 'business-days' }>
type Window = { readonly opening: Date; readonly to: Date; readonly arrival: Arrival }

const windows = new WeakMap<Corridor, { readonly minute: number; readonly window: Window }>()

/**
 * Between what hour and what hour it arrives. Reckoned once a minute for each corridor, because time zones are slow:
 * cut-offs, days and changes of the clock all fall on whole minutes.
 */
function windowAt(corridor: Corridor, delivery: BusinessDays, now: Date): Window {
  const minute = Math.floor(now.getTime() / minuteMs)
  const known = windows.get(corridor)
  if (known?.minute === minute) return known.window
  const window = reckonWindow(corridor, delivery, now)
  windows.set(corridor, { minute, window })
  return window
}

function reckonWindow(corridor: Corridor, delivery: BusinessDays, now: Date): Window {
  const local = new TZDateMini(now.getTime(), corridor.timeZone)
  const today = dateText(local)
  const isInTime = timeText(local) < delivery.cutOff
  const start = isInTime && isOpen(corridor, today) ? today : nextOpen(corridor, today)
  const first = addOpenDays(corridor, start, delivery.min)
  const last = addOpenDays(corridor, start, delivery.max)
  const opening = instantAt(first, openingHour, corridor.timeZone)
  const to = instantAt(last, closingHour, corridor.timeZone)
  return { opening, to, arrival: arrivalOn(corridor, last) }
}

/** A promise as far as the holidays are listed; an expectation, said so, beyond. */
function arrivalOn({ calendar }: Corridor, day: string): Arrival {
  const listed = listedUntil(calendar)
  const isListed = listed === null || Number(day.slice(0, 4)) <= listed
  return { code: isListed ? 'by' : 'expected', day }
}

/** True when the corridor's banks work on this day (YYYY-MM-DD). */
export function isOpen(corridor: Corridor, date: string): boolean {
  return corridor.weekdays.includes(weekdayOf(date)) && !isHoliday(corridor.calendar, date)
}

function nextOpen(corridor: Corridor, date: string): string {
  let next = shift(date, 1)
  while (!isOpen(corridor, next)) next = shift(next, 1)
  return next
}

function addOpenDays(corridor: Corridor, date: string, days: number): string {
  let result = date
  for (let i = 0; i < days; i++) result = nextOpen(corridor, result)
  return result
}

function instantAt(date: string, hour: number, timeZone: string): Date {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number)
  return new Date(new TZDateMini(year, month - 1, day, hour, 0, 0, 0, timeZone).getTime())
}

function dateText(local: Date): string {
  const month = String(local.getMonth() + 1).padStart(2, '0')
  return `${local.getFullYear()}-${month}-${String(local.getDate()).padStart(2, '0')}`
}

function timeText(local: Date): string {
  return `${String(local.getHours()).padStart(2, '0')}:${String(local.getMinutes()).padStart(2, '0')}`
}

function within(minutes: number): Arrival {
  return minutes < 60
    ? { code: 'minutes', minutes }
    : { code: 'hours', hours: Math.round(minutes / 60) }
}
