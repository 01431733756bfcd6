'use client'
import type { DepositView } from '@corridor/domain/payments/contract'
import type { TransferView } from '@corridor/domain/transfers/contract'
import { useDates } from '@corridor/ui/date-time'
import { Money } from '@corridor/ui/money'
import { useWords } from '@corridor/words/react'
import type { ActivityView } from '../../activity/activity-row.tsx'
import { useDepositMethod } from './deposit-detail.tsx'
import { ReceiptPaper } from './receipt-paper.tsx'
import { usePriceFacts } from './transfer-facts.tsx'

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
  const { kind, recipientName, recipientDetail, reference, completedAt } = transfer
  const words = useWords('web.activity')
  const moment = useMoment()
  const price = usePriceFacts(transfer)
  const isConversion = kind === 'conversion'
  return (
    <ReceiptPaper
      title={words(isConversion ? 'paper-conversion' : 'paper-transfer')}
      standing={words('paper-standing', { state: transfer.stateWord, text: transfer.sentence })}
      number={transfer.transferId}
      at={completedAt ?? transfer.createdAt}
      amounts={price}
      parties={[
        { term: words(isConversion ? 'account-holder' : 'sender'), value: customer },
        !isConversion && { term: words('recipient'), value: recipientName, note: recipientDetail },
        reference !== null && { term: words('reference'), value: reference },
        { term: words('set-up'), value: moment(transfer.createdAt) },
        completedAt !== null && { term: words('completed'), value: moment(completedAt) },
      ]}
    />
  )
}

/** Of money that was added. */
export function DepositReceipt({ deposit, customer }: { deposit: DepositView; customer: string }) {
  const { amount, settledAt, createdAt } = deposit
  const words = useWords('web.activity')
  const moment = useMoment()
  const method = useDepositMethod(deposit)
  return (
    <ReceiptPaper
      title={words('paper-deposit')}
      standing={deposit.sentence}
      number={deposit.depositId}
      at={settledAt ?? createdAt}
      amounts={[{ term: words('amount'), value: <Money value={amount} />, isStrong: true }]}
      parties={[
        { term: words('account-holder'), value: customer },
        { term: words('paid-by'), value: method },
        { term: words('to'), value: words('wallet-of', { currency: amount.currency }) },
        settledAt !== null && { term: words('added'), value: moment(settledAt) },
      ]}
    />
  )
}

/** Of money that somebody sent here. */
export function ReceivedReceipt({ item, customer }: { item: ActivityView; customer: string }) {
  const words = useWords('web.activity')
  const moment = useMoment()
  return (
    <ReceiptPaper
      title={words('paper-received')}
      standing={words(item.state === 'completed' ? 'paper-settled' : 'paper-open')}
      number={item.subjectId}
      at={item.occurredAt}
      amounts={[{ term: words('amount'), value: <Money value={item.amount} />, isStrong: true }]}
      parties={[
        { term: words('sender'), value: item.title },
        { term: words('recipient'), value: customer },
        { term: words('received'), value: moment(item.occurredAt) },
      ]}
    />
  )
}
