import { setImmediate as turn } from 'node:timers/promises'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { Convoys } from './call-batches.ts'

type Call = { begun: boolean; answer: () => void; fail: () => void; done: Promise<string> }

let convoys: Convoys
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  convoys = new Convoys()
})
afterEach(() => vi.useRealTimers())

function ask(): Call {
  const { promise, resolve, reject } = Promise.withResolvers<string>()
  const call: Call = {
    begun: false,
    answer: () => resolve('answered'),
    fail: () => reject(new Error('refused')),
    done: convoys.run(() => {
      call.begun = true
      return promise
    }),
  }
  return call
}

const askMany = (count: number) => Array.from({ length: count }, ask)
const begun = (calls: readonly Call[]) => calls.filter((call) => call.begun).length

async function settle(): Promise<void> {
  for (let turns = 0; turns < 3; turns++) await turn()
}

it('a lonely call goes at once and is answered what it answers', async () => {
  const one = ask()
  await settle()
  expect(one.begun).toBe(true)
  one.answer()
  expect(await one.done).toBe('answered')
})

it('what comes in one turn goes together', async () => {
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

it('what comes while a convoy is on its way goes together once half of it is answered', async () => {
  const convoy = askMany(4)
  await settle()
  const behind = [...askMany(2)]
  await settle()
  behind.push(...askMany(2))
  convoy[0]?.answer()
  await settle()
  expect(begun(behind)).toBe(0)
  convoy[1]?.answer()
  await settle()
  expect(begun(behind)).toBe(4)
})

it('a call that fails is answered too', async () => {
  const convoy = askMany(2)
  await settle()
  const behind = ask()
  convoy[0]?.fail()
  await expect(convoy[0]?.done).rejects.toThrow('refused')
  await settle()
  expect(behind.begun).toBe(true)
})

it('a convoy that hangs keeps the others for a tenth of a second, and frees no way twice', async () => {
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
  // the ones that hung are answered now, which is nobody's turn
  const last = askMany(2)
  for (const call of hanging) call.answer()
  await settle()
  expect(begun(last)).toBe(0)
})
