'use client'
import { buttonClass } from '@corridor/ui/button'
import { Card } from '@corridor/ui/card'
import { CurrencyBadge } from '@corridor/ui/currency-badge'
import { useCurrencyName } from '@corridor/ui/currency-select'
import { EmptyState } from '@corridor/ui/empty-state'
import { Link } from '@corridor/ui/link'
import { ListRow, RowList } from '@corridor/ui/list-row'
import { isZeroAmount, Money } from '@corridor/ui/money'
import { PageHeader } from '@corridor/ui/page-header'
import { SkeletonRows } from '@corridor/ui/skeleton'
import { StatusTag } from '@corridor/ui/status-tag'
import { useQuery } from '@tanstack/react-query'
import { HomeFrame } from '../../shell/home-frame.tsx'
import { ReadError } from '../../shell/read-error.tsx'
import { useApi } from '../../trpc/client.ts'

/** Every wallet, closed ones too. */
export function WalletsScreen() {
  const currencyName = useCurrencyName()
  const { data: wallets, error, refetch } = useQuery(useApi().wallets.list.queryOptions())
  return (
    <HomeFrame>
      <PageHeader
        title="Wallets"
        actions={
          <Link href="/wallets/new" className={buttonClass({ size: 'small' })}>
            Open a wallet
          </Link>
        }
      />
      {error && !wallets ? (
        <ReadError error={error} onRetry={() => void refetch()} />
      ) : !wallets ? (
        <SkeletonRows />
      ) : wallets.length === 0 ? (
        <EmptyState
          art="wallet"
          title="No wallets yet"
          description="A wallet holds money in one currency. Open as many as you need."
        />
      ) : (
        <Card look="flush">
          <RowList label="Wallets" isDivided>
            {wallets.map(({ walletId, currency, available, held, state }) => (
              <li key={walletId}>
                <ListRow
                  href={`/wallets/${walletId}`}
                  avatar={<CurrencyBadge code={currency} />}
                  title={currency}
                  description={currencyName(currency)}
                  value={<Money value={available} />}
                  subvalue={
                    state !== 'open' ? (
                      <StatusTag kind="wallet" state={state} />
                    ) : isZeroAmount(held.amount) ? undefined : (
                      <>
                        <Money value={held} display="bare" /> held
                      </>
                    )
                  }
                />
              </li>
            ))}
          </RowList>
        </Card>
      )}
    </HomeFrame>
  )
}
