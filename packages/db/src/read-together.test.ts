import { expect, it, vi } from 'vitest'
import { readTogether } from './read-together.ts'

/** A table that answers when it is told to. */
function table(rows: Record<string, number>) {
  const statements: { keys: string[]; answer: () => void; fail: (error: Error) => void }[] = []
  const reader = readTogether<string, number>(
    (keys) =>
      new Promise((resolve, reject) => {
        const answer = () =>
          resolve(new Map(keys.flatMap((key) => (key in rows ? [[key, rows[key] ?? 0]] : []))))
        statements.push({ keys, answer, fail: reject })
      }),
  )
  return { reader, statements, rows }
}

const turn = () => new Promise((resolve) => setImmediate(resolve))

it('asks once for what is wanted in one turn, and each key once', async () => {
  const { reader, statements } = table({ a: 1, b: 2 })
  const answers = Promise.all([reader.one('a'), reader.one('b'), reader.one('a'), reader.one('c')])
  const several = reader.many(['b', 'c', 'b'])
  await turn()
  expect(statements.map(({ keys }) => keys)).toEqual([['a', 'b', 'c']])
  statements[0]?.answer()
  expect(await answers).toEqual([1, 2, 1, null])
  expect(await several).toEqual(new Map([['b', 2]]))
})

it('never answers from a statement that was sent before the question', async () => {
  const { reader, statements, rows } = table({ a: 1 })
  const before = reader.one('a')
  await turn()
  const after = reader.one('a')
  await turn()
  expect(statements).toHaveLength(2)
  statements[0]?.answer()
  rows.a = 2
  statements[1]?.answer()
  expect(await Promise.all([before, after])).toEqual([1, 2])
})

it('gathers while two statements are under way', async () => {
  const { reader, statements } = table({ a: 1, b: 2, c: 3, d: 4 })
  const answers: Promise<number | null>[] = []
  for (const key of ['a', 'b', 'c', 'd']) {
    answers.push(reader.one(key))
    await turn()
  }
  expect(statements.map(({ keys }) => keys)).toEqual([['a'], ['b']])
  statements[0]?.answer()
  await turn()
  await turn()
  expect(statements.map(({ keys }) => keys)).toEqual([['a'], ['b'], ['c', 'd']])
  for (const statement of statements) statement.answer()
  expect(await Promise.all(answers)).toEqual([1, 2, 3, 4])
})

it('tells a failure to those only who were in that statement', async () => {
  const { reader, statements } = table({ a: 1, b: 2 })
  const failed = reader.one('a')
  await turn()
  const fine = reader.one('b')
  await turn()
  statements[0]?.fail(new Error('lost'))
  statements[1]?.answer()
  await expect(failed).rejects.toThrow('lost')
  expect(await fine).toBe(2)
})

it('sends what is more than one statement takes in several', async () => {
  const { reader, statements } = table({})
  const many = reader.many(Array.from({ length: 1_200 }, (_, index) => `key-${index}`))
  for (let sent = 0; sent < 3; sent++) {
    await turn()
    await turn()
    statements.at(-1)?.answer()
  }
  await many
  expect(statements.map(({ keys }) => keys.length)).toEqual([500, 500, 200])
})

it('asks for each key alone when a statement is refused', async () => {
  const statements: string[][] = []
  const reader = readTogether<string, number>(async (keys) => {
    statements.push(keys)
    if (keys.includes('bad')) throw new Error('one of them is bad')
    return new Map(keys.map((key) => [key, 1]))
  })
  const outcomes = await Promise.allSettled([reader.one('a'), reader.one('bad'), reader.one('b')])
  expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
  expect(statements).toEqual([['a', 'bad', 'b'], ['a'], ['bad'], ['b']])
})

it('asks nobody again when the connection was lost', async () => {
  const { reader, statements } = table({ a: 1, b: 2 })
  const outcomes = Promise.allSettled([reader.one('a'), reader.one('b')])
  await turn()
  statements[0]?.fail(new Error('Connection terminated unexpectedly'))
  expect((await outcomes).map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  expect(statements).toHaveLength(1)
})

it('goes on beside statements that hang, and gives those up at last', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const { reader, statements } = table({ a: 1, b: 2, c: 3 })
  const lost: Promise<unknown>[] = []
  for (const key of ['a', 'b']) {
    lost.push(reader.one(key).catch((error: Error) => error.message))
    await turn()
  }
  const fine = reader.one('c')
  await turn()
  expect(statements).toHaveLength(2)
  await vi.advanceTimersByTimeAsync(2_000)
  await turn()
  statements[2]?.answer()
  expect(await fine).toBe(3)
  await vi.advanceTimersByTimeAsync(35_000)
  expect(await Promise.all(lost)).toEqual(Array(2).fill(expect.stringMatching(/no answer in time/)))
  vi.useRealTimers()
})
