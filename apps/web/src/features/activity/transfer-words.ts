'use client'
import type { TransferState, TransferView } from '@corridor/domain/transfers/contract'
import type { MoneyProps } from '@corridor/ui/money'
import { useWords } from '@corridor/words/react'

/** "To Jonas Weber", "EUR to USD": what a transfer is called. */
export function useTransferTitle(transfer: TransferView): string {
  const { kind, source, target, recipientName } = transfer
  const words = useWords('web.activity')
  return kind === 'conversion'
    ? words('title-conversion', { from: source.currency, to: target.currency })
    : words('title-to', { name: recipientName })
}

const moneyStates: Partial<Record<TransferState, MoneyProps['state']>> = {
  completed: 'settled',
  'paying-out': 'settled',
  cancelled: 'failed',
  refused: 'failed',
  failed: 'failed',
  refunded: 'failed',
}

/** How its sum reads: gone, still set aside, or back in the wallet. */
export function transferMoneyState(state: TransferState): MoneyProps['state'] {
  return moneyStates[state] ?? 'pending'
}

/** What the customer's records can show a receipt for: money that left the wallet. */
export function hasReceipt({ state }: TransferView): boolean {
  return ['completed', 'paying-out', 'refunded', 'bounced'].includes(state)
}
