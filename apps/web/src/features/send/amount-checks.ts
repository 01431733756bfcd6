import type { CalculationView } from '@corridor/domain/fx/contract'
import type { WalletView } from '@corridor/domain/wallets/contract'
import { compare, fromWire, type WireMoney } from '@corridor/kernel/money'
import { transfers } from '@corridor/words/en/errors/transfers'

type AmountProblem =
  | { readonly kind: 'nothing-typed'; readonly text: string }
  | { readonly kind: 'insufficient'; readonly missing: WireMoney }
  | { readonly kind: 'frozen'; readonly text: string }
  | { readonly kind: 'blocked'; readonly text: string }

/** What stands against going on with an amount, as far as it is known before the server is asked to send. */
export function amountProblem(facts: {
  readonly typed: WireMoney | null
  readonly wallet: WalletView | undefined
  /** The price of what is typed now; undefined while it is on its way. */
  readonly price: CalculationView | undefined
  /** The sum that leaves the wallet, where it is known. */
  readonly source: WireMoney | undefined
}): AmountProblem | null {
  const { typed, wallet, price, source } = facts
  if (!typed) return { kind: 'nothing-typed', text: 'Enter an amount.' }
  if (wallet?.state === 'frozen') {
    return { kind: 'frozen', text: transfers['wallet-blocked'] }
  }
  if (wallet && source && compare(fromWire(wallet.available), fromWire(source)) < 0) {
    return { kind: 'insufficient', missing: source }
  }
  const blocked = price?.notices.find((notice) => notice.type === 'BLOCKED')
  return blocked ? { kind: 'blocked', text: blocked.text } : null
}
