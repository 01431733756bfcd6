import { expect, it } from 'vitest'
import { activityFilter } from './activity-filter.ts'

const filterOf = (query: string) => {
  const params = new URLSearchParams(query)
  return activityFilter((key) => params.get(key), params.get('q') ?? '')
}

it('asks for what the address names, and leaves out what makes no sense', () => {
  expect(filterOf('currency=EUR&kind=deposit&q=boat')).toEqual({
    currency: 'EUR',
    kind: 'deposit',
    state: undefined,
    search: 'boat',
  })
  const nothing = { currency: undefined, kind: undefined, state: undefined, search: undefined }
  expect(filterOf('currency=euro&kind=gift&state=gone')).toEqual(nothing)
})
