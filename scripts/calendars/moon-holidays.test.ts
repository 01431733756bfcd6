import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { moonHolidays, moonYears } from './moon-holidays.ts'

const file = '../../packages/domain/src/fx/data/moon-holidays.json'

it('the committed days are those of the pinned date-holidays: node --import tsx scripts/calendars/write-moon-holidays.ts', () => {
  const committed = JSON.parse(readFileSync(new URL(file, import.meta.url), 'utf8'))
  expect(committed).toEqual(moonHolidays())
})

it('every calendar has days in each year', () => {
  for (const [name, dates] of Object.entries(moonHolidays())) {
    for (const year of moonYears) {
      expect([name, year, dates.some((date) => date.startsWith(`${year}-`))]).toEqual([
        name,
        year,
        true,
      ])
    }
  }
})
