import { ok, type Result } from '@corridor/kernel/result'
import { interbankNetworks } from './interbank-networks.ts'
import { type InterbankPayment, refuseInterbank } from './interbank-payment.ts'
import { accountNode, amountNode, bankNode, isoMoment, partyNode } from './iso-parts.ts'
import type { OrderRefusal } from './order-refusals.ts'
import { remittanceNode } from './write-pain-001.ts'
import { nested, node, writeDocument } from './write-xml.ts'

/**
 * One payment between banks as pacs.008: SEPA for direct participants, FedNow, RTP, SWIFT. The networks take version
 * 001.08 today; 001.09 has the same fields here and is what the published schema at hand checks.
 * Source: ISO 20022, FIToFICustomerCreditTransfer; what each network asks is in `interbank-networks.ts`.
 */
export function writePacs008(
  payment: InterbankPayment,
  version: '001.08' | '001.09' = '001.08',
): Result<string, OrderRefusal> {
  const refusal = refuseInterbank(payment)
  if (refusal) return refusal
  const rules = interbankNetworks[payment.network]
  const { settlement, instrument } = rules
  const header = node('GrpHdr', [
    node('MsgId', payment.messageId),
    node('CreDtTm', isoMoment(payment.createdAt)),
    node('NbOfTxs', '1'),
    node('SttlmInf', [
      node('SttlmMtd', settlement.method),
      settlement.clearing === null ? null : nested('ClrSys/Cd', settlement.clearing),
    ]),
  ])
  const type = node('PmtTpInf', [
    nested('SvcLvl/Cd', rules.serviceLevel),
    instrument &&
      ('code' in instrument
        ? nested('LclInstrm/Cd', instrument.code)
        : nested('LclInstrm/Prtry', instrument.proprietary)),
  ])
  const transaction = node('CdtTrfTxInf', [
    node('PmtId', [
      node('InstrId', payment.transactionId),
      node('EndToEndId', payment.endToEndId),
      node('TxId', payment.transactionId),
      node('UETR', payment.uetr),
    ]),
    type,
    amountNode('IntrBkSttlmAmt', payment.amount),
    node('IntrBkSttlmDt', payment.settleOn),
    payment.network === 'sepa-instant' ? node('AccptncDtTm', isoMoment(payment.createdAt)) : null,
    rules.charges === 'SHAR' ? amountNode('InstdAmt', payment.amount) : null,
    node('ChrgBr', rules.charges),
    bankNode('InstgAgt', payment.debtorBank),
    bankNode('InstdAgt', payment.creditorBank),
    partyNode('Dbtr', payment.debtor),
    accountNode('DbtrAcct', payment.debtorAccount),
    bankNode('DbtrAgt', payment.debtorBank),
    bankNode('CdtrAgt', payment.creditorBank),
    partyNode('Cdtr', payment.creditor),
    accountNode('CdtrAcct', payment.creditorAccount),
    remittanceNode(payment.remittance),
  ])
  return ok(writeDocument(`pacs.008.${version}`, node('FIToFICstmrCdtTrf', [header, transaction])))
}
