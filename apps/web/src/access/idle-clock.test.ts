import { expect, it } from 'vitest'
import { idleStateOf } from './idle-clock.ts'

const fiveMinutes = 300_000

it('warns a minute before the end', () => {
  expect(idleStateOf(0, fiveMinutes)).toBe('in-use')
  expect(idleStateOf(239_999, fiveMinutes)).toBe('in-use')
  expect(idleStateOf(240_000, fiveMinutes)).toBe('warn')
  expect(idleStateOf(299_999, fiveMinutes)).toBe('warn')
  expect(idleStateOf(300_000, fiveMinutes)).toBe('over')
})

it('leaves half of a very short session unwarned', () => {
  expect(idleStateOf(29_999, 60_000)).toBe('in-use')
  expect(idleStateOf(30_000, 60_000)).toBe('warn')
})
