import { setImmediate as tick } from 'node:timers/promises'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { CallBatches } from './call-batches.ts'

type Call = { begun: boolean; answer: () => void; fail: () => void; done: Promise<string> }

let batches: CallBatches
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  batches = new CallBatches()
})
afterEach(() => vi.useRealTimers())

function ask(): Call {
  const { promise, resolve, reject } = Promise.withResolvers<string>()
  const call: Call = {
    begun: false,
    answer: () => resolve('answered'),
    fail: () => reject(new Error('refused')),
    done: batches.run(() => {
      call.begun = true
      return promise
    }),
  }
  return call
}

const askMany = (count: number) => Array.from({ length: count }, ask)
const begun = (calls: readonly Call[]) => calls.filter((call) => call.begun).length

async function settle(): Promise<void> {
  for (let ticks = 0; ticks < 3; ticks++) await tick()
}

it('a lonely call goes at once and is answered what it answers', async () => {
  const one = ask()
  await settle()
  expect(one.begun).toBe(true)
  one.answer()
  expect(await one.done).toBe('answered')
})

it('what comes in one tick begins together', async () => {
  const calls = askMany(5)
  expect(begun(calls)).toBe(0)
  await settle()
  expect(begun(calls)).toBe(5)
})

it('two who are alone do not wait for one another, a third waits for one of them', async () => {
  const first = ask()
  await settle()
  const second = ask()
  await settle()
  expect([first.begun, second.begun]).toEqual([true, true])
  const third = ask()
  await settle()
  expect(third.begun).toBe(false)
  second.answer()
  await settle()
  expect(third.begun).toBe(true)
})

it('what comes while a batch runs begins together once half of it is answered', async () => {
  const batch = askMany(4)
  await settle()
  const behind = [...askMany(2)]
  await settle()
  behind.push(...askMany(2))
  batch[0]?.answer()
  await settle()
  expect(begun(behind)).toBe(0)
  batch[1]?.answer()
  await settle()
  expect(begun(behind)).toBe(4)
})

it('a call that fails is answered too', async () => {
  const batch = askMany(2)
  await settle()
  const behind = ask()
  batch[0]?.fail()
  await expect(batch[0]?.done).rejects.toThrow('refused')
  await settle()
  expect(behind.begun).toBe(true)
})

it('a batch that hangs delays the others for a tenth of a second, and ends once', async () => {
  const hanging = askMany(3)
  await settle()
  const next = askMany(3)
  await settle()
  vi.advanceTimersByTime(99)
  await settle()
  expect(begun(next)).toBe(0)
  vi.advanceTimersByTime(1)
  await settle()
  expect(begun(next)).toBe(3)
  // the ones that hung are answered now, which begins nothing
  const last = askMany(2)
  for (const call of hanging) call.answer()
  await settle()
  expect(begun(last)).toBe(0)
})
