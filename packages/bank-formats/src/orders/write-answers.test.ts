import { money } from '@corridor/kernel/money'
import { describe, expect, it } from 'vitest'
import { readStatus } from '../status/read-status.ts'
import type { OriginalPayment } from './answer-parts.ts'
import type { WrittenOrder } from './order-faults.ts'
import { printMt103 } from './print-mt103.ts'
import { writeCamt029, writePacs002, writePacs004, writePain002 } from './write-answers.ts'
import type { InterbankTransfer } from './write-pacs008.ts'

const head = { messageId: 'ANS-1', createdAt: new Date('2026-12-01T10:00:00.5Z') }
const original: OriginalPayment = {
  messageId: 'MSG-1',
  messageName: 'pacs.008.001.08',
  endToEndId: 'PAY-1',
  transactionId: 'TX-1',
  uetr: '8a562c67-ca16-48ba-b074-65581be6f001',
}
const ends = { from: { bic: 'COBADEFFXXX' }, to: { routingNumber: '021000021' } }

function textOf({ text, faults }: WrittenOrder): string {
  expect(faults).toEqual([])
  return text ?? ''
}

const codesOf = ({ faults }: WrittenOrder) => faults.map(({ field, code }) => `${field} ${code}`)

/** The names of the elements in their order, and what is nested in what. */
const outline = (text: string) =>
  text
    .replace(/^.*\n<Document[^>]*>/, '')
    .replace('</Document>', '')
    .replace(/<(\w+)[^>]*>[^<]+<\/\1>/g, '$1 ')
    .replace(/<(\w+)>/g, '$1(')
    .replace(/<\/\w+>/g, ')')
    .replace(/ \)/g, ')')
    .trim()

describe('answers', () => {
  it.each([
    ['ACCP', 'accepted'],
    ['ACSC', 'settled'],
    ['PDNG', 'pending'],
    ['RJCT', 'rejected'],
  ] as const)('pacs.002 %s is read as %s', (status, outcome) => {
    const reason = status === 'RJCT' ? { code: 'AC04', text: 'Closed account' } : null
    const text = textOf(writePacs002({ ...head, original, status, reason }))
    expect(readStatus(text)).toEqual([
      {
        endToEndId: 'PAY-1',
        messageId: 'MSG-1',
        outcome,
        code: status,
        reason: reason?.code ?? null,
      },
    ])
  })

  it('pacs.004 sends the money back', () => {
    const back = {
      ...head,
      ...ends,
      original,
      returnId: 'RET-1',
      amount: money(5n, 'EUR'),
      settleOn: '2026-12-03',
      reason: { code: 'MD07' },
    }
    const text = textOf(writePacs004(back))
    expect(readStatus(text)).toMatchObject([
      { endToEndId: 'PAY-1', outcome: 'returned', reason: 'MD07' },
    ])
    expect(text).toContain('<RtrdIntrBkSttlmAmt Ccy="EUR">0.05</RtrdIntrBkSttlmAmt>')
    expect(outline(text)).toBe(
      'PmtRtr(GrpHdr(MsgId CreDtTm NbOfTxs SttlmInf(SttlmMtd))TxInf(RtrId OrgnlGrpInf(OrgnlMsgId OrgnlMsgNmId)OrgnlEndToEndId OrgnlTxId OrgnlUETR OrgnlIntrBkSttlmAmt RtrdIntrBkSttlmAmt IntrBkSttlmDt InstgAgt(FinInstnId(BICFI))InstdAgt(FinInstnId(ClrSysMmbId(ClrSysId(Cd)MmbId)))RtrRsnInf(Rsn(Cd))))',
    )
    expect(
      codesOf(
        writePacs004({ ...back, amount: money(0n, 'EUR'), returnId: '/x', to: { bic: 'X' } }),
      ),
    ).toEqual(['returnId bad-reference', 'amount amount-not-positive', 'to bad-bank-code'])
  })

  it.each([
    ['CNCL', 'recalled'],
    ['RJCR', 'recall-refused'],
    ['PDCR', 'pending'],
  ] as const)('camt.029 %s is read as %s', (outcome, told) => {
    const text = textOf(
      writeCamt029({
        ...head,
        ...ends,
        original,
        cancellationId: 'C-1',
        outcome,
        reason: { code: 'LEGL' },
      }),
    )
    expect(readStatus(text)).toMatchObject([
      { endToEndId: 'PAY-1', messageId: 'MSG-1', outcome: told, reason: 'LEGL' },
    ])
  })

  it('pain.002 tells each payment of an order', () => {
    const order = { messageId: 'ORDER-1', messageName: 'pain.001.001.09', paymentId: 'P-1' }
    const payments = [
      { endToEndId: 'A', status: 'ACSC', reason: null },
      { endToEndId: 'B', status: 'RJCT', reason: { code: 'AC01' } },
    ] as const
    const text = textOf(writePain002({ ...head, order, payments }))
    expect(text).toContain('<GrpSts>PART</GrpSts>')
    expect(readStatus(text)).toMatchObject([
      { endToEndId: 'A', messageId: 'ORDER-1', outcome: 'settled' },
      { endToEndId: 'B', messageId: 'ORDER-1', outcome: 'rejected', reason: 'AC01' },
    ])
    expect(textOf(writePain002({ ...head, order, payments: payments.slice(0, 1) }))).toContain(
      '<GrpSts>ACSC<',
    )
    expect(codesOf(writePain002({ ...head, order, payments: [] }))).toEqual([
      'payments nothing-to-pay',
    ])
  })

  it('no is never said without a reason, nor in a code that is none', () => {
    expect(codesOf(writePacs002({ ...head, original, status: 'RJCT', reason: null }))).toEqual([
      'reason text-missing',
    ])
    expect(
      codesOf(
        writeCamt029({
          ...head,
          ...ends,
          original,
          cancellationId: 'C',
          outcome: 'RJCR',
          reason: null,
        }),
      ),
    ).toEqual(['reason text-missing'])
    const reason = { code: 'no', text: 'ü' }
    expect(
      codesOf(
        writePacs002({ ...head, messageId: 'x'.repeat(36), original, status: 'RJCT', reason }),
      ),
    ).toEqual(['messageId text-too-long', 'reason.code bad-reference', 'reason.text bad-character'])
  })
})

