'use client'
import type { DepositState, DepositView } from '@corridor/domain/payments/contract'
import { buttonClass } from '@corridor/ui/button'
import { Section } from '@corridor/ui/card'
import { CopyId } from '@corridor/ui/copy-id'
import { DateTime } from '@corridor/ui/date-time'
import { DefinitionList } from '@corridor/ui/definition-list'
import { Link, TextLink } from '@corridor/ui/link'
import { Money, type MoneyProps } from '@corridor/ui/money'
import { StatusTag } from '@corridor/ui/status-tag'
import { DetailHeader } from './detail-header.tsx'

const moneyStates: Readonly<Record<DepositState, MoneyProps['state']>> = {
  awaiting: 'pending',
  exception: 'pending',
  settled: 'settled',
  failed: 'failed',
  reversed: 'failed',
  returned: 'failed',
}

/** "by card", "by Visa ending in 4242", "by bank transfer". */
export function depositMethod({ method, card }: DepositView): string {
  if (method === 'bank') return 'Bank transfer'
  return card ? `${card.brand} ending in ${card.last4}` : 'Card'
}

/** Money that was added: by what, into which wallet, and where it stands. */
export function DepositDetail({ deposit }: { deposit: DepositView }) {
  const { depositId, state, amount, walletId, settledAt } = deposit
  const soft = buttonClass({ variant: 'soft', size: 'small' })
  return (
    <>
      <DetailHeader
        kind="deposit"
        name=""
        title={state === 'settled' ? 'Money added' : 'Adding money'}
        amount={amount}
        direction="in"
        moneyState={moneyStates[state]}
        tag={<StatusTag kind="deposit" state={state} />}
        sentence={deposit.sentence}
      />
      <div className="flex flex-wrap gap-chip">
        {state === 'failed' && (
          <Link
            href={`/add-money?currency=${amount.currency}${deposit.method === 'card' ? '&by=card' : ''}`}
            className={soft}
          >
            Try again
          </Link>
        )}
        {state === 'settled' && (
          <Link href={`/activity/${depositId}/receipt`} className={soft}>
            Receipt
          </Link>
        )}
        <Link href={`/support/new?about=${depositId}`} className={soft}>
          Get help with this
        </Link>
      </div>
      <Section title="Details">
        <DefinitionList
          isDivided
          className="rounded-card border border-line bg-card px-card"
          items={[
            { term: 'Amount', value: <Money value={amount} />, isStrong: true },
            { term: 'Paid by', value: depositMethod(deposit) },
            {
              term: 'To',
              value: (
                <TextLink href={`/wallets/${walletId}`}>Your {amount.currency} wallet</TextLink>
              ),
            },
            { term: 'Begun', value: <DateTime at={deposit.createdAt} /> },
            settledAt !== null && { term: 'Added', value: <DateTime at={settledAt} /> },
            {
              term: 'Payment number',
              value: <CopyId value={depositId} label="payment number" isShort />,
            },
          ]}
        />
      </Section>
    </>
  )
}
