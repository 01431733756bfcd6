import { americanAndAfricanCalendars } from './calendars-americas-africa.ts'
import { asianPacificCalendars } from './calendars-asia-pacific.ts'
import { europeanCalendars } from './calendars-europe.ts'
import { gulfCalendars } from './calendars-gulf.ts'
import { southEastAsianCalendars } from './calendars-south-east-asia.ts'

/** Bank holidays by the payment system or country that keeps them, each with its source. */
export const calendars = {
  ...europeanCalendars,
  ...americanAndAfricanCalendars,
  ...gulfCalendars,
  ...asianPacificCalendars,
  ...southEastAsianCalendars,
} as const

export type CalendarName = keyof typeof calendars
export const calendarNames = Object.keys(calendars) as CalendarName[]
