import { expect, it } from 'vitest'
import { bottomBar, isCurrent, rail } from './navigation.ts'

it('marks a place on its page and below, not on look-alikes', () => {
  expect(isCurrent('/send', '/send')).toBe(true)
  expect(isCurrent('/send', '/send/review')).toBe(true)
  expect(isCurrent('/send', '/sender')).toBe(false)
})

it('leads to each place once', () => {
  for (const places of [bottomBar, rail]) {
    expect(new Set(places.map((place) => place.href)).size).toBe(places.length)
  }
})
