import { expect, it } from 'vitest'
import { BoundedMap } from '../lru-cache.ts'
import { inTurn } from './serialize-by-key.ts'

it('forgets what was not used for the longest time', () => {
  const map = new BoundedMap<number>(2)
  map.set('a', 1)
  map.set('b', 2)
  expect(map.get('a')).toBe(1)
  map.set('c', 3)
  expect([map.get('a'), map.get('b'), map.get('c')]).toEqual([1, undefined, 3])
  map.set('a', 4)
  map.set('d', 5)
  expect([map.get('a'), map.get('c'), map.get('d')]).toEqual([4, undefined, 5])
})

it('runs what is asked under one key in turn, and what follows a failure too', async () => {
  const done: string[] = []
  const work = (name: string, ms: number) => async () => {
    done.push(`${name} begins`)
    await new Promise((resolve) => setTimeout(resolve, ms))
    done.push(`${name} ends`)
    if (name === 'first') throw new Error('no')
    return name
  }
  const answers = await Promise.allSettled([
    inTurn('one', work('first', 20)),
    inTurn('one', work('second', 1)),
    inTurn('two', work('other', 5)),
  ])
  expect(answers.map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'fulfilled'])
  expect(done).toEqual([
    'first begins',
    'other begins',
    'other ends',
    'first ends',
    'second begins',
    'second ends',
  ])
})
