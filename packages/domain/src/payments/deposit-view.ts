import { toWire } from '@corridor/kernel/money'
import type { CodedDeposit } from './contract.ts'
import type { Deposit } from './store/deposits.ts'

export function depositView(deposit: Deposit): CodedDeposit {
  return {
    depositId: deposit.depositId,
    customerId: deposit.customerId,
    walletId: deposit.walletId,
    method: deposit.method,
    state: deposit.state,
    amount: toWire(deposit.amount),
    card: deposit.card,
    failureCode: deposit.failureCode,
    ledgerTransferId: deposit.ledgerTransferId,
    createdAt: deposit.createdAt.toISOString(),
    settledAt: deposit.settledAt?.toISOString() ?? null,
  }
}
