import { newId } from '@corridor/kernel/ids'
import { expect, it } from 'vitest'
import { addBlockEntryInputSchema } from './lists-contract.ts'

const reason = 'Seen in the news'
const problemsOf = (input: object) =>
  addBlockEntryInputSchema.safeParse({ reason, ...input }).error?.issues ?? []

it('a customer is put on the block list by id only', () => {
  expect(problemsOf({ kind: 'customer', value: 'Vera Orlova' })).toMatchObject([
    { path: ['value'], message: expect.stringContaining('customer-id') },
  ])
  expect(problemsOf({ kind: 'customer', value: newId('cus') })).toEqual([])
  expect(problemsOf({ kind: 'name', value: 'Vera Orlova' })).toEqual([])
})
