import { expect, it } from 'vitest'
import { rememberedStateOf } from './remembering.ts'

it('what two officers cleared before names had a date is asked about again 180 days after', () => {
  const confirmedAt = new Date('2026-01-10T12:00:00Z')
  const earlier = { needsSecond: true, confirmedAt, reviewAt: null, endedAt: null }
  expect(rememberedStateOf(earlier, new Date('2026-07-09T11:59:59Z'))).toBe('counts')
  expect(rememberedStateOf(earlier, new Date('2026-07-09T12:00:00Z'))).toBe('expired')
})
