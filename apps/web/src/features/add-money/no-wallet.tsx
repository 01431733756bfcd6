'use client'
import { buttonClass } from '@corridor/ui/button'
import { EmptyState } from '@corridor/ui/empty-state'
import { Link } from '@corridor/ui/link'
import { useWords } from '@corridor/words/react'

/** Money needs a wallet to go to. */
export function NoWallet() {
  const words = useWords('web.add-money')
  return (
    <EmptyState
      art="wallet"
      title={words('no-wallet')}
      description={words('no-wallet-detail')}
      action={
        <Link href="/wallets/new" className={buttonClass()}>
          {words('open-wallet')}
        </Link>
      }
    />
  )
}
