import { createHash } from 'node:crypto'
import type { StaffActor } from '@corridor/kernel/actor'
import { newId } from '@corridor/kernel/ids'
import { ok, type Result } from '@corridor/kernel/result'
import { type ImportView, type ReceiveStatementInput, shownFaults } from '../contract.ts'
import { reconciliationErrors } from '../errors.ts'
import { lineKeys } from '../line-keys.ts'
import type { Day } from '../matching/sides.ts'
import { type FileFault, readFileLines } from '../steps/read-file-lines.ts'
import { findImport, insertImport } from '../store/imports.ts'
import { countKnownLines } from '../store/lines.ts'
import { findAccount } from '../store/partner-accounts.ts'
import { database } from '../store.ts'

type Counted = {
  lines: number
  known: number
  faultCount: number
  faults: FileFault[]
  firstDay: Day | null
  lastDay: Day | null
}

/**
 * Takes a partner's file and says what is in it before anything is imported: its lines, those that are known already, its
 * balances, and each line that cannot be read. The file is kept, sealed, until somebody confirms it or throws it away.
 * Errors: reconciliation.{account-not-found, mapping-missing}.
 */
export async function receiveStatement(
  actor: StaffActor,
  { partnerAccountId, fileName, bytes }: ReceiveStatementInput,
): Promise<Result<ImportView>> {
  const account = await findAccount(database.client, partnerAccountId)
  if (!account) return reconciliationErrors.fail('account-not-found')
  const batches = readFileLines(account, bytes)
  if (!batches) return reconciliationErrors.fail('mapping-missing')
  const keyOf = lineKeys()
  const counted: Counted = {
    lines: 0,
    known: 0,
    faultCount: 0,
    faults: [],
    firstDay: null,
    lastDay: null,
  }
  let step = await batches.next()
  for (; !step.done; step = await batches.next()) {
    const { lines, faults } = step.value
    counted.lines += lines.length
    counted.faultCount += faults.length
    counted.faults.push(...faults.slice(0, shownFaults - counted.faults.length))
    for (const { bookedOn } of lines) {
      if (!counted.firstDay || bookedOn < counted.firstDay) counted.firstDay = bookedOn
      if (!counted.lastDay || bookedOn > counted.lastDay) counted.lastDay = bookedOn
    }
    counted.known += await countKnownLines(partnerAccountId, lines.map(keyOf))
  }
  const { format, openingBalance, closingBalance } = step.value
  const importId = newId('imp')
  await insertImport(database.client, {
    importId,
    partnerAccountId,
    fileName,
    fileHash: createHash('sha256').update(bytes).digest('hex'),
    format,
    ...counted,
    openingMinor: openingBalance?.minor ?? null,
    closingMinor: closingBalance?.minor ?? null,
    bytes,
    by: actor.staffId,
  })
  const view = await findImport(database.client, importId, account.currency)
  if (!view) throw new Error('an import disappeared')
  const { fileHash: _, closingMinor: __, confirmedBy: ___, ...shown } = view
  return ok(shown)
}
