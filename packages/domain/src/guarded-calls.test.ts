import { setTimeout as sleep } from 'node:timers/promises'
import { BrokenCircuitError, BulkheadRejectedError, TaskCancelledError } from 'cockatiel'
import { describe, expect, it, vi } from 'vitest'
import { type CallLimits, defaultCallLimits, guarded, WaitedTooLong } from './guarded-calls.ts'

let partners = 0

/** A partner of its own, whose answers a test decides. */
function partner(answer: () => Promise<unknown>, limits: Partial<CallLimits> = {}) {
  const called = { order: 0, ask: 0, name: 0 }
  const adapter = {
    order: () => {
      called.order++
      return answer()
    },
    ask: () => {
      called.ask++
      return answer()
    },
    name: () => {
      called.name++
      return 'a partner'
    },
  }
  const calls = { once: ['order'], repeatable: ['ask'] } as const
  const guard = guarded(`partner-${partners++}`, adapter, calls, {
    ...defaultCallLimits,
    ...limits,
  })
  return { called, ...guard, order: guard.order, ask: guard.ask, name: guard.name }
}
const fails = async () => {
  throw new Error('down')
}
const failing = (count: number) => {
  let left = count
  return async () => {
    if (left-- > 0) throw new Error('down')
    return 'answer'
  }
}
const errorOf = (call: Promise<unknown>) =>
  call.then(
    () => null,
    (error: unknown) => error,
  )

describe('a guarded partner', () => {
  it('is asked again where it was only asked, and called once where it was to do something', async () => {
    const asked = partner(failing(2))
    expect(await asked.ask()).toBe('answer')
    expect(asked.called.ask).toBe(3)
    const ordered = partner(failing(2))
    expect(await errorOf(ordered.order())).toMatchObject({ message: 'down' })
    expect(ordered.called.order).toBe(1)
    expect(asked.name()).toBe('a partner')
  })

  it('that does not answer is given up on in time, whatever it does', async () => {
    const slow = partner(async () => sleep(10_000, 'late', { ref: false }), { timeoutMs: 20 })
    expect(await errorOf(slow.order())).toBeInstanceOf(TaskCancelledError)
    expect(slow.called.order).toBe(1)
  })

  it('that is down is left alone, and called again with one call, not with all that waited', async () => {
    let isDown = true
    const answer = () => (isDown ? fails() : Promise.resolve('answer'))
    const down = partner(answer, { failuresToOpen: 3, firstRestMs: 50 })
    for (let call = 0; call < 3; call++) await errorOf(down.order())
    const refused = await Promise.all(Array.from({ length: 100 }, () => errorOf(down.order())))
    expect(refused.every((error) => error instanceof BrokenCircuitError)).toBe(true)
    expect(down.called.order).toBe(3)
    // still down: one call finds out, however many come
    const ended = performance.now() + 10_000
    while (down.called.order === 3 && performance.now() < ended) {
      await Promise.all(Array.from({ length: 100 }, () => errorOf(down.order())))
      await sleep(5)
    }
    expect(down.called.order).toBe(4)
    isDown = false
    await vi.waitFor(() => down.order(), { timeout: 10_000, interval: 20 })
    expect(await Promise.all(Array.from({ length: 50 }, () => down.order()))).toHaveLength(50)
  })

  it('has so many calls under way at once, and refuses what would wait too long', async () => {
    let underWay = 0
    let most = 0
    const busy = partner(
      async () => {
        underWay++
        most = Math.max(most, underWay)
        await sleep(10)
        underWay--
        return 'answer'
      },
      { atOnce: 4, waiting: 10 },
    )
    const calls = await Promise.allSettled(Array.from({ length: 20 }, () => busy.order()))
    const refused = calls.filter((call) => call.status === 'rejected').map(({ reason }) => reason)
    expect(most).toBe(4)
    expect(refused).toHaveLength(6)
    expect(refused.every((error) => error instanceof BulkheadRejectedError)).toBe(true)
    // who was refused for that says nothing of the partner: it is called on
    expect(await busy.order()).toBe('answer')
  })

  it('that is slow gets no order any more whose caller has given up on it', async () => {
    const startedAfter: number[] = []
    const begunAt = performance.now()
    const slow = partner(
      async () => {
        startedAfter.push(performance.now() - begunAt)
        return sleep(180, 'answer')
      },
      { timeoutMs: 200, atOnce: 2, waiting: 100 },
    )
    const calls = await Promise.allSettled(Array.from({ length: 20 }, () => slow.order()))
    expect(Math.max(...startedAfter)).toBeLessThan(300)
    const refused = calls.filter((call) => call.status === 'rejected').map(({ reason }) => reason)
    expect(refused.length).toBeGreaterThan(10)
    expect(refused.every((error) => error instanceof WaitedTooLong)).toBe(true)
    // it was slow and never down
    expect(await slow.order()).toBe('answer')
  })

  it('is not asked again once the time of a call is over', async () => {
    const slow = partner(async () => sleep(60).then(fails), { timeoutMs: 50 })
    expect(await errorOf(slow.ask())).toBeInstanceOf(WaitedTooLong)
    expect(slow.called.ask).toBe(1)
  })

  it('whose answers stay unclear is down too', async () => {
    const unclear = partner(async () => ({ kind: 'unclear', note: 'timeout' }), {
      failuresToOpen: 3,
    })
    for (let call = 0; call < 3; call++) {
      expect(await unclear.order()).toMatchObject({ kind: 'unclear' })
    }
    expect(await errorOf(unclear.order())).toBeInstanceOf(BrokenCircuitError)
    expect(unclear.called.order).toBe(3)
    // an answer that is a clear no is an answer
    const refusing = partner(async () => ({ kind: 'refused' }), { failuresToOpen: 3 })
    for (let call = 0; call < 9; call++) await refusing.order()
    expect(refusing.called.order).toBe(9)
  })
})
