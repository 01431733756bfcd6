import type { CurrencyCode } from '@corridor/kernel/currency'
import { money } from '@corridor/kernel/money'
import type { ExportedStatement } from '../exported-statement.ts'
import type { StatementLine } from '../statement.ts'

const line: StatementLine = {
  position: 1,
  amount: money(125050n, 'EUR'),
  bookedOn: '2026-01-02',
  valueOn: '2025-12-31',
  isReversal: false,
  bankReference: 'BANK-77',
  endToEndId: 'PAY-1',
  remittance: 'Invoice 7 of March',
  counterpartyName: 'Ana Muster',
  counterpartyAccount: 'FR7630006000011234567890189',
  kindCode: 'PMNT/RCDT/ESCT',
  returnReason: null,
}

/** A statement of these lines, which differ from an ordinary one as given. */
export function exported(
  changes: readonly Partial<StatementLine>[],
  currency: CurrencyCode = 'EUR',
): ExportedStatement {
  const lines = changes.map((change, at) => {
    const { minor } = change.amount ?? line.amount
    return { ...line, ...change, position: at + 1, amount: money(minor, currency) }
  })
  const sum = lines.reduce((all, { amount }) => all + amount.minor, 0n)
  return {
    statementId: 'S-2026-001',
    number: 1,
    createdAt: new Date('2026-01-31T23:30:00Z'),
    account: 'DE75512108001245126199',
    ownerName: 'Corridor',
    openedOn: '2025-12-31',
    closedOn: '2026-01-31',
    openingBalance: money(10000n, currency),
    closingBalance: money(10000n + sum, currency),
    lines,
  }
}
