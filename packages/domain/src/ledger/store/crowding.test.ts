import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { Crowding } from './crowding.ts'

beforeEach(() => void vi.useFakeTimers({ now: 0, toFake: ['performance'] }))
afterEach(() => void vi.useRealTimers())

/** A batch that was sent and is answered after so long, of which it waited. */
function batch(crowding: Crowding, { takesMs, waitedMs }: { takesMs: number; waitedMs: number }) {
  const sentAt = performance.now()
  vi.advanceTimersByTime(takesMs)
  crowding.note(sentAt, waitedMs)
}

it('is told from waiting for others, and forgotten when that ends', () => {
  const crowding = new Crowding()
  for (let n = 0; n < 2; n++) batch(crowding, { takesMs: 30, waitedMs: 20 })
  expect(crowding.isCrowded).toBe(false)
  for (let n = 0; n < 10; n++) batch(crowding, { takesMs: 30, waitedMs: 20 })
  expect(crowding.isCrowded).toBe(true)
  for (let n = 0; n < 8; n++) batch(crowding, { takesMs: 10, waitedMs: 0 })
  expect(crowding.isCrowded).toBe(true)
  batch(crowding, { takesMs: 10, waitedMs: 0 })
  expect(crowding.isCrowded).toBe(false)
})

it('is told where only every second batch waits for others, because the next follows it at once', () => {
  const crowding = new Crowding()
  for (let n = 0; n < 8; n++) {
    const sentAt = performance.now()
    vi.advanceTimersByTime(30)
    crowding.note(sentAt, 20)
    vi.advanceTimersByTime(10)
    crowding.note(sentAt, 30)
  }
  expect(crowding.isCrowded).toBe(true)
})

it("is not seen in waiting for one's own batches", () => {
  const crowding = new Crowding()
  // two under way: each is sent when the other is half done, and waits until that one is answered
  let sentAt = 0
  for (let n = 0; n < 20; n++) {
    vi.advanceTimersByTime(5)
    const nextSentAt = performance.now()
    vi.advanceTimersByTime(5)
    crowding.note(sentAt, n === 0 ? 0 : 5)
    sentAt = nextSentAt
  }
  expect(crowding.isCrowded).toBe(false)
})
