import { money } from '@corridor/kernel/money'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readStatus } from '../status/read-status.ts'
import { type RecallAnswer, writeCamt029 } from './write-camt029.ts'
import { type PaymentAnswer, writePacs002 } from './write-pacs002.ts'
import { type PaymentReturn, writePacs004 } from './write-pacs004.ts'
import { type OrderReport, writePain002 } from './write-pain002.ts'

const original = {
  messageId: 'MSG-1',
  messageName: 'pacs.008.001.09',
  instructionId: 'I-1',
  endToEndId: 'E-1',
  transactionId: 'T-1',
  uetr: '8a562c67-ca16-48ba-b074-65581be6f001',
}
const between = {
  createdAt: new Date('2026-12-01T09:30:15Z'),
  ourBic: 'COBADEFFXXX',
  theirBic: 'AIBKIE2D',
}
const answer: PaymentAnswer = { ...between, messageId: 'A-1', original, status: 'ACCC' }
const back: PaymentReturn = {
  ...between,
  messageId: 'A-1',
  returnId: 'R-1',
  original: { ...original, amount: money(10_000n, 'EUR'), settledOn: '2026-11-30' },
  amount: money(9_950n, 'EUR'),
  settleOn: '2026-12-01',
  reason: 'FOCR',
}
const recall: RecallAnswer = {
  ...between,
  caseId: 'C-1',
  statusId: 'S-1',
  original,
  outcome: 'RJCR',
  reason: 'NOAS',
}
const report: OrderReport = {
  messageId: 'A-1',
  createdAt: between.createdAt,
  originalMessageId: 'MSG-1',
  originalPaymentId: 'PAY-1',
  transfers: [{ endToEndId: 'E-1', status: 'RJCT', reason: 'AC04' }],
}
const known = { endToEndId: 'E-1', messageId: 'MSG-1' }

describe('what is answered is read as it was meant', () => {
  it.each([
    ['ACCC', 'settled'],
    ['ACSP', 'accepted'],
    ['PDNG', 'pending'],
    ['RJCT', 'rejected'],
  ] as const)('a pacs.002 with %s', (status, outcome) => {
    const reason = status === 'RJCT' ? 'AM04' : undefined
    const { text } = writePacs002({ ...answer, status, reason })
    expect(readStatus(text ?? '')).toEqual([
      { ...known, outcome, code: status, reason: reason ?? null },
    ])
  })

  it('a pacs.004', () => {
    const { text } = writePacs004(back)
    expect(readStatus(text ?? '')).toEqual([
      { ...known, outcome: 'returned', code: null, reason: 'FOCR' },
    ])
    expect(text).toContain('<RtrdIntrBkSttlmAmt Ccy="EUR">99.50</RtrdIntrBkSttlmAmt>')
  })

  it.each([
    ['CNCL', 'recalled'],
    ['PDCR', 'pending'],
    ['RJCR', 'recall-refused'],
  ] as const)('a camt.029 with %s', (code, outcome) => {
    const { text } = writeCamt029({ ...recall, outcome: code })
    expect(readStatus(text ?? '')).toEqual([{ ...known, outcome, code, reason: 'NOAS' }])
  })

  it('a pain.002 of many', () => {
    const transfers = fc.array(
      fc.record({
        endToEndId: fc.stringMatching(/^[A-Za-z0-9]{1,35}$/),
        status: fc.constantFrom('ACCP', 'ACSC', 'PDNG', 'RJCT'),
        reason: fc.constantFrom('AC04', 'AM04'),
      }),
      { minLength: 1, maxLength: 8 },
    )
    fc.assert(
      fc.property(transfers, (all) => {
        const { text } = writePain002({ ...report, transfers: all })
        expect(
          readStatus(text ?? '')?.map(({ endToEndId, code, reason }) => [endToEndId, code, reason]),
        ).toEqual(all.map(({ endToEndId, status, reason }) => [endToEndId, status, reason]))
      }),
    )
  })
})

it.each([
  [
    'a rejection without a reason',
    writePacs002({ ...answer, status: 'RJCT' }),
    'reason',
    'text-missing',
  ],
  [
    'a refusal without one',
    writeCamt029({ ...recall, reason: undefined }),
    'reason',
    'text-missing',
  ],
  ['a reason in words', writePacs004({ ...back, reason: 'closed' }), 'reason', 'bad-reference'],
  [
    'more than what came',
    writePacs004({ ...back, amount: money(10_001n, 'EUR') }),
    'amount',
    'amount-too-large',
  ],
  [
    'another currency',
    writePacs004({ ...back, amount: money(1n, 'USD') }),
    'amount',
    'bad-currency',
  ],
  [
    'a trace of another version',
    writePacs002({
      ...answer,
      original: { ...original, uetr: original.uetr.replace('48ba', '18ba') },
    }),
    'original.uetr',
    'bad-reference',
  ],
  ['nothing to tell', writePain002({ ...report, transfers: [] }), 'transfers', 'nothing-to-pay'],
])('%s is not written', (_, written, field, code) => {
  expect(written).toEqual({ text: null, faults: [{ field, code }] })
})

it('a status of a whole message is read where no payment has one of its own', () => {
  const text =
    '<Document><FIToFIPmtStsRpt><OrgnlGrpInfAndSts><OrgnlMsgId>MSG-1</OrgnlMsgId><GrpSts>RJCT</GrpSts><StsRsnInf><Rsn><Cd>FF01</Cd></Rsn></StsRsnInf></OrgnlGrpInfAndSts></FIToFIPmtStsRpt></Document>'
  expect(readStatus(text)).toEqual([
    { endToEndId: null, messageId: 'MSG-1', outcome: 'rejected', code: 'RJCT', reason: 'FF01' },
  ])
})

it('one reason for all that a message returns is read with each', () => {
  const text =
    '<Document><PmtRtr><OrgnlGrpInf><OrgnlMsgId>MSG-1</OrgnlMsgId><RtrRsnInf><Rsn><Cd>AC04</Cd></Rsn></RtrRsnInf></OrgnlGrpInf><TxInf><OrgnlEndToEndId>E-1</OrgnlEndToEndId></TxInf></PmtRtr></Document>'
  expect(readStatus(text)).toMatchObject([{ ...known, reason: 'AC04' }])
})
