import { wordsOf } from '@corridor/words/words-of'
import { expect, it } from 'vitest'
import { spelledOut, statusMeanings, statusOf } from './meanings.ts'

it('knows the states of a transfer, and shows an unknown one as words', () => {
  expect(statusOf('transfer', 'completed')).toEqual({
    meaning: 'positive',
    key: 'status-transfer-completed',
  })
  expect(statusOf('transfer', 'some-new_state')).toEqual({ meaning: 'neutral', key: null })
  expect(statusOf('transfer', 'constructor')).toEqual({ meaning: 'neutral', key: null })
  expect(spelledOut('some-new_state')).toBe('Some new state')
})

it('has a word for every state', () => {
  const words = wordsOf('en-GB', 'ui')
  for (const kind of Object.keys(statusMeanings) as (keyof typeof statusMeanings)[]) {
    for (const state of Object.keys(statusMeanings[kind])) {
      const { key } = statusOf(kind, state)
      expect(key && words(key), `${kind} ${state}`).toMatch(/^[A-Z]/)
    }
  }
  expect(words('status-transfer-completed')).toBe('Delivered')
})
