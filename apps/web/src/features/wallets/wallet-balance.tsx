'use client'
import type { WalletView } from '@corridor/domain/wallets/contract'
import { buttonClass } from '@corridor/ui/button'
import { DefinitionList } from '@corridor/ui/definition-list'
import { Link, TextLink } from '@corridor/ui/link'
import { isZeroAmount, Money } from '@corridor/ui/money'
import { Notice } from '@corridor/ui/notice'
import { useWords } from '@corridor/words/react'
import { fundingServices, Offered } from '../../eligibility/offering.tsx'

/** Available, held, and what can be done in the state that the wallet is in. */
export function WalletBalance({ wallet }: { wallet: WalletView }) {
  const { currency, available, held, posted, state } = wallet
  const words = useWords('web.wallets')
  const isHeld = !isZeroAmount(held.amount)
  return (
    <section aria-label={words('balance')} className="flex flex-col gap-card">
      <div>
        <p className="text-support text-ink-soft">{words('available')}</p>
        <p>
          <Money value={available} className="text-title font-semibold sm:text-hero" />
        </p>
      </div>
      {isHeld && (
        <DefinitionList
          className="max-w-flow rounded-card bg-sunken p-card text-support"
          items={[
            {
              term: words('held'),
              value: <Money value={held} />,
              note: words('held-note'),
            },
            { term: words('in-the-wallet'), value: <Money value={posted} />, isStrong: true },
          ]}
        />
      )}
      {state === 'frozen' && (
        <Notice
          meaning="caution"
          title={words('frozen-title')}
          action={<TextLink href="/support/new">{words('frozen-action')}</TextLink>}
        >
          {words('frozen-detail')}
        </Notice>
      )}
      {state === 'closed' && (
        <Notice action={<TextLink href="/wallets/new">{words('closed-action')}</TextLink>}>
          {words('closed-detail')}
        </Notice>
      )}
      {state !== 'closed' && (
        <div className="flex flex-wrap gap-chip">
          <Offered any={fundingServices}>
            <Link
              href={`/add-money?currency=${currency}`}
              className={buttonClass({ variant: 'primary', size: 'small' })}
            >
              {words('add-money')}
            </Link>
          </Offered>
          {state === 'open' && (
            <>
              <Link
                href={`/send?from=${currency}`}
                className={buttonClass({ variant: 'soft', size: 'small' })}
              >
                {words('send')}
              </Link>
              <Link
                href={`/convert?from=${currency}`}
                className={buttonClass({ variant: 'soft', size: 'small' })}
              >
                {words('convert')}
              </Link>
            </>
          )}
        </div>
      )}
    </section>
  )
}
