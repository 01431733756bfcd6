import { idOf, newUuid } from '@corridor/kernel/ids'
import { expect, it } from 'vitest'
import { judgePayouts } from './paid-out-once.ts'

const [id, payoutId] = [newUuid(), newUuid()]
const transfer = { id, kind: 'payout', state: 'paying-out', payoutId } as const
const payout = { id: payoutId, transferId: id, paidTimes: 1 }

it('one payout that the rail has paid once, or not yet, is right', () => {
  expect(judgePayouts([transfer], [payout])).toEqual([])
  expect(
    judgePayouts([{ ...transfer, state: 'completed' }], [{ ...payout, paidTimes: 0 }]),
  ).toEqual([])
})

it('two payouts of one transfer are found, and one that the rail paid twice', () => {
  const found = judgePayouts([transfer], [payout, { ...payout, id: newUuid(), paidTimes: 2 }])
  expect(found).toEqual([
    { rule: 'I6 a transfer is paid out once', subject: idOf('tr', id), found: '2 payouts' },
    { rule: 'I6 the rail saw each payout once', subject: idOf('tr', id), found: '2 payments' },
  ])
})

it('what says that it is paid out was handed over; the others need not be', () => {
  expect(judgePayouts([{ ...transfer, state: 'completed' }], [])).toEqual([
    {
      rule: 'I6 what counts as paid out was given to the rail',
      subject: idOf('tr', id),
      found: 'completed',
    },
  ])
  expect(judgePayouts([{ ...transfer, payoutId: null }], [payout])).toHaveLength(1)
  expect(judgePayouts([{ ...transfer, state: 'assessed' }], [])).toEqual([])
  expect(judgePayouts([{ ...transfer, kind: 'send', state: 'completed' }], [])).toEqual([])
})
