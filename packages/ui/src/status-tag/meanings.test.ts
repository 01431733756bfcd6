import { expect, it } from 'vitest'
import { statusOf, statusWords } from './meanings.ts'

it('knows the states of a transfer, and shows an unknown one as words', () => {
  expect(statusOf('transfer', 'completed')).toEqual({ meaning: 'positive', word: 'Delivered' })
  expect(statusOf('transfer', 'some-new_state')).toEqual({
    meaning: 'neutral',
    word: 'Some new state',
  })
})

it('uses the six meanings only', () => {
  const meanings = Object.values(statusWords).flatMap((words) =>
    Object.values(words).map((status) => status.meaning),
  )
  const known = ['neutral', 'info', 'positive', 'negative', 'warning', 'urgent']
  expect(meanings.filter((meaning) => !known.includes(meaning))).toEqual([])
})
