import type { CalculationView } from '@corridor/domain/fx/contract'
import type { WalletView } from '@corridor/domain/wallets/contract'
import { compare, fromWire, type WireMoney } from '@corridor/kernel/money'

export type AmountProblem =
  | { readonly kind: 'nothing-typed' }
  | { readonly kind: 'insufficient'; readonly missing: WireMoney }
  | { readonly kind: 'frozen' }
  | { readonly kind: 'blocked' /** The API's own. */; readonly text: string }

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
  if (!typed) return { kind: 'nothing-typed' }
  if (wallet?.state === 'frozen') return { kind: 'frozen' }
  if (wallet && source && compare(fromWire(wallet.available), fromWire(source)) < 0) {
    return { kind: 'insufficient', missing: source }
  }
  const blocked = price?.notices.find((notice) => notice.type === 'BLOCKED')
  return blocked ? { kind: 'blocked', text: blocked.text } : null
}
