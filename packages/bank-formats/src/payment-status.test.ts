import { money } from '@corridor/kernel/money'
import { unwrap } from '@corridor/kernel/result'
import { codeOf } from '@corridor/kernel/testing/code-of'
import { describe, expect, it } from 'vitest'
import type { OriginalPayment } from './original-payment.ts'
import { readPaymentStatus } from './read-payment-status.ts'
import { bytesOf } from './testing/camt-sample.ts'
import {
  writeCamt029,
  writeCamt056,
  writePacs002,
  writePacs004,
  writePain002,
} from './write-answers.ts'

const envelope = { messageId: 'ANS-1', createdAt: new Date('2026-12-01T10:00:00Z') }
const original: OriginalPayment = {
  messageId: 'MSG-1',
  messageName: 'pacs.008.001.08',
  endToEndId: 'PAY-1',
  transactionId: 'TX-1',
  uetr: '8a562c67-ca16-48ba-b074-65581be6f001',
}
const ends = { from: { bic: 'COBADEFFXXX' }, to: { bic: 'WESTGB2L' }, recallId: 'REC-1' }
const about = {
  originalMessageId: 'MSG-1',
  endToEndId: 'PAY-1',
  transactionId: 'TX-1',
  uetr: original.uetr,
}
const read = (text: string) => readPaymentStatus(bytesOf(text))
const hintsOf = (text: string) => {
  const { hints, faults } = read(text)
  expect(faults).toEqual([])
  return hints
}

describe('answers that we write and read', () => {
  it.each([
    ['ACCP', 'accepted'],
    ['ACSC', 'settled'],
    ['PDNG', 'pending'],
    ['RJCT', 'rejected'],
  ] as const)('pacs.002 %s is %s', (status, outcome) => {
    const reason = status === 'RJCT' ? { code: 'AC04', text: 'Closed account' } : null
    const text = unwrap(writePacs002({ ...envelope, original, status, reason }))
    expect(hintsOf(text)).toEqual([
      {
        ...about,
        message: 'pacs.002.001.11',
        about: 'payment',
        outcome,
        statusCode: status,
        reasonCode: reason?.code ?? null,
        reasonText: reason?.text ?? null,
      },
    ])
  })

  it('pacs.004 says that the money came back', () => {
    const text = unwrap(
      writePacs004({
        ...envelope,
        ...ends,
        original,
        returnId: 'RET-1',
        amount: money(5n, 'EUR'),
        settleOn: '2026-12-03',
        reason: { code: 'MD07', text: null },
      }),
    )
    expect(hintsOf(text)).toMatchObject([
      { ...about, about: 'return', outcome: 'returned', reasonCode: 'MD07' },
    ])
    expect(text).toContain('<RtrdIntrBkSttlmAmt Ccy="EUR">0.05</RtrdIntrBkSttlmAmt>')
  })

  it.each([
    ['CNCL', 'returned'],
    ['RJCR', 'rejected'],
    ['PDCR', 'pending'],
  ] as const)('camt.029 %s is %s', (outcome, told) => {
    const text = unwrap(
      writeCamt029({
        ...envelope,
        ...ends,
        original,
        outcome,
        reason: { code: 'LEGL', text: null },
      }),
    )
    expect(hintsOf(text)).toMatchObject([
      { ...about, about: 'recall', outcome: told, reasonCode: 'LEGL' },
    ])
  })

  it('pain.002 tells each payment of an order', () => {
    const payments = [
      { endToEndId: 'A', status: 'ACSC', reason: null },
      { endToEndId: 'B', status: 'RJCT', reason: { code: 'AC01', text: null } },
    ] as const
    const text = unwrap(
      writePain002({
        ...envelope,
        order: { messageId: 'ORDER-1', messageName: 'pain.001.001.09' },
        payments,
      }),
    )
    expect(text).toContain('<GrpSts>PART</GrpSts>')
    expect(
      hintsOf(text).map(({ originalMessageId, endToEndId, outcome, reasonCode }) => [
        originalMessageId,
        endToEndId,
        outcome,
        reasonCode,
      ]),
    ).toEqual([
      ['ORDER-1', 'A', 'settled', null],
      ['ORDER-1', 'B', 'rejected', 'AC01'],
    ])
  })

  it('camt.056 asks for a payment by what it was called', () => {
    const recall = {
      ...envelope,
      ...ends,
      original,
      amount: money(5n, 'EUR'),
      settledOn: '2026-12-02',
      reason: { code: 'DUPL', text: 'Sent twice' },
    }
    const text = unwrap(writeCamt056(recall))
    for (const part of [
      '<CxlId>REC-1<',
      '<OrgnlTxId>TX-1<',
      '<Cd>DUPL<',
      '<AddtlInf>Sent twice<',
      '<NbOfTxs>1<',
    ]) {
      expect(text).toContain(part)
    }
    expect(codeOf(writeCamt056({ ...recall, recallId: 'x'.repeat(36) }))).toBe(
      'reference-malformed',
    )
  })
})

describe('answers of banks', () => {
  const pain = (version: string, inner: string) =>
    `<Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.${version}"><CstmrPmtStsRpt><GrpHdr><MsgId>1</MsgId></GrpHdr><OrgnlGrpInfAndSts><OrgnlMsgId>ORDER-1</OrgnlMsgId><OrgnlMsgNmId>pain.001</OrgnlMsgNmId>${inner}</CstmrPmtStsRpt></Document>`

  it('of a whole order are one hint', () => {
    const text = pain(
      '03',
      '<GrpSts>RJCT</GrpSts><StsRsnInf><Rsn><Prtry>XT99</Prtry></Rsn></StsRsnInf></OrgnlGrpInfAndSts>',
    )
    expect(hintsOf(text)).toMatchObject([
      { originalMessageId: 'ORDER-1', endToEndId: null, outcome: 'rejected', reasonCode: 'XT99' },
    ])
  })

  it('of a payment inherit the status around them', () => {
    const text = pain(
      '10',
      '</OrgnlGrpInfAndSts><OrgnlPmtInfAndSts><OrgnlPmtInfId>P</OrgnlPmtInfId><PmtInfSts>ACTC</PmtInfSts><TxInfAndSts><OrgnlEndToEndId>A</OrgnlEndToEndId></TxInfAndSts></OrgnlPmtInfAndSts>',
    )
    expect(hintsOf(text)).toMatchObject([
      { endToEndId: 'A', outcome: 'accepted', statusCode: 'ACTC' },
    ])
  })

  it.each(['XXXX', 'constructor', 'PART'])(
    'with the status %s are unknown, never a yes',
    (status) => {
      expect(hintsOf(pain('10', `<GrpSts>${status}</GrpSts></OrgnlGrpInfAndSts>`))).toMatchObject([
        { outcome: 'unknown', statusCode: status },
      ])
    },
  )

  it.each([
    ['', 'file-empty'],
    ['hello', 'format-unknown'],
    ['<a', 'xml-malformed'],
    ['<!DOCTYPE a><a/>', 'xml-doctype-refused'],
    ['<a/>', 'version-unknown'],
    [pain('02', ''), 'xml-malformed'],
    [pain('02', '</OrgnlGrpInfAndSts>'), 'version-unknown'],
    [pain('10', '</OrgnlGrpInfAndSts>'), 'field-missing'],
  ])('%j is no answer', (text, code) => {
    expect(read(text)).toMatchObject({ hints: [], faults: [{ code }] })
  })
})
