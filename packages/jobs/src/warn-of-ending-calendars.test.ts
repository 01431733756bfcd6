import { logger } from '@corridor/telemetry'
import { afterEach, expect, it, vi } from 'vitest'
import { warnOfEndingCalendars } from './warn-of-ending-calendars.ts'

afterEach(() => vi.restoreAllMocks())

it('is silent while a year of holidays is ahead, and names the countries when half a year is not', () => {
  const warn = vi.spyOn(logger, 'warn').mockImplementation(() => undefined)
  warnOfEndingCalendars(new Date('2026-11-29'))
  expect(warn).not.toHaveBeenCalled()
  warnOfEndingCalendars(new Date('2027-08-01'))
  expect(warn).toHaveBeenCalledOnce()
  expect(warn.mock.calls[0]?.[0]).toMatchObject({
    calendars: expect.stringContaining('MY'),
    months: 6,
  })
})
