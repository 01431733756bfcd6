import Holidays from 'date-holidays'

/** Years that are taken: what comes later is as uncertain as it is far. */
export const moonYears = [2028, 2029, 2030] as const

const dayMs = 86_400_000

/**
 * Holidays that follow the moon or the sun, by calendar, YYYY-MM-DD, as date-holidays computes them. The feasts of Islam are
 * those of the Umm al-Qura calendar: a sighting may move one by a day. How many days of a feast banks close on, and on which
 * eves, is as our calendars list them for 2026 and 2027. @throws Error where its data lacks a day
 */
export function moonHolidays(): Readonly<Record<string, readonly string[]>> {
  const days: Record<string, string[]> = {}
  const add = (name: string, dates: readonly string[]) => {
    days[name] = [...new Set([...(days[name] ?? []), ...dates])].sort()
  }
  for (const year of moonYears) {
    for (const [name, dates] of Object.entries(daysOf(year))) add(name, dates)
  }
  return days
}

function daysOf(year: number): Readonly<Record<string, readonly string[]>> {
  const fitr = one('SA', year, 'عيد الفطر')
  const adha = one('SA', year, 'عيد الأضحى')
  // in the Saudi list the feast begins with the day of Arafah
  const feasts = [...from(fitr, 3), ...from(adha, 4)]
  const thirtieth = dayBetween(one('AE', year, 'اليوم الأول من رمضان'), fitr) === 30
  const hijriYear = one('AE', year, 'رأس السنة الهجرية')
  const mawlid = one('AE', year, 'المولد النبويّ')
  const newYear = one('SG', year, 'Chinese New Year')
  // with what replaces a Sunday
  const lunar = holidaysOf('SG', year).flatMap(({ date, name }) =>
    name.startsWith('Chinese New Year') ? [date] : [],
  )
  const feast = plus(adha, 1)
  return {
    TR: [plus(fitr, -1), ...from(fitr, 3), ...from(adha, 5)],
    AE: [...(thirtieth ? [plus(fitr, -1)] : []), ...feasts, hijriYear, mawlid],
    SA: [...(thirtieth ? [plus(fitr, -1)] : []), ...feasts],
    QA: feasts,
    KE: [fitr, feast],
    NG: [...from(fitr, 2), ...from(feast, 2), mawlid],
    HK: hongKong(year, newYear),
    // by the meridian of Hanoi, which has the new year of 2030 a day before Beijing
    VN: [
      ...replaced(from(one('VN', year, 'Giao thừa Tết Nguyên Đán'), 5)),
      one('VN', year, 'Giỗ tổ Hùng Vương'),
    ],
    PH: [newYear, fitr, feast],
    JP: holidaysOf('JP', year).flatMap(({ date, name }) =>
      /春分|秋分|国民の休日/.test(name) ? [date] : [],
    ),
    SG: [...lunar, fitr, feast, one('SG', year, 'Deepavali')],
    MY: [...lunar, ...from(fitr, 2), feast, hijriYear, mawlid, one('MY', year, 'Deepavali')],
    ID: [newYear, ...from(fitr, 2), feast, hijriYear, mawlid],
  }
}

/** The moon's days of Hong Kong with what replaces one that is a Sunday, as their list has it. */
function hongKong(year: number, newYear: string): string[] {
  const moon = /農曆|清明|佛誕|端午|中秋|重陽/
  const listed = holidaysOf('HK', year).flatMap(({ date, name }) => (moon.test(name) ? [date] : []))
  return [newYear, ...listed]
}

type Listed = { readonly date: string; readonly name: string }
const lists = new Map<string, Holidays>()

function holidaysOf(country: string, year: number): Listed[] {
  const list = lists.get(country) ?? new Holidays(country)
  lists.set(country, list)
  return list.getHolidays(year).map(({ date, name }) => ({ date: date.slice(0, 10), name }))
}

function one(country: string, year: number, name: string): string {
  const found = holidaysOf(country, year).find((listed) => listed.name === name)
  if (!found) throw new Error(`date-holidays has no ${name} of ${country} in ${year}`)
  return found.date
}

const plus = (date: string, days: number) =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10)
const from = (date: string, count: number) =>
  Array.from({ length: count }, (_, day) => plus(date, day))
const dayBetween = (start: string, end: string) => (Date.parse(end) - Date.parse(start)) / dayMs
const isWeekend = (date: string) => [0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay())

/** Days in a row, with as many working days after them as fall on a weekend. */
function replaced(days: readonly string[]): string[] {
  const all = [...days]
  for (const _ of days.filter(isWeekend)) {
    let next = plus(all.at(-1) ?? '', 1)
    while (isWeekend(next)) next = plus(next, 1)
    all.push(next)
  }
  return all
}
