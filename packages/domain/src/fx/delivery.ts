import { TZDateMini } from '@date-fns/tz'
import type { DeliveryEstimate } from './contract.ts'
import type { Corridor, Delivery } from './corridors/corridor.ts'
import { isHoliday, listedUntil, shift, weekdayOf } from './corridors/holidays.ts'

const minuteMs = 60_000
// Banks credit during their day; the promise is for its end.
const openingHour = 9
const closingHour = 18

/** Between our own wallets nothing waits for a bank. */
export function estimateInternalDelivery(now: Date): DeliveryEstimate {
  return { from: now.toISOString(), to: now.toISOString(), text: 'Arrives in seconds' }
}

/**
 * When a bank payout ordered at `now` arrives: counted in the rail's own business days, from its cut-off in its
 * own time zone.
 */
export function estimateBankDelivery(corridor: Corridor, now: Date): DeliveryEstimate {
  const { delivery } = corridor
  if (delivery.kind === 'instant') {
    const to = new Date(now.getTime() + delivery.withinMinutes * minuteMs)
    return {
      from: now.toISOString(),
      to: to.toISOString(),
      text: `Arrives within ${durationText(delivery.withinMinutes)}`,
    }
  }
  const { opening, to, text } = windowAt(corridor, delivery, now)
  return {
    from: new Date(Math.max(opening.getTime(), now.getTime())).toISOString(),
    to: to.toISOString(),
    text,
  }
}

type BusinessDays = Extract<Delivery, { kind: 'business-days' }>
type Window = { readonly opening: Date; readonly to: Date; readonly text: string }

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
  return { opening, to, text: arrivalText(corridor, last, dayText(to, corridor.timeZone)) }
}

/** A promise as far as the holidays are listed; an expectation, said so, beyond. */
function arrivalText({ calendar }: Corridor, last: string, day: string): string {
  const listed = listedUntil(calendar)
  if (listed === null || Number(last.slice(0, 4)) <= listed) return `Arrives by ${day}`
  return `Expected by ${day}; a local bank holiday may add a day`
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

// a formatter costs a thousand times what formatting does
const dayFormatters = new Map<string, Intl.DateTimeFormat>()

function dayText(date: Date, timeZone: string): string {
  const formatter =
    dayFormatters.get(timeZone) ??
    new Intl.DateTimeFormat('en-GB', { timeZone, weekday: 'long', day: 'numeric', month: 'long' })
  dayFormatters.set(timeZone, formatter)
  const parts = formatter.formatToParts(date)
  const part = (type: string) => parts.find((entry) => entry.type === type)?.value ?? ''
  return `${part('weekday')} ${part('day')} ${part('month')}`
}

function durationText(minutes: number): string {
  if (minutes < 60) return `${minutes} minutes`
  return minutes === 60 ? 'an hour' : `${Math.round(minutes / 60)} hours`
}
