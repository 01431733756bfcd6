import { toWire } from '@corridor/kernel/money'
import type { DepositView } from './contract.ts'
import { depositSentence } from './deposit-state.ts'
import type { Deposit } from './store/deposits.ts'

export function depositView(deposit: Deposit): DepositView {
  return {
    depositId: deposit.depositId,
    customerId: deposit.customerId,
    walletId: deposit.walletId,
    method: deposit.method,
    state: deposit.state,
    sentence: depositSentence(deposit.state, deposit.failureCode),
    amount: toWire(deposit.amount),
    card: deposit.card,
    failureCode: deposit.failureCode,
    ledgerTransferId: deposit.ledgerTransferId,
    createdAt: deposit.createdAt.toISOString(),
    settledAt: deposit.settledAt?.toISOString() ?? null,
  }
}
