import { writeFileSync } from 'node:fs'
import { moonHolidays } from './moon-holidays.ts'

/** Writes the holidays of the moon that the calendars read: `npm run calendars:moon`, after another date-holidays. */
const file = new URL('../../packages/domain/src/fx/data/moon-holidays.json', import.meta.url)
writeFileSync(file, `${JSON.stringify(moonHolidays(), null, 2)}\n`)
