import { databaseNow } from '@corridor/db/clock'
import { appendEvents } from '@corridor/db/outbox'
import type { Id } from '@corridor/kernel/ids'
import { statementImported } from '../events.ts'
import { lineKeys } from '../line-keys.ts'
import type { Day } from '../matching/sides.ts'
import { raise } from '../store/exceptions.ts'
import { countProgress, findImport, finishImport, readFile } from '../store/imports.ts'
import {
  countImported,
  coverUntil,
  insertLines,
  type NewLine,
  readImportedDays,
} from '../store/lines.ts'
import { findAccount, type KnownAccount, lockAccount } from '../store/partner-accounts.ts'
import { findOverlapping, openAgain, saveClosing } from '../store/periods.ts'
import { type Db, database } from '../store.ts'
import { copyBooks } from './copy-books.ts'
import { openedEvents } from './period-events.ts'
import type { FileBatch } from './read-file-lines.ts'
import { readFileLines } from './read-file-lines.ts'

const linesAStatement = 4_000

type Import = NonNullable<Awaited<ReturnType<typeof findImport>>>

/**
 * Brings in the lines of a confirmed file, a batch in one statement each, and ends the import: what it covers, the day's
 * balance, and the signed days that it changed. It may be repeated at any time: a line is there once whoever brings it,
 * and of two workers one ends it.
 */
export async function importFile(importId: Id<'imp'>): Promise<void> {
  const found = await findImport(database.client, importId)
  if (found?.state !== 'confirmed') return
  const account = await findAccount(database.client, found.partnerAccountId)
  const bytes = await readFile(database.client, importId)
  const batches = account && bytes && readFileLines(account, bytes)
  if (!account || !batches) throw new Error(`the file of ${importId} cannot be read any more`)
  const keyOf = lineKeys()
  let passed = 0
  let waiting: NewLine[] = []
  const flush = async () => {
    await insertLines(account.partnerAccountId, importId, waiting)
    passed += waiting.length
    waiting = []
    await countProgress(database.client, importId, { imported: passed, known: 0 })
  }
  for (let step = await batches.next(); !step.done; step = await batches.next()) {
    waiting.push(...newLines(step.value, keyOf))
    if (waiting.length >= linesAStatement) await flush()
  }
  await flush()
  // beside what the partner holds by its own word stands what our books say
  await copyBooks(account)
  await database.transaction((tx) => endImport(tx, account, found))
}

function newLines({ lines }: FileBatch, keyOf: ReturnType<typeof lineKeys>): NewLine[] {
  return lines.map((line) => ({
    lineKey: keyOf(line),
    position: line.position,
    minor: line.amount.minor,
    bookedOn: line.bookedOn,
    bankReference: line.bankReference,
    endToEndId: line.endToEndId,
    remittance: line.remittance,
    kindCode: line.kindCode,
  }))
}

async function endImport(tx: Db, { partnerAccountId }: KnownAccount, file: Import): Promise<void> {
  const { importId, closing, lastDay, lines, confirmedBy } = file
  const account = await lockAccount(tx, partnerAccountId)
  const at = await databaseNow(tx)
  if (!account || !confirmedBy || !(await finishImport(tx, importId, at))) return
  const imported = await countImported(tx, importId)
  await countProgress(tx, importId, { imported, known: lines - imported })
  if (lastDay) await coverUntil(tx, partnerAccountId, lastDay)
  if (closing && lastDay && file.closingMinor !== null) {
    await saveClosing(tx, partnerAccountId, { day: lastDay, minor: file.closingMinor, importId })
  }
  if (imported > 0) await openSignedDays(tx, account, importId, at)
  const event = { importId, partnerAccountId, by: confirmedBy, imported, known: lines - imported }
  await appendEvents(tx, [statementImported.of(importId, event)])
}

/** What somebody has signed for is not changed in silence: the period opens again, before everybody's eyes. */
async function openSignedDays(tx: Db, account: KnownAccount, importId: Id<'imp'>, at: Date) {
  const days = await readImportedDays(tx, importId)
  const [first, last]: (Day | undefined)[] = [days[0]?.day, days.at(-1)?.day]
  if (!first || !last) return
  for (const period of await findOverlapping(tx, account.partnerAccountId, first, last)) {
    const from = period.firstDay.toISOString().slice(0, 10)
    const to = period.lastDay.toISOString().slice(0, 10)
    const within = days.filter(({ day }) => day >= from && day <= to)
    const [firstWithin] = within
    if (!firstWithin) continue
    await openAgain(tx, period, importId, at)
    await appendEvents(tx, openedEvents(period))
    if (period.state !== 'signed') continue
    await raise(
      tx,
      account,
      {
        fingerprint: `signed-period-changed:${period.id}`,
        kind: 'signed-period-changed',
        lineSeq: firstWithin.seq,
        bookSeq: null,
        minor: within.reduce((sum, { minor }) => sum + minor, 0n),
        expectedMinor: null,
        day: firstWithin.day,
      },
      at,
    )
  }
}
