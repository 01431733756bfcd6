import { idOf, newUuid } from '@corridor/kernel/ids'
import { expect, it } from 'vitest'
import { judgeReversals } from './reversals-within-originals.ts'

const id = newUuid()

it('as much as a leg took may be given back, and no more', () => {
  expect(judgeReversals([{ id, leg: 1, amount: '100', returned: '100' }])).toEqual([])
  expect(
    judgeReversals([
      { id, leg: 1, amount: '100', returned: '101' },
      { id, leg: 2, amount: '9', returned: '9' },
      { id, leg: 3, amount: '9', returned: '10' },
    ]),
  ).toEqual([
    {
      rule: 'I5 no more is given back than was taken',
      subject: idOf('led', id),
      found: 'leg 1 101 of 100, leg 3 10 of 9',
    },
  ])
})

it('nothing may be given back of a leg that there is not', () => {
  expect(judgeReversals([{ id, leg: 4, amount: null, returned: '1' }])).toHaveLength(1)
})
