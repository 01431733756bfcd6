import { expect, it } from 'vitest'
import { groupInFours, shortenId } from './index.tsx'

it('shortens ids to their ends and groups account numbers', () => {
  expect(shortenId('tr_01k3abcdefghjkmnpqrst9xq2')).toBe('tr_01k3…9xq2')
  expect(shortenId('tr_short')).toBe('tr_short')
  expect(groupInFours('DE89370400440532013000')).toBe('DE89 3704 0044 0532 0130 00')
  expect(groupInFours('1234')).toBe('1234')
})
