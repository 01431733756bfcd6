'use client'
import { type WalletView, walletStateSentences } from '@corridor/domain/wallets/contract'
import { buttonClass } from '@corridor/ui/button'
import { DefinitionList } from '@corridor/ui/definition-list'
import { Link, TextLink } from '@corridor/ui/link'
import { isZeroAmount, Money } from '@corridor/ui/money'
import { Notice } from '@corridor/ui/notice'
import { fundingServices, Offered } from '../../shell/offering.tsx'

/** Available, held, and what can be done in the state that the wallet is in. */
export function WalletBalance({ wallet }: { wallet: WalletView }) {
  const { currency, available, held, posted, state } = wallet
  const isHeld = !isZeroAmount(held.amount)
  return (
    <section aria-label="Balance" className="flex flex-col gap-card">
      <div>
        <p className="text-support text-ink-soft">Available</p>
        <p>
          <Money value={available} className="text-title font-semibold sm:text-hero" />
        </p>
      </div>
      {isHeld && (
        <DefinitionList
          className="max-w-flow rounded-card bg-sunken p-card text-support"
          items={[
            {
              term: 'Held',
              value: <Money value={held} />,
              note: 'Set aside for transfers that are not finished.',
            },
            { term: 'In the wallet', value: <Money value={posted} />, isStrong: true },
          ]}
        />
      )}
      {state === 'frozen' && (
        <Notice
          meaning="caution"
          title="This wallet is frozen"
          action={<TextLink href="/support/new">Write to support</TextLink>}
        >
          {walletStateSentences.frozen}
        </Notice>
      )}
      {state === 'closed' && (
        <Notice action={<TextLink href="/wallets/new">Open it again</TextLink>}>
          {walletStateSentences.closed}
        </Notice>
      )}
      {state !== 'closed' && (
        <div className="flex flex-wrap gap-chip">
          <Offered any={fundingServices}>
            <Link
              href={`/add-money?currency=${currency}`}
              className={buttonClass({ variant: 'primary', size: 'small' })}
            >
              Add money
            </Link>
          </Offered>
          {state === 'open' && (
            <>
              <Link
                href={`/send?from=${currency}`}
                className={buttonClass({ variant: 'soft', size: 'small' })}
              >
                Send
              </Link>
              <Link
                href={`/convert?from=${currency}`}
                className={buttonClass({ variant: 'soft', size: 'small' })}
              >
                Convert
              </Link>
            </>
          )}
        </div>
      )}
    </section>
  )
}
