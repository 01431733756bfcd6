import type { Calendar } from './calendar.ts'
import { eidAlAdha, eidAlFitr } from './lunar-holidays.ts'

export const europeanCalendars = {
  TARGET: {
    source: 'ECB, TARGET closing days (decision of 2000-12-14), for good',
    fixed: ['01-01', '05-01', '12-25', '12-26'],
    easter: [-2, 1],
  },
  GB: {
    source: 'Bank of England and gov.uk, bank holidays in England',
    fixed: ['01-01', '12-25', '12-26'],
    easter: [-2, 1],
    nth: [
      [5, 1, 1],
      [5, 1, -1],
      [8, 1, -1],
    ],
    substitute: 'weekday',
  },
  CH: {
    source: 'SIX Interbank Clearing, SIC holidays',
    fixed: ['01-01', '01-02', '05-01', '08-01', '12-25', '12-26'],
    easter: [-2, 1, 39, 50],
  },
  SE: {
    source: 'Riksbanken, closed days of RIX',
    fixed: ['01-01', '01-06', '05-01', '06-06', '12-24', '12-25', '12-26', '12-31'],
    easter: [-2, 1, 39],
    // Midsummer Eve
    onOrAfter: [['06-19', 5]],
  },
  NO: {
    source: 'Norges Bank, closed days of NBO',
    fixed: ['01-01', '05-01', '05-17', '12-25', '12-26'],
    easter: [-3, -2, 1, 39, 50],
  },
  DK: {
    source: "Finans Danmark, bankers' closing days",
    fixed: ['01-01', '06-05', '12-24', '12-25', '12-26', '12-31'],
    easter: [-3, -2, 1, 39, 40, 50],
  },
  PL: {
    source: 'Narodowy Bank Polski; act on days off of 1951, Christmas Eve since 2025',
    fixed: [
      '01-01',
      '01-06',
      '05-01',
      '05-03',
      '08-15',
      '11-01',
      '11-11',
      '12-24',
      '12-25',
      '12-26',
    ],
    easter: [1, 60],
  },
  CZ: {
    source: 'Ceska narodni banka; act 245/2000',
    fixed: [
      '01-01',
      '05-01',
      '05-08',
      '07-05',
      '07-06',
      '09-28',
      '10-28',
      '11-17',
      '12-24',
      '12-25',
      '12-26',
    ],
    easter: [-2, 1],
  },
  HU: {
    source: 'Magyar Nemzeti Bank; Labour Code section 102',
    fixed: ['01-01', '03-15', '05-01', '08-20', '10-23', '11-01', '12-25', '12-26'],
    easter: [-2, 1, 50],
  },
  RO: {
    source: 'Banca Nationala a Romaniei; Codul muncii, article 139',
    fixed: [
      '01-01',
      '01-02',
      '01-06',
      '01-07',
      '01-24',
      '05-01',
      '06-01',
      '08-15',
      '11-30',
      '12-01',
      '12-25',
      '12-26',
    ],
    orthodoxEaster: [-2, 1, 50],
  },
  TR: {
    source: "TCMB; act 2429, feasts by the Diyanet's calendar of 2026 and 2027",
    fixed: ['01-01', '04-23', '05-01', '05-19', '07-15', '08-30', '10-29'],
    // the afternoon before a feast is off: with a cut-off at 13:00 the day counts as closed
    dated: ['2026-03-19', ...eidAlFitr, ...eidAlAdha, '2027-03-08', '2027-05-19'],
    listedUntil: 2030,
  },
} as const satisfies Record<string, Calendar>
