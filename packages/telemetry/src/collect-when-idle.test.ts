import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { collectWhenIdle } from './collect-when-idle.ts'

const lookEveryMs = 20_000
let busyMs = 0
let heap = 0

beforeEach(() => {
  vi.useFakeTimers()
  busyMs = 0
  heap = 100_000_000
  vi.spyOn(process, 'cpuUsage').mockImplementation((before) => ({
    user: busyMs * 1000 - (before?.user ?? 0),
    system: 0,
  }))
  const usage = process.memoryUsage()
  vi.spyOn(process, 'memoryUsage').mockImplementation(() => ({
    ...usage,
    heapTotal: heap,
    external: 0,
  }))
})
afterEach(() => {
  vi.restoreAllMocks()
  vi.useRealTimers()
})

function watch() {
  const collect = vi.fn(() => {
    heap = 60_000_000
  })
  return { collect, end: collectWhenIdle(collect) }
}

it('waits while the process is busy, and collects once when it is idle', () => {
  const { collect, end } = watch()
  busyMs += 5_000
  vi.advanceTimersByTime(lookEveryMs)
  expect(collect).not.toHaveBeenCalled()
  busyMs += 100
  vi.advanceTimersByTime(lookEveryMs)
  expect(collect).toHaveBeenCalledOnce()
  vi.advanceTimersByTime(lookEveryMs * 10)
  expect(collect).toHaveBeenCalledOnce()
  end()
})

it('collects again when a rush has passed, and never after its end', () => {
  const { collect, end } = watch()
  vi.advanceTimersByTime(lookEveryMs)
  heap += 50_000_000
  busyMs += 4_000
  vi.advanceTimersByTime(lookEveryMs)
  expect(collect).toHaveBeenCalledOnce()
  vi.advanceTimersByTime(lookEveryMs)
  expect(collect).toHaveBeenCalledTimes(2)
  heap += 50_000_000
  end()
  vi.advanceTimersByTime(lookEveryMs * 3)
  expect(collect).toHaveBeenCalledTimes(2)
})
