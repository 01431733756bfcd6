import { newId } from '@corridor/kernel/ids'
import { expect, it } from 'vitest'
import { judgeRail } from './payments-as-ordered.ts'

it('money that the rail paid and nobody ordered is found, whatever its reference', () => {
  const [ours, other] = [newId('pay'), newId('pay')]
  const paid = [ours, other, 'no id of ours']
  expect(judgeRail({ paid, ours: new Set([ours]) })).toEqual(
    [other, 'no id of ours'].map((subject) => ({
      rule: 'I6 the rail paid only what it was asked to',
      subject,
      found: 'no such payout of ours',
    })),
  )
})
