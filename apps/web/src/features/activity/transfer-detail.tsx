'use client'
import type { TransferView } from '@corridor/domain/transfers/contract'
import { Section } from '@corridor/ui/card'
import { Notice } from '@corridor/ui/notice'
import { StatusTag } from '@corridor/ui/status-tag'
import { useWords } from '@corridor/words/react'
import { TransferTracker } from '../../activity/transfer-tracker.tsx'
import { DetailHeader } from './detail-header.tsx'
import { TransferActions } from './transfer-actions.tsx'
import { TransferFacts } from './transfer-facts.tsx'
import { transferMoneyState, useTransferTitle } from './transfer-words.ts'

/** An own transfer: where it stands step by step, its price, whom it is for, and what can be done. */
export function TransferDetail({ transfer }: { transfer: TransferView }) {
  const { kind, state } = transfer
  const words = useWords('web.activity')
  const title = useTransferTitle(transfer)
  const isConverted = kind === 'conversion' && state === 'completed'
  return (
    <>
      <DetailHeader
        kind={kind}
        name={transfer.recipientName}
        title={title}
        amount={transfer.source}
        direction="out"
        moneyState={transferMoneyState(state)}
        tag={<StatusTag kind={isConverted ? 'activity' : 'transfer'} state={state} />}
        sentence={transfer.sentence}
      />
      {state === 'in-review' && (
        <Notice title={words('review-title')}>{words('review-detail')}</Notice>
      )}
      <TransferActions transfer={transfer} />
      <Section title={words('progress')}>
        <TransferTracker transfer={transfer} />
      </Section>
      <TransferFacts transfer={transfer} />
    </>
  )
}
