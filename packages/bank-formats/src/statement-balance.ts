import { add, type Money, zero } from '@corridor/kernel/money'
import type { FaultList } from './fault-list.ts'
import type { Statement, StatementLine } from './statement.ts'

/** Where a statement names both balances, its lines must lead from one to the other. */
export function checkBalances(
  statement: Pick<Statement, 'openingBalance' | 'closingBalance'> & {
    readonly lines: readonly Pick<StatementLine, 'amount'>[]
  },
  place: string,
  faults: FaultList,
): void {
  const { openingBalance, closingBalance, lines } = statement
  if (!openingBalance || !closingBalance) return
  const end = lines.reduce<Money>((sum, { amount }) => add(sum, amount), openingBalance)
  if (end.minor !== closingBalance.minor) {
    const missing = closingBalance.minor - end.minor
    faults.add(place, 'balance-mismatch', `${missing} ${zero(end.currency).currency} (minor)`)
  }
}
