import type { Calendar } from './calendar.ts'

export const americanAndAfricanCalendars = {
  US: {
    source: 'Federal Reserve Banks, holiday schedule of Fedwire',
    fixed: ['01-01', '06-19', '07-04', '11-11', '12-25'],
    nth: [
      [1, 1, 3],
      [2, 1, 3],
      [5, 1, -1],
      [9, 1, 1],
      [10, 1, 2],
      [11, 4, 4],
    ],
    // a holiday on a Saturday closes nothing: the Federal Reserve Banks work on the Friday before, unlike federal offices
    substitute: 'from-sunday',
  },
  CA: {
    source: 'Payments Canada, holidays of its systems',
    fixed: ['01-01', '07-01', '09-30', '11-11', '12-25', '12-26'],
    easter: [-2],
    nth: [
      [2, 1, 3],
      [8, 1, 1],
      [9, 1, 1],
      [10, 1, 2],
    ],
    // Victoria Day
    onOrAfter: [['05-18', 1]],
    substitute: 'weekday',
  },
  MX: {
    source: 'CNBV, dias inhabiles bancarios',
    fixed: ['01-01', '05-01', '09-16', '11-02', '12-12', '12-25'],
    easter: [-3, -2],
    nth: [
      [2, 1, 1],
      [3, 1, 3],
      [11, 1, 3],
    ],
  },
  BR: {
    source: 'FEBRABAN, feriados bancarios; act 14.759/2023 for 20 November',
    fixed: ['01-01', '04-21', '05-01', '09-07', '10-12', '11-02', '11-15', '11-20', '12-25'],
    easter: [-48, -47, -2, 60],
  },
  ZA: {
    source: 'Public Holidays Act 36 of 1994',
    fixed: [
      '01-01',
      '03-21',
      '04-27',
      '05-01',
      '06-16',
      '08-09',
      '09-24',
      '12-16',
      '12-25',
      '12-26',
    ],
    easter: [-2, 1],
    substitute: 'from-sunday',
  },
  KE: {
    source:
      'Public Holidays Act, cap. 110; Idd by gazette notice, 2027 as the moon will be seen in Nairobi',
    fixed: ['01-01', '05-01', '06-01', '10-10', '10-20', '12-12', '12-25', '12-26'],
    easter: [-2, 1],
    dated: ['2026-03-20', '2026-05-27', '2027-03-10', '2027-05-17'],
    listedUntil: 2030,
    substitute: 'from-sunday',
  },
  NG: {
    source:
      'Public Holidays Act; the days of the moon by the Ministry of Interior, 2027 as computed',
    fixed: ['01-01', '05-01', '06-12', '10-01', '12-25', '12-26'],
    easter: [-2, 1],
    dated: [
      '2026-03-20',
      '2026-03-23',
      '2026-05-27',
      '2026-05-28',
      '2026-08-25',
      '2027-03-10',
      '2027-03-11',
      '2027-05-17',
      '2027-05-18',
      '2027-08-16',
    ],
    listedUntil: 2030,
    substitute: 'weekday',
  },
} as const satisfies Record<string, Calendar>
