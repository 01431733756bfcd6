'use client'
import { buttonClass } from '@corridor/ui/button'
import { Card } from '@corridor/ui/card'
import { CurrencyBadge } from '@corridor/ui/currency-badge'
import { useCurrencyName } from '@corridor/ui/currency-name'
import { EmptyState } from '@corridor/ui/empty-state'
import { Link } from '@corridor/ui/link'
import { ListRow, RowList } from '@corridor/ui/list-row'
import { isZeroAmount, Money } from '@corridor/ui/money'
import { PageHeader } from '@corridor/ui/page-header'
import { SkeletonRows } from '@corridor/ui/skeleton'
import { StatusTag } from '@corridor/ui/status-tag'
import { useWords } from '@corridor/words/react'
import { useQuery } from '@tanstack/react-query'
import { ReadError } from '../../failures/read-error.tsx'
import { HomeFrame } from '../../shell/home-frame.tsx'
import { useApi } from '../../trpc/client.ts'

/** Every wallet, closed ones too. */
export function WalletsScreen() {
  const words = useWords('web.wallets')
  const currencyName = useCurrencyName()
  const { data: wallets, error, refetch } = useQuery(useApi().wallets.list.queryOptions())
  return (
    <HomeFrame>
      <PageHeader
        title={words('title')}
        actions={
          <Link href="/wallets/new" className={buttonClass({ size: 'small' })}>
            {words('open')}
          </Link>
        }
      />
      {error && !wallets ? (
        <ReadError error={error} onRetry={() => void refetch()} />
      ) : !wallets ? (
        <SkeletonRows />
      ) : wallets.length === 0 ? (
        <EmptyState art="wallet" title={words('empty-title')} description={words('empty-detail')} />
      ) : (
        <Card look="flush">
          <RowList label={words('title')} isDivided>
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
                      words.rich('amount-held', {
                        amount: () => <Money value={held} display="bare" />,
                      })
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
