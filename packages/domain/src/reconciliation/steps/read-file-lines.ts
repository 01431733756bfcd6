import { setImmediate as breathe } from 'node:timers/promises'
import { csvBalances } from '@corridor/bank-formats/csv/csv-balances'
import { csvLines } from '@corridor/bank-formats/csv/csv-lines'
import { FaultList } from '@corridor/bank-formats/fault-list'
import { isSelfDescribing, statementLines } from '@corridor/bank-formats/read-statements'
import type { Statement, StatementLine } from '@corridor/bank-formats/statement'
import type { Money } from '@corridor/kernel/money'
import { tidyReference } from '../matching/tidy-reference.ts'
import type { KnownAccount } from '../store/partner-accounts.ts'

const linesABatch = 2_000

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
  if (isSelfDescribing(bytes)) return readMessages(account, bytes)
  return account.csvMapping ? readCsv(account, account.csvMapping, bytes) : null
}

type Head = Omit<Statement, 'lines'>

/**
 * The part of a bank's file that is about this account; other accounts of it are not ours to import here. What is wrong comes
 * at the end, when all of it was seen: a file with a fault is never confirmed.
 */
async function* readMessages(
  account: KnownAccount,
  bytes: Uint8Array,
): AsyncGenerator<FileBatch, FileEnd> {
  const faults = new FaultList()
  const heads: Head[] = []
  const own: Head[] = []
  let isOwn = false
  let lines: StatementLine[] = []
  for (const part of statementLines(bytes, faults)) {
    if ('head' in part) {
      heads.push(part.head)
      isOwn = isOf(part.head, account)
      if (isOwn) own.push(part.head)
    } else if (isOwn) lines.push(part.line)
    if (lines.length >= linesABatch) {
      yield { lines, faults: [] }
      lines = []
      // the lines before were written, or counted, meanwhile; the process has others to answer too
      await breathe()
    }
  }
  yield { lines, faults: [...faults.faults, ...unfit(account, heads, own)] }
  return {
    format: own[0]?.format ?? heads[0]?.format ?? 'unknown',
    openingBalance: own[0]?.openingBalance ?? null,
    closingBalance: own.at(-1)?.closingBalance ?? null,
  }
}

const isOf = (head: Head, { account, currency }: KnownAccount): boolean =>
  isNamed(head, account) && head.currency === currency
const isNamed = (head: Head, account: string): boolean =>
  tidyReference(head.account) === tidyReference(account)

/** Why nothing of a file is of this account. */
function unfit(
  { account }: KnownAccount,
  heads: readonly Head[],
  own: readonly Head[],
): FileFault[] {
  if (own.length > 0) return []
  const named = heads.find((head) => isNamed(head, account))
  if (named) return [{ place: '1', code: 'currency-other', found: named.currency }]
  const [first] = heads
  if (!first) return []
  return [{ place: '1', code: 'account-other', found: first.account.slice(0, 80) }]
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
