import type { CurrencyCode } from '@corridor/kernel/currency'
import type { Statement, StatementLine } from '../statement.ts'
import { csvBalances } from './csv-balances.ts'
import type { CsvFileFault } from './csv-faults.ts'
import { csvLines } from './csv-lines.ts'
import type { CsvMapping } from './csv-mapping.ts'

/** What a CSV does not say of itself. */
export type CsvHints = {
  readonly mapping: CsvMapping
  readonly account: string
  readonly currency: CurrencyCode
  /** By which the file is known when it comes again, such as a hash of its bytes. */
  readonly statementId: string
}

/** A partner's CSV as one statement of one account; its balances stand only where it has a column of them. */
export async function readCsvStatement(
  bytes: Uint8Array,
  { mapping, account, currency, statementId }: CsvHints,
): Promise<{ statements: readonly Statement[]; faults: readonly CsvFileFault[] }> {
  const lines: StatementLine[] = []
  const balances = csvBalances()
  const faults: CsvFileFault[] = []
  for await (const batch of csvLines(bytes, mapping, currency)) {
    for (const { balance, ...line } of batch.lines) {
      balances.pass({ ...line, balance })
      lines.push(line)
    }
    faults.push(...batch.faults)
  }
  const statement: Statement = {
    format: 'csv',
    version: null,
    statementId,
    account,
    currency,
    ...balances.end(),
    lines,
    changes: [],
  }
  return { statements: [statement], faults }
}
