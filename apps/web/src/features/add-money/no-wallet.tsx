import { buttonClass } from '@corridor/ui/button'
import { EmptyState } from '@corridor/ui/empty-state'
import { Link } from '@corridor/ui/link'

/** Money needs a wallet to go to. */
export function NoWallet() {
  return (
    <EmptyState
      art="wallet"
      title="No wallet yet"
      description="Money that you add goes into a wallet in its currency. Open one first."
      action={
        <Link href="/wallets/new" className={buttonClass()}>
          Open a wallet
        </Link>
      }
    />
  )
}
