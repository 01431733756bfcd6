'use client'
import type { DepositView } from '@corridor/domain/payments/contract'
import type { TransferView } from '@corridor/domain/transfers/contract'
import { useDates } from '@corridor/ui/date-time'
import { Money } from '@corridor/ui/money'
import type { ActivityView } from '../../shell/activity-row.tsx'
import { depositMethod } from './deposit-detail.tsx'
import { ReceiptPaper } from './receipt-paper.tsx'
import { usePriceFacts } from './transfer-facts.tsx'

/** A moment on paper, which knows no reader's zone. */
function useMoment(): (at: string) => string {
  const { staffTime } = useDates()
  return (at) => staffTime(new Date(at), { timeZone: 'UTC' })
}

/** Of an own transfer: the whole price. */
export function TransferReceipt({
  transfer,
  customer,
}: {
  transfer: TransferView
  customer: string
}) {
  const moment = useMoment()
  const priceFacts = usePriceFacts()
  const { kind, recipientName, recipientDetail, reference, completedAt } = transfer
  const isConversion = kind === 'conversion'
  return (
    <ReceiptPaper
      title={isConversion ? 'Conversion' : 'Transfer'}
      standing={`${transfer.stateWord}. ${transfer.sentence}`}
      number={transfer.transferId}
      at={completedAt ?? transfer.createdAt}
      amounts={priceFacts(transfer)}
      parties={[
        { term: isConversion ? 'Account holder' : 'Sender', value: customer },
        !isConversion && { term: 'Recipient', value: recipientName, note: recipientDetail },
        reference !== null && { term: 'Reference', value: reference },
        { term: 'Set up', value: moment(transfer.createdAt) },
        completedAt !== null && { term: 'Completed', value: moment(completedAt) },
      ]}
    />
  )
}

/** Of money that was added. */
export function DepositReceipt({ deposit, customer }: { deposit: DepositView; customer: string }) {
  const moment = useMoment()
  const { amount, settledAt, createdAt } = deposit
  return (
    <ReceiptPaper
      title="Money added"
      standing={deposit.sentence}
      number={deposit.depositId}
      at={settledAt ?? createdAt}
      amounts={[{ term: 'Amount', value: <Money value={amount} />, isStrong: true }]}
      parties={[
        { term: 'Account holder', value: customer },
        { term: 'Paid by', value: depositMethod(deposit) },
        { term: 'To', value: `${amount.currency} wallet` },
        settledAt !== null && { term: 'Added', value: moment(settledAt) },
      ]}
    />
  )
}

/** Of money that somebody sent here. */
export function ReceivedReceipt({ item, customer }: { item: ActivityView; customer: string }) {
  const moment = useMoment()
  return (
    <ReceiptPaper
      title="Money received"
      standing={item.state === 'completed' ? 'The money is in the wallet.' : 'Not completed yet.'}
      number={item.subjectId}
      at={item.occurredAt}
      amounts={[{ term: 'Amount', value: <Money value={item.amount} />, isStrong: true }]}
      parties={[
        { term: 'Sender', value: item.title },
        { term: 'Recipient', value: customer },
        { term: 'Received', value: moment(item.occurredAt) },
      ]}
    />
  )
}
