'use client'
import { isWalletCurrency } from '@corridor/kernel/currency'
import { CurrencySelect } from '@corridor/ui/currency-select'
import { EmptyState } from '@corridor/ui/empty-state'
import { Field } from '@corridor/ui/field'
import { TextLink } from '@corridor/ui/link'
import { Loading, Skeleton } from '@corridor/ui/skeleton'
import { Tabs } from '@corridor/ui/tabs'
import { useWords } from '@corridor/words/react'
import { parseAsString, useQueryStates } from 'nuqs'
import { useOffering } from '../../eligibility/offering.tsx'
import { VerificationNotice } from '../../eligibility/verification.tsx'
import { ReadError } from '../../failures/read-error.tsx'
import { usePricedSend } from '../../prices/use-priced-send.ts'
import { FlowFrame } from '../../shell/flow-frame.tsx'
import { BankTransfer } from './bank-transfer.tsx'
import { CardForm } from './card-form.tsx'
import { fundingOf } from './funding.ts'
import { NoWallet } from './no-wallet.tsx'
import { PricedNotice } from './priced-notice.tsx'
import { useAddMoney } from './use-add-money.ts'

const parsers = { currency: parseAsString, by: parseAsString }

/** Adding money to one of the wallets: by bank transfer or by card. Both choices live in the address. */
export function AddMoneyScreen() {
  const words = useWords('web.add-money')
  const [asked, ask] = useQueryStates(parsers)
  const { wallets, verification, limits, cards, isLoading, error, retry } = useAddMoney()
  const kept = usePricedSend()
  const priced = wallets?.some(({ currency }) => currency === kept?.from) ? kept : null
  const { wallet, ways, way } = fundingOf(wallets ?? [], useOffering(), (key) =>
    key === 'currency' ? (asked.currency ?? priced?.from ?? null) : asked.by,
  )
  return (
    <FlowFrame title={words('title')} closeHref="/home">
      {error ? (
        <ReadError error={error} onRetry={retry} />
      ) : !wallets || !verification || isLoading ? (
        <AddMoneySkeleton />
      ) : !way ? (
        <EmptyState
          art="wallet"
          title={words('not-offered')}
          description={words('not-offered-detail')}
        />
      ) : !verification.canFund ? (
        <VerificationNotice verification={verification} />
      ) : !wallet ? (
        <NoWallet />
      ) : (
        <>
          {priced && <PricedNotice priced={priced} />}
          <Field
            label={words('to-wallet')}
            aside={<TextLink href="/wallets/new">{words('open-another')}</TextLink>}
          >
            <CurrencySelect
              value={wallet.currency}
              codes={wallets.map((one) => one.currency)}
              onValueChange={(code) => isWalletCurrency(code) && void ask({ currency: code })}
            />
          </Field>
          <Tabs
            label={words('how-you-pay')}
            look="pill"
            value={way}
            onValueChange={(value) => void ask({ by: value === 'card' ? 'card' : null })}
            items={ways.map((value) =>
              value === 'bank'
                ? {
                    value,
                    label: words('by-bank'),
                    content: <BankTransfer key={wallet.walletId} wallet={wallet} />,
                  }
                : {
                    value,
                    label: words('by-card'),
                    content: (
                      <CardForm
                        key={wallet.walletId}
                        wallet={wallet}
                        limits={limits}
                        cards={cards}
                        wished={priced?.from === wallet.currency ? priced.source.amount : ''}
                      />
                    ),
                  },
            )}
          />
        </>
      )}
    </FlowFrame>
  )
}

function AddMoneySkeleton() {
  return (
    <Loading>
      <div className="flex flex-col gap-card">
        <Skeleton className="h-20 rounded-card" />
        <Skeleton className="h-11 w-64 rounded-full" />
        <Skeleton className="h-64 rounded-card" />
      </div>
    </Loading>
  )
}
