import { afterEach, describe, expect, it, vi } from 'vitest'
import { askAlone, BatchQueue } from './batch-queue.ts'

/** Calls that end when told to. */
function heldCalls() {
  const calls: { items: readonly number[]; end: (answers?: (number | symbol)[]) => void }[] = []
  const together = (items: readonly number[]) =>
    new Promise<never[]>((resolve) => {
      calls.push({
        items,
        end: (answers = items.map((one) => one * 10)) => resolve(answers as never[]),
      })
    })
  return { calls, together }
}
const turn = () => new Promise((resolve) => setImmediate(resolve))

afterEach(() => {
  vi.useRealTimers()
})

describe('a queue of batches', () => {
  it('lets what comes within its time gather before each call, where nobody is in a hurry', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout'] })
    const { calls, together } = heldCalls()
    const shape = { lanes: 1, gatherMs: 10 }
    const queue = new BatchQueue<number, number>({ name: 'test', together, shape })
    const first = queue.submit(1)
    await turn()
    vi.advanceTimersByTime(9)
    const second = queue.submit(2)
    await turn()
    expect(calls).toHaveLength(0)
    vi.advanceTimersByTime(1)
    const third = queue.submit(3)
    calls[0]?.end()
    expect(await Promise.all([first, second])).toEqual([10, 20])
    await turn()
    await turn()
    expect(calls.map(({ items }) => items)).toEqual([[1, 2]])
    vi.advanceTimersByTime(10)
    calls[1]?.end()
    expect(await third).toBe(30)
    expect(calls[1]?.items).toEqual([3])
  })

  it('asks together for what gathers while a call is under way', async () => {
    const { calls, together } = heldCalls()
    const queue = new BatchQueue<number, number>({ name: 'test', together, shape: { lanes: 1 } })
    const first = queue.submit(1)
    await turn()
    const later = [queue.submit(2), queue.submit(3)]
    await turn()
    expect(calls.map(({ items }) => items)).toEqual([[1]])
    calls[0]?.end()
    expect(await first).toBe(10)
    await turn()
    await turn()
    expect(calls[1]?.items).toEqual([2, 3])
    calls[1]?.end()
    expect(await Promise.all(later)).toEqual([20, 30])
  })

  it('refuses one bad member alone', async () => {
    const together = async (items: readonly number[]) => {
      if (items.includes(13)) throw new Error('bad member')
      return items.map((one) => one * 10)
    }
    const queue = new BatchQueue<number, number>({ name: 'test', together })
    const answers = await Promise.allSettled([1, 13, 3].map((one) => queue.submit(one)))
    expect(answers.map((answer) => answer.status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
  })

  it('asks for those of a refused batch side by side, eight at once, each once', async () => {
    const running = { now: 0, most: 0 }
    const alone: number[] = []
    const together = async (items: readonly number[]) => {
      const [item = 0, ...others] = items
      if (others.length > 0) throw new Error('bad member')
      alone.push(item)
      running.most = Math.max(running.most, ++running.now)
      await turn()
      running.now--
      if (item === 13) throw new Error('bad member')
      return [item * 10]
    }
    const queue = new BatchQueue<number, number>({ name: 'test', together })
    const items = Array.from({ length: 20 }, (_, at) => at + 1)
    const answers = await Promise.allSettled(items.map((one) => queue.submit(one)))
    expect(running).toEqual({ now: 0, most: 8 })
    expect(alone).toEqual(items)
    const values = answers.map((one) => (one.status === 'fulfilled' ? one.value : null))
    expect(values).toEqual(items.map((one) => (one === 13 ? null : one * 10)))
  })

  it('tells everybody when the connection was lost, and repeats nothing', async () => {
    let calls = 0
    const together = async () => {
      calls++
      throw new Error('Connection terminated unexpectedly')
    }
    const queue = new BatchQueue<number, number>({ name: 'test', together })
    const answers = await Promise.allSettled([1, 2].map((one) => queue.submit(one)))
    expect(answers.map((answer) => answer.status)).toEqual(['rejected', 'rejected'])
    expect(calls).toBe(1)
  })

  it('asks by itself for an item that the batch leaves aside', async () => {
    const alone: number[] = []
    const queue = new BatchQueue<number, number>({
      name: 'test',
      together: async (items) => items.map((one) => (one === 2 ? askAlone : one * 10)),
      alone: async (item) => {
        alone.push(item)
        return item * 100
      },
    })
    expect(await Promise.all([1, 2, 3].map((one) => queue.submit(one)))).toEqual([10, 200, 30])
    expect(alone).toEqual([2])
  })

  it('sends few items side by side, each as a batch of its own, and more of them together', async () => {
    const sizes: number[] = []
    const queue = new BatchQueue<number, number>({
      name: 'test',
      shape: { fewItems: 2 },
      together: async (items) => {
        sizes.push(items.length)
        return items.map((one) => one * 10)
      },
    })
    expect(await Promise.all([1, 2].map((one) => queue.submit(one)))).toEqual([10, 20])
    expect(await Promise.all([1, 2, 3].map((one) => queue.submit(one)))).toEqual([10, 20, 30])
    expect(sizes).toEqual([1, 1, 3])
  })

  it('never lets two items of one key share a batch, and keeps their order', async () => {
    const batches: string[][] = []
    const queue = new BatchQueue<string, string>({
      name: 'test',
      shape: { lanes: 1 },
      keyOf: (item) => item.charAt(0),
      together: async (items) => {
        batches.push([...items])
        return items
      },
    })
    await Promise.all(['a1', 'a2', 'b1', 'a3'].map((one) => queue.submit(one)))
    expect(batches).toEqual([['a1', 'b1'], ['a2'], ['a3']])
  })

  it('carries no more than a batch may, and a heavy item by itself', async () => {
    const batches: number[][] = []
    const queue = new BatchQueue<number, number>({
      name: 'test',
      shape: { lanes: 1 },
      weight: { of: (item) => item, most: 10 },
      together: async (items) => {
        batches.push([...items])
        return items
      },
    })
    await Promise.all([4, 6, 1, 20].map((one) => queue.submit(one)))
    expect(batches).toEqual([[4, 6], [1], [20]])
  })
})
