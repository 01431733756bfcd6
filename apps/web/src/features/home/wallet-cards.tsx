'use client'
import type { WalletView } from '@corridor/domain/wallets/contract'
import { CurrencyBadge } from '@corridor/ui/currency-badge'
import { useCurrencyName } from '@corridor/ui/currency-name'
import { Link } from '@corridor/ui/link'
import { isZeroAmount, Money } from '@corridor/ui/money'
import { StatusTag } from '@corridor/ui/status-tag'
import { useWords } from '@corridor/words/react'
import { Plus } from 'lucide-react'

const card =
  'flex h-full min-h-32 min-w-44 flex-col justify-between gap-card rounded-card border p-card transition-colors'

/** One card a currency, in a row that scrolls sideways; the last one opens another. */
export function WalletCards({ wallets }: { wallets: readonly WalletView[] }) {
  const words = useWords('web.home')
  return (
    <section aria-label={words('wallets')}>
      <ul className="no-scrollbar -mx-card flex snap-x scroll-px-card gap-item overflow-x-auto px-card py-hair lg:mx-0 lg:flex-wrap lg:overflow-visible lg:px-0">
        {wallets.map((wallet) => (
          <li key={wallet.walletId} className="shrink-0 snap-start">
            <WalletCard wallet={wallet} />
          </li>
        ))}
        <li className="shrink-0 snap-start">
          <Link
            href="/wallets/new"
            className={`${card} items-start border-dashed border-edge text-ink-soft hover:bg-hover hover:text-ink`}
          >
            <span className="flex size-10 items-center justify-center rounded-full bg-press">
              <Plus aria-hidden className="size-5" />
            </span>
            <span className="font-medium">{words('open-wallet')}</span>
          </Link>
        </li>
      </ul>
    </section>
  )
}

function WalletCard({ wallet }: { wallet: WalletView }) {
  const words = useWords('web.home')
  const currencyName = useCurrencyName()
  const { currency, available, held, state } = wallet
  return (
    <Link
      href={`/wallets/${wallet.walletId}`}
      className={`${card} border-line bg-card hover:border-edge`}
    >
      <span className="flex items-center gap-item">
        <CurrencyBadge code={currency} />
        <span className="min-w-0">
          <span className="block font-semibold">{currency}</span>
          <span className="block text-caption text-ink-soft">{currencyName(currency)}</span>
        </span>
      </span>
      <span className="flex flex-col gap-hair">
        <Money value={available} display="bare" className="text-section font-semibold" />
        <span className="flex min-h-4 flex-wrap items-center gap-chip text-caption text-ink-soft">
          {isZeroAmount(held.amount) ? (
            state === 'open' && words('available')
          ) : (
            <span>
              {words.rich('available-held', {
                held: () => <Money value={held} display="bare" />,
              })}
            </span>
          )}
          {state !== 'open' && <StatusTag kind="wallet" state={state} density="compact" />}
        </span>
      </span>
    </Link>
  )
}
