import { createLoader, createSerializer } from 'nuqs/server'
import { expect, it } from 'vitest'
import { filterParsers } from './filter-parsers.ts'

it('sets, repeats and removes parameters and leaves the others', () => {
  const write = createSerializer(filterParsers(['state', 'kind']))
  expect(write('?q=ana&state=open', { state: ['held', 'failed'] })).toBe(
    '?q=ana&state=held&state=failed',
  )
  expect(write('?q=ana&state=open', { state: null })).toBe('?q=ana')
  expect(write('?state=open&kind=send', { state: [] })).toBe('?kind=send')
})

it('reads every value of a key, and none where there is none', () => {
  const read = createLoader(filterParsers(['state', 'kind']))
  expect(read('?q=ana&state=held&state=failed')).toEqual({ state: ['held', 'failed'], kind: [] })
})
