import { expect, it } from 'vitest'
import { withParams } from './index.tsx'

it('sets, repeats and removes parameters and leaves the others', () => {
  expect(withParams('?q=ana&state=open', { state: ['held', 'failed'] })).toBe(
    '?q=ana&state=held&state=failed',
  )
  expect(withParams('?q=ana&state=open', { state: null })).toBe('?q=ana')
  expect(withParams('?q=ana', { q: '' })).toBe('')
})
