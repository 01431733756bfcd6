import { idOf, newUuid } from '@corridor/kernel/ids'
import { describe, expect, it } from 'vitest'
import type { TransferFacts } from '../store/check-facts.ts'
import { judgeLedger, judgeQueues, judgeWaiting, settled } from './agrees-with-ledger.ts'

const id = newUuid()
const [holdId, postingId, refundPostingId] = [newUuid(), newUuid(), newUuid()]
const transfer: TransferFacts = {
  id,
  kind: 'send',
  state: 'completed',
  version: 5,
  holdId,
  postingId,
  refundPostingId: null,
  payoutId: null,
  isYoung: false,
}
const captured = { holds: new Map([[holdId, 'captured']] as const), posted: new Set([postingId]) }
const nothing = { holds: new Map(), posted: new Set<string>() }

describe('the ledger', () => {
  it('holds what the state of a transfer says', () => {
    expect(judgeLedger([transfer], captured)).toEqual([])
    const refunded = { ...transfer, state: 'refunded', refundPostingId } as const
    const both = { ...captured, posted: new Set([postingId, refundPostingId]) }
    expect(judgeLedger([refunded], both)).toEqual([])
    expect(judgeLedger([refunded], captured)).toHaveLength(1)
  })

  it('that does not is told of with what it has', () => {
    expect(judgeLedger([transfer], nothing)).toEqual([
      {
        rule: 'I7 transfer and ledger agree',
        subject: idOf('tr', id),
        found: 'completed: hold none, posted false, refunded false',
      },
    ])
  })
})

describe('a held transfer', () => {
  const alerts = { transferId: id, open: 1, isDecidedNow: false }

  it('is in one queue', () => {
    expect(judgeQueues([transfer], [alerts])).toEqual({ violations: [], undecided: [] })
  })

  it.each([
    [[], '0 open alerts'],
    [[{ ...alerts, open: 0 }], '0 open alerts'],
    [[{ ...alerts, open: 2 }], '2 open alerts'],
  ])('in none or in several is found: %o', (known, found) => {
    expect(judgeQueues([transfer], known)).toEqual({
      violations: [{ rule: 'I7 a held transfer is in one queue', subject: idOf('tr', id), found }],
      undecided: [],
    })
  })

  it('that was decided just now is about to move on', () => {
    const decided = [{ ...alerts, open: 0, isDecidedNow: true }]
    expect(judgeQueues([transfer], decided)).toEqual({ violations: [], undecided: [id] })
  })
})

describe('what looks broken', () => {
  const suspects = judgeLedger([transfer], nothing)
  const moving = { violations: [], undecided: [idOf('tr', id)] }

  it('is broken when nothing moved meanwhile', () => {
    expect(settled(suspects, [transfer], [transfer])).toEqual({
      violations: suspects,
      undecided: [],
    })
  })

  it('is undecided when its transfer moved, just before or meanwhile, or is gone', () => {
    expect(settled(suspects, [transfer], [{ ...transfer, version: 6 }])).toEqual(moving)
    expect(settled(suspects, [{ ...transfer, isYoung: true }], [transfer])).toEqual(moving)
    expect(settled(suspects, [transfer], [])).toEqual(moving)
  })
})

it('a transfer that waits for its driver for too long is told', () => {
  expect(judgeWaiting([{ id, state: 'held', since: '2026-01-02' }])).toEqual([
    {
      rule: 'I7 nothing stays on its way',
      subject: idOf('tr', id),
      found: 'held since 2026-01-02',
    },
  ])
})
