import type { Calendar } from './calendar.ts'
import { eidAlAdha, eidAlFitr } from './lunar-holidays.ts'

/** Which days are weekend stands with the corridors: Saturday and Sunday in the Emirates since 2022. */
export const gulfCalendars = {
  AE: {
    // The ascent of the prophet and the first of Ramadan are no holidays any more (Cabinet decision of 2019)
    source:
      'UAE Cabinet resolution 27 of 2024 on public holidays; 2027 by the Umm al-Qura calendar',
    fixed: ['01-01', '12-02', '12-03'],
    dated: [
      // the thirtieth of Ramadan, when it has one
      '2026-03-19',
      ...eidAlFitr,
      ...eidAlAdha,
      // Hijri new year, the prophet's birthday; both on a weekend in 2027
      '2026-06-16',
      '2026-08-25',
      '2027-06-06',
      '2027-08-14',
    ],
    listedUntil: 2030,
  },
  SA: {
    source: 'Saudi Central Bank; labour regulations article 24; Umm al-Qura calendar to 2027',
    fixed: ['02-22', '09-23'],
    dated: ['2026-03-19', ...eidAlFitr, ...eidAlAdha],
    listedUntil: 2030,
  },
  QA: {
    source: 'Qatar Central Bank; Umm al-Qura calendar to 2027',
    fixed: ['12-18'],
    dated: [...eidAlFitr, ...eidAlAdha],
    listedUntil: 2030,
    nth: [[2, 2, 2]],
  },
} as const satisfies Record<string, Calendar>
