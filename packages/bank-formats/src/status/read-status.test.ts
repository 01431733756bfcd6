import { expect, it } from 'vitest'
import { readStatus } from './read-status.ts'

const document = (message: string, body: string) =>
  `<?xml version="1.0"?><Document xmlns="urn:iso:std:iso:20022:tech:xsd:${message}">${body}</Document>`
const single = (status: string, more = '') =>
  `<TxInfAndSts><OrgnlEndToEndId>E-1</OrgnlEndToEndId><TxSts>${status}</TxSts>${more}</TxInfAndSts>`
const reason = (code: string) => `<StsRsnInf><Rsn><Cd>${code}</Cd></Rsn></StsRsnInf>`

it.each([
  ['pain.002.001.03', 'ACSP', '', 'accepted', null],
  ['pain.002.001.10', 'ACSC', '', 'settled', null],
  ['pain.002.001.10', 'RJCT', reason('AC04'), 'rejected', 'AC04'],
  ['pain.002.001.10', 'PDNG', '', 'pending', null],
  // a status that is new to us is never taken for an end
  ['pain.002.001.10', 'ZZZZ', '', 'unknown', null],
])('%s with %s', (message, status, more, outcome, why) => {
  const group = '<OrgnlGrpInfAndSts><OrgnlMsgId>MSG-1</OrgnlMsgId></OrgnlGrpInfAndSts>'
  const body = `<CstmrPmtStsRpt><GrpHdr/>${group}<OrgnlPmtInfAndSts>${single(status, more)}</OrgnlPmtInfAndSts></CstmrPmtStsRpt>`
  expect(readStatus(document(message, body))).toEqual([
    { endToEndId: 'E-1', messageId: 'MSG-1', outcome, code: status, reason: why },
  ])
})

it('a pain.002 that speaks of the whole order speaks of no single transfer', () => {
  const body = `<CstmrPmtStsRpt><OrgnlGrpInfAndSts><OrgnlMsgId>MSG-1</OrgnlMsgId><GrpSts>RJCT</GrpSts>${reason('FF01')}</OrgnlGrpInfAndSts></CstmrPmtStsRpt>`
  expect(readStatus(document('pain.002.001.03', body))).toEqual([
    { endToEndId: null, messageId: 'MSG-1', outcome: 'rejected', code: 'RJCT', reason: 'FF01' },
  ])
})

it('pacs.002, pacs.004 and camt.029', () => {
  const original =
    '<OrgnlGrpInf><OrgnlMsgId>MSG-1</OrgnlMsgId></OrgnlGrpInf><OrgnlEndToEndId>E-1</OrgnlEndToEndId>'
  expect(
    readStatus(document('pacs.002.001.10', `<FIToFIPmtStsRpt>${single('ACCC')}</FIToFIPmtStsRpt>`)),
  ).toMatchObject([{ outcome: 'settled' }])
  const back = `<PmtRtr><TxInf>${original}<RtrRsnInf><Rsn><Cd>MD07</Cd></Rsn></RtrRsnInf></TxInf></PmtRtr>`
  expect(readStatus(document('pacs.004.001.09', back))).toEqual([
    { endToEndId: 'E-1', messageId: 'MSG-1', outcome: 'returned', code: null, reason: 'MD07' },
  ])
  const answer = (code: string) =>
    `<RsltnOfInvstgtn><Sts><Conf>${code}</Conf></Sts><CxlDtls><TxInfAndSts>${original}<CxlStsRsnInf><Rsn><Cd>LEGL</Cd></Rsn></CxlStsRsnInf></TxInfAndSts></CxlDtls></RsltnOfInvstgtn>`
  for (const [code, outcome] of [
    ['CNCL', 'recalled'],
    ['RJCR', 'recall-refused'],
    ['PDCR', 'pending'],
  ] as const) {
    expect(readStatus(document('camt.029.001.09', answer(code)))).toMatchObject([
      { outcome, reason: 'LEGL', endToEndId: 'E-1' },
    ])
  }
})

it.each([
  ['another message', document('camt.053.001.08', '<BkToCstmrStmt/>')],
  ['a document type', `<!DOCTYPE x>${document('pacs.002.001.10', '<FIToFIPmtStsRpt/>')}`],
  ['no XML', 'hello'],
])('%s is no status', (_, text) => {
  expect(readStatus(text)).toBeNull()
})