describe('MT103', () => {
  const transfer: InterbankTransfer = {
    scheme: 'swift',
    messageId: 'MSG-1',
    createdAt: head.createdAt,
    settleOn: '2026-12-02',
    instructionId: 'TX-1',
    endToEndId: 'PAY-1',
    uetr: '8a562c67-ca16-48ba-b074-65581be6f001',
    amount: money(123450n, 'USD'),
    debtor: {
      name: 'Corridor',
      address: {
        street: 'Hauptstrasse',
        buildingNumber: '5',
        postCode: '10115',
        town: 'Berlin',
        country: 'DE',
      },
    },
    debtorAccount: { iban: 'DE75512108001245126199' },
    debtorAgent: { bic: 'COBADEFFXXX' },
    creditorAgent: { routingNumber: '091000019' },
    creditor: {
      name: 'Kenji Tanaka',
      address: { town: 'Tokyo', country: 'JP', lines: ['Ginza 1-2-3'] },
    },
    creditorAccount: { number: '1234567' },
    remittance: `Rent of December ${'x'.repeat(30)}`,
  }

  it('prints what a pacs.008 said', () => {
    expect(printMt103(transfer).split('\n')).toEqual([
      '{3:{121:8a562c67-ca16-48ba-b074-65581be6f001}}{4:',
      ':20:TX-1',
      ':23B:CRED',
      ':32A:261202USD1234,50',
      ':33B:USD1234,50',
      ':50K:/DE75512108001245126199',
      'Corridor',
      'Hauptstrasse 5',
      'DE 10115 Berlin',
      ':52A:COBADEFFXXX',
      ':57A://FW091000019',
      ':59:/1234567',
      'Kenji Tanaka',
      'Ginza 1-2-3',
      'JP Tokyo',
      `:70:Rent of December ${'x'.repeat(18)}`,
      'x'.repeat(12),
      ':71A:SHA',
      '-}',
      '',
    ])
  })

  it.each([
    ['JPY', '1234,'],
    ['KWD', '1,234'],
  ] as const)('has the digits of %s', (currency, text) => {
    const printed = printMt103({
      ...transfer,
      amount: money(1234n, currency),
      remittance: undefined,
    })
    expect(printed).toContain(`:33B:${currency}${text}\n`)
    expect(printed).not.toContain(':70:')
  })
})
