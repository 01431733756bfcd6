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
import { useWords } from '@corridor/words/react'
import { DetailHeader } from './detail-header.tsx'

const moneyStates: Readonly<Record<DepositState, MoneyProps['state']>> = {
  awaiting: 'pending',
  exception: 'pending',
  settled: 'settled',
  failed: 'failed',
  reversed: 'failed',
  returned: 'failed',
}

/** "Card", "Visa ending in 4242", "Bank transfer". */
export function useDepositMethod({ method, card }: DepositView): string {
  const words = useWords('web.activity')
  if (method === 'bank') return words('method-bank')
  if (!card) return words('method-card')
  return words('method-card-ending', { brand: card.brand, digits: card.last4 })
}

/** Money that was added: by what, into which wallet, and where it stands. */
export function DepositDetail({ deposit }: { deposit: DepositView }) {
  const { depositId, state, amount, walletId, settledAt } = deposit
  const words = useWords('web.activity')
  const method = useDepositMethod(deposit)
  const soft = buttonClass({ variant: 'soft', size: 'small' })
  return (
    <>
      <DetailHeader
        kind="deposit"
        name=""
        title={words(state === 'settled' ? 'deposit-settled' : 'deposit-open')}
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
            {words('try-again')}
          </Link>
        )}
        {state === 'settled' && (
          <Link href={`/activity/${depositId}/receipt`} className={soft}>
            {words('receipt')}
          </Link>
        )}
        <Link href={`/support/new?about=${depositId}`} className={soft}>
          {words('get-help')}
        </Link>
      </div>
      <Section title={words('details')}>
        <DefinitionList
          isDivided
          className="rounded-card border border-line bg-card px-card"
          items={[
            { term: words('amount'), value: <Money value={amount} />, isStrong: true },
            { term: words('paid-by'), value: method },
            {
              term: words('to'),
              value: (
                <TextLink href={`/wallets/${walletId}`}>
                  {words('your-wallet', { currency: amount.currency })}
                </TextLink>
              ),
            },
            { term: words('begun'), value: <DateTime at={deposit.createdAt} /> },
            settledAt !== null && { term: words('added'), value: <DateTime at={settledAt} /> },
            {
              term: words('payment-number'),
              value: <CopyId value={depositId} label={words('copied-payment-number')} isShort />,
            },
          ]}
        />
      </Section>
    </>
  )
}
