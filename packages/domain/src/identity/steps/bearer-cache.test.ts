import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { BearerCache, type Owned } from './bearer-cache.ts'

/** Who owns which secret, and what was asked of the database so far. */
const owners = new Map<string, string>()
let asked: string[][] = []
let secrets: BearerCache<string>

const readNow = async (keys: readonly string[]) => {
  asked.push([...keys])
  return new Map(
    keys.flatMap((key): [string, Owned<string>][] => {
      const owner = owners.get(key)
      return owner ? [[key, { owner, value: `of ${owner}` }]] : []
    }),
  )
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['performance'] })
  owners.clear()
  owners.set('a', 'ana').set('b', 'bob').set('c', 'cleo')
  asked = []
  secrets = new BearerCache(readNow)
})
afterEach(() => vi.useRealTimers())

const findAll = (...keys: string[]) => Promise.all(keys.map((key) => secrets.find(key)))

it('those who ask in one moment are answered by one statement, and known for a second', async () => {
  expect(await findAll('a', 'b', 'a', 'nobody')).toEqual(['of ana', 'of bob', 'of ana', null])
  vi.advanceTimersByTime(999)
  expect(await findAll('a', 'b')).toEqual(['of ana', 'of bob'])
  expect(asked).toEqual([['a', 'b', 'nobody']])
  vi.advanceTimersByTime(1)
  await secrets.find('a')
  expect(asked).toHaveLength(2)
})

it('takes along what was used and will soon be too old, and nothing else', async () => {
  await findAll('a', 'b')
  vi.advanceTimersByTime(300)
  await secrets.find('a')
  vi.advanceTimersByTime(300)
  await secrets.find('c')
  expect(asked.at(-1)).toEqual(['c', 'a'])
  vi.advanceTimersByTime(600)
  expect(await secrets.find('a')).toBe('of ana')
  expect(asked).toHaveLength(2)
})

it('what nobody used for a second is not in use', async () => {
  await findAll('a')
  await findAll('a')
  vi.advanceTimersByTime(5_000)
  await secrets.find('c')
  expect(asked.at(-1)).toEqual(['c'])
})

it('what was taken along and is gone is gone', async () => {
  await findAll('a')
  await findAll('a')
  owners.delete('a')
  vi.advanceTimersByTime(600)
  await secrets.find('b')
  expect(await secrets.find('a')).toBeNull()
})

it('an answer that was on its way when its owner was forgotten is not kept', async () => {
  const { promise: isRead, resolve: read } = Promise.withResolvers<void>()
  const slow = new BearerCache(async (keys) => {
    const found = await readNow(keys)
    await isRead
    return found
  })
  const before = slow.find('a')
  while (asked.length === 0) await new Promise((resolve) => setImmediate(resolve))
  owners.delete('a')
  slow.forget('ana')
  read()
  expect(await before).toBe('of ana')
  expect(await slow.find('a')).toBeNull()
})
