import { expect, it } from 'vitest'
import { serializeByKey } from './serialize-by-key.ts'

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
    serializeByKey('one', work('first', 20)),
    serializeByKey('one', work('second', 1)),
    serializeByKey('two', work('other', 5)),
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
