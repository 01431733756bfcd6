import { csvBalances } from '@corridor/bank-formats/csv/csv-balances'
import { csvLines } from '@corridor/bank-formats/csv/csv-lines'
import { readStatements } from '@corridor/bank-formats/read-statements'
import type { Statement, StatementLine } from '@corridor/bank-formats/statement'
import type { Money } from '@corridor/kernel/money'
import { tidyReference } from '../matching/tidy-reference.ts'
import type { KnownAccount } from '../store/partner-accounts.ts'

/** What could not be read, and where; `packages/words` says each code. */
export type FileFault = {
  readonly place: string
  readonly code: string
  readonly found: string | null
}

export type FileBatch = {
  readonly lines: readonly StatementLine[]
  readonly faults: readonly FileFault[]
}

/** What is known of a file once all of it was read. */
export type FileEnd = {
  readonly format: string
  readonly openingBalance: Money | null
  readonly closingBalance: Money | null
}

/**
 * The lines of a partner's file, batch by batch: camt, MT940, NACHA returns or a ZIP of such by what its first bytes say,
 * and what is none of them as the partner's CSV. Null for that where nobody has named its columns yet.
 */
export function readFileLines(
  account: KnownAccount,
  bytes: Uint8Array,
): AsyncGenerator<FileBatch, FileEnd> | null {
  const read = readStatements(bytes)
  const isOther = read.faults.some(({ code }) => code === 'unknown-format')
  if (!isOther) return readMessages(account, read)
  return account.csvMapping ? readCsv(account, account.csvMapping, bytes) : null
}

/** The part of a bank's file that is about this account; other accounts of it are not ours to import here. */
async function* readMessages(
  account: KnownAccount,
  { statements, faults }: ReturnType<typeof readStatements>,
): AsyncGenerator<FileBatch, FileEnd> {
  const own = statements.filter(
    (one) => tidyReference(one.account) === tidyReference(account.account),
  )
  yield { lines: [], faults: [...faults, ...unfit(account, statements, own)] }
  for (const { lines, currency } of own) {
    if (currency === account.currency) yield { lines, faults: [] }
  }
  return {
    format: own[0]?.format ?? statements[0]?.format ?? 'unknown',
    openingBalance: own[0]?.openingBalance ?? null,
    closingBalance: own.at(-1)?.closingBalance ?? null,
  }
}

function unfit(
  { currency }: KnownAccount,
  statements: readonly Statement[],
  own: readonly Statement[],
): FileFault[] {
  const [first] = statements
  if (first && own.length === 0) {
    return [{ place: '1', code: 'account-other', found: first.account.slice(0, 80) }]
  }
  return own.flatMap((one, at) =>
    one.currency === currency
      ? []
      : [{ place: `${at + 1}`, code: 'currency-other', found: one.currency }],
  )
}

async function* readCsv(
  { currency }: KnownAccount,
  mapping: NonNullable<KnownAccount['csvMapping']>,
  bytes: Uint8Array,
): AsyncGenerator<FileBatch, FileEnd> {
  const balances = csvBalances()
  for await (const batch of csvLines(bytes, mapping, currency)) {
    for (const line of batch.lines) balances.pass(line)
    yield batch
  }
  return { format: 'csv', ...balances.end() }
}
