import { idOf, newUuid } from '@corridor/kernel/ids'
import { expect, it } from 'vitest'
import { judgeMovements } from './movements-posted.ts'

it('a movement that was told of and is in no ledger is found', () => {
  const [posted, lost] = [newUuid(), newUuid()]
  expect(judgeMovements([posted, lost], new Set([posted]))).toEqual([
    {
      rule: 'I4 every movement that was told of is in the ledger',
      subject: idOf('led', lost),
      found: 'no such posting',
    },
  ])
})
