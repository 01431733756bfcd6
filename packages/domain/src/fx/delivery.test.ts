import { describe, expect, it } from 'vitest'
import { calendarNames } from './corridors/calendars.ts'
import type { Corridor } from './corridors/corridor.ts'
import { corridors, findCorridor } from './corridors/corridors.ts'
import { easterSunday, isHoliday, orthodoxEaster } from './corridors/holidays.ts'
import {
  estimateBankDelivery as bankDelivery,
  estimateInternalDelivery as internalDelivery,
  isOpen,
} from './delivery.ts'
import { sayDelivery } from './say-price.ts'

const estimateBankDelivery = (way: Corridor, now: Date, locale = 'en-GB') =>
  sayDelivery(locale, bankDelivery(way, now))
const estimateInternalDelivery = (now: Date, locale = 'en-GB') =>
  sayDelivery(locale, internalDelivery(now))

const corridor = (currency: Corridor['currency'], method?: string): Corridor => {
  const found = findCorridor({ currency, method })
  if (!found) throw new Error(`no corridor ${currency}`)
  return found
}

describe('estimateBankDelivery', () => {
  it('begins at the moment that it is asked for, and sees the cut-off pass within a second', () => {
    const at = (time: string) =>
      estimateBankDelivery(corridor('EUR'), new Date(`2026-11-17T${time}Z`))
    expect(at('14:59:30.250').from).toBe('2026-11-17T14:59:30.250Z')
    expect(at('14:59:59.999').from).toBe('2026-11-17T14:59:59.999Z')
    expect(at('15:00:00.000').from).toBe('2026-11-18T08:00:00.000Z')
    expect(at('14:59:59.999').from).toBe('2026-11-17T14:59:59.999Z')
  })

  // EUR: cut-off 16:00 Berlin, 0 to 1 business days
  it.each([
    [
      'before the cut-off',
      '2026-11-17T14:59:00Z',
      '2026-11-17T14:59:00.000Z',
      '2026-11-18T17:00:00.000Z',
      'Wednesday 18 November',
    ],
    [
      'at the cut-off',
      '2026-11-17T15:00:00Z',
      '2026-11-18T08:00:00.000Z',
      '2026-11-19T17:00:00.000Z',
      'Thursday 19 November',
    ],
    [
      'over a weekend',
      '2026-11-20T16:00:00Z',
      '2026-11-23T08:00:00.000Z',
      '2026-11-24T17:00:00.000Z',
      'Tuesday 24 November',
    ],
    [
      'on a Sunday',
      '2026-11-22T12:00:00Z',
      '2026-11-23T08:00:00.000Z',
      '2026-11-24T17:00:00.000Z',
      'Tuesday 24 November',
    ],
    // clocks go forward on 29 March 2026: 16:00 Berlin is 15:00 UTC before and 14:00 UTC after
    [
      'winter time',
      '2026-03-27T14:30:00Z',
      '2026-03-27T14:30:00.000Z',
      '2026-03-30T16:00:00.000Z',
      'Monday 30 March',
    ],
    [
      'summer time',
      '2026-03-30T14:30:00Z',
      '2026-03-31T07:00:00.000Z',
      '2026-04-01T16:00:00.000Z',
      'Wednesday 1 April',
    ],
    // clocks go back on 25 October 2026
    [
      'back to winter',
      '2026-10-23T14:30:00Z',
      '2026-10-26T08:00:00.000Z',
      '2026-10-27T17:00:00.000Z',
      'Tuesday 27 October',
    ],
    // Good Friday 3 April and Easter Monday 6 April 2026
    [
      'over Easter',
      '2026-04-02T14:30:00Z',
      '2026-04-07T07:00:00.000Z',
      '2026-04-08T16:00:00.000Z',
      'Wednesday 8 April',
    ],
  ])('EUR %s', (_, now, from, to, day) => {
    expect(estimateBankDelivery(corridor('EUR'), new Date(now))).toEqual({
      from,
      to,
      text: `Arrives by ${day}`,
      when: `by ${day}`,
      isPromise: true,
    })
  })

  it("counts in the rail's own zone: Monday evening in London is Tuesday in Auckland", () => {
    // 22:00 UTC Monday 16 November = 11:00 Tuesday in Auckland (UTC+13), before its cut-off of 15:00
    const estimate = estimateBankDelivery(corridor('NZD'), new Date('2026-11-16T22:00:00Z'))
    expect(estimate.from).toBe('2026-11-16T22:00:00.000Z')
    expect(estimate.to).toBe('2026-11-18T05:00:00.000Z')
    expect(estimate.text).toBe('Arrives by Wednesday 18 November')
  })

  it.each([
    // 4 January is an ordinary day in Japan: 2 and 3 January are closed, and nothing replaces a Sunday
    ['JPY', '2026-12-30T03:00:00Z', 'Arrives by Monday 4 January'],
    ['JPY', '2026-12-30T06:00:00Z', 'Arrives by Tuesday 5 January'],
    // 7 May too: what replaces Sunday the third is the sixth
    ['JPY', '2026-05-01T06:00:00Z', 'Arrives by Friday 8 May'],
    ['MYR', '2026-05-29T02:00:00Z', 'Arrives by Wednesday 3 June'],
    ['AED', '2026-05-25T02:00:00Z', 'Arrives by Tuesday 2 June'],
    ['USD', '2026-07-02T15:00:00Z', 'Arrives by Monday 6 July'],
  ] as const)('%s ordered at %s: %s', (currency, now, text) => {
    expect(estimateBankDelivery(corridor(currency), new Date(now)).text).toBe(text)
  })

  it('expects rather than promises where the holidays of a year are not listed yet', () => {
    const text = (currency: Corridor['currency'], now: string) =>
      estimateBankDelivery(corridor(currency), new Date(now)).text
    expect(text('MYR', '2027-12-29T02:00:00Z')).toBe('Arrives by Thursday 30 December')
    expect(text('MYR', '2027-12-31T02:00:00Z')).toBe(
      'Expected by Monday 3 January; a local bank holiday may add a day',
    )
    // by rules for good: nothing ends
    expect(text('EUR', '2031-04-10T02:00:00Z')).toMatch(/^Arrives by/)
    expect(text('USD', '2031-12-31T12:00:00Z')).toMatch(/^Arrives by/)
  })

  it('knows weekends that are not Saturday and Sunday', () => {
    // Riyadh works Sunday to Thursday: Thursday 13:00 local is past the cut-off, so Sunday is day 0
    const estimate = estimateBankDelivery(corridor('SAR'), new Date('2026-11-19T10:00:00Z'))
    expect(estimate.text).toBe('Arrives by Tuesday 24 November')
    expect(isOpen(corridor('SAR'), '2026-11-22')).toBe(true)
    expect(isOpen(corridor('SAR'), '2026-11-20')).toBe(false)
  })

  it('is instant day and night where the rail is', () => {
    expect(estimateBankDelivery(corridor('GBP'), new Date('2026-12-25T03:00:00Z'))).toEqual({
      from: '2026-12-25T03:00:00.000Z',
      to: '2026-12-25T05:00:00.000Z',
      text: 'Arrives within 2 hours',
      when: 'within 2 hours',
      isPromise: true,
    })
    expect(estimateBankDelivery(corridor('KES', 'kenya_mobile'), new Date(0)).text).toBe(
      'Arrives within 30 minutes',
    )
    expect(estimateInternalDelivery(new Date(0)).text).toBe('Arrives in seconds')
  })

  it('is said in the language of the reader', () => {
    const said = (locale: string) =>
      estimateBankDelivery(corridor('EUR'), new Date('2026-11-17T14:59:00Z'), locale)
    expect(said('de-DE').text).toBe('Kommt bis Mittwoch, 18. November an')
    expect(said('es-ES').when).toBe('a más tardar el miércoles, 18 de noviembre')
    expect(said('ar-AE').text).toContain('18 نوفمبر')
    expect(estimateInternalDelivery(new Date(0), 'de-CH').text).toBe('Kommt in Sekunden an')
    const unsure = estimateBankDelivery(corridor('MYR'), new Date('2027-12-31T02:00:00Z'))
    expect(unsure).toMatchObject({
      isPromise: false,
      when: 'by Monday 3 January; a local bank holiday may add a day',
    })
  })

  it('never ends before it begins, on any corridor, over the clock changes', () => {
    for (const start of ['2026-03-06', '2026-03-27', '2026-10-23', '2026-12-24']) {
      for (let hour = 0; hour < 120; hour += 5) {
        const now = new Date(Date.parse(`${start}T00:00:00Z`) + hour * 3_600_000)
        for (const each of corridors) {
          const { from, to } = estimateBankDelivery(each, now)
          expect(from >= now.toISOString() && to >= from).toBe(true)
        }
      }
    }
  })
})

describe('holidays', () => {
  it.each([
    ['GB', '2026-12-28', true], // Boxing Day 2026 is a Saturday
    ['GB', '2027-12-27', true],
    ['GB', '2027-12-28', true],
    ['US', '2026-11-26', true], // Thanksgiving
    ['US', '2027-07-05', true], // 4 July 2027 is a Sunday
    ['US', '2026-07-03', false], // the Fed does not move a Saturday
    ['TARGET', '2026-05-01', true],
    ['TARGET', '2026-11-11', false],
    ['SE', '2026-05-14', true], // Ascension
    ['BR', '2026-02-17', true], // Carnival Tuesday
    ['RO', '2026-04-13', true], // orthodox Easter Monday
    ['JP', '2026-01-12', true],
    ['AE', '2026-12-02', true],
  ] as const)('%s %s: %s', (calendar, date, expected) => {
    expect(isHoliday(calendar, date)).toBe(expected)
  })

  it.each([
    [2024, '2024-03-31', '2024-05-05'],
    [2025, '2025-04-20', '2025-04-20'],
    [2026, '2026-04-05', '2026-04-12'],
    [2027, '2027-03-28', '2027-05-02'],
  ])('Easter of %s', (year, western, orthodox) => {
    expect(easterSunday(year)).toBe(western)
    expect(orthodoxEaster(year)).toBe(orthodox)
  })

  it('closes each calendar for less than a twelfth of the working days', () => {
    for (const name of calendarNames) {
      let closed = 0
      for (let day = 0; day < 365; day++) {
        const date = new Date(Date.UTC(2027, 0, 1 + day)).toISOString().slice(0, 10)
        if (isHoliday(name, date)) closed++
      }
      expect(closed).toBeGreaterThan(0)
      expect(closed).toBeLessThan(31)
    }
  })
})
