import type {
  ExportedEntry,
  ExportedStatement,
} from '@corridor/bank-formats/exports/exported-statement'
import { writeCamt053 } from '@corridor/bank-formats/exports/write-camt053'
import { writeCsv } from '@corridor/bank-formats/exports/write-csv'
import { writeMt940 } from '@corridor/bank-formats/exports/write-mt940'
import { writeOfx } from '@corridor/bank-formats/exports/write-ofx'
import { getProfile } from '@corridor/domain/identity'
import {
  getWalletStatement,
  type WalletStatement,
  type WalletStatementLine,
} from '@corridor/domain/wallets'
import type { WalletStatementFileInput } from '@corridor/domain/wallets/contract'
import type { CustomerActor } from '@corridor/kernel/actor'
import { fullNameOf } from '@corridor/kernel/name-rule'
import { dayIn } from '@corridor/kernel/time-zone'
import { defaultLocale } from '@corridor/words/languages'
import { wordsOf } from '@corridor/words/words-of'
import anyAscii from 'any-ascii'
import { z } from 'zod'
import { answer } from '../errors.ts'
import { readTitles } from './read-activity.ts'

export const statementFile = z.object({
  fileName: z.string(),
  mimeType: z.string(),
  /** The whole file, in UTF-8. */
  text: z.string(),
})

const writers: Readonly<
  Record<
    WalletStatementFileInput['format'],
    { extension: string; mimeType: string; write: (statement: ExportedStatement) => string }
  >
> = {
  csv: { extension: 'csv', mimeType: 'text/csv', write: writeCsv },
  camt053: { extension: 'xml', mimeType: 'application/xml', write: writeCamt053 },
  mt940: {
    extension: 'sta',
    mimeType: 'text/plain',
    write: (statement) => writeMt940(statement, anyAscii),
  },
  ofx: { extension: 'ofx', mimeType: 'application/x-ofx', write: writeOfx },
}

/** A wallet's statement as a file, its days by the customer's own clock and its lines called as the activity calls them. */
export async function readStatementFile(
  customer: CustomerActor,
  { format, ...asked }: WalletStatementFileInput,
): Promise<z.output<typeof statementFile>> {
  const profile = answer(await getProfile(customer))
  const statement = answer(await getWalletStatement(customer, asked, profile.timeZone))
  const references = [...new Set(statement.lines.map(({ reference }) => reference))]
  const titles = await readTitles(customer, references)
  const words = wordsOf(customer.locale ?? defaultLocale, 'activity')
  const entries = statement.lines.map((line): ExportedEntry => {
    const title = titles.get(line.reference) ?? line.code
    return entryOf(
      line,
      isFee(line) ? words('fee', { title }) : title,
      titles.get(line.reference),
      profile.timeZone,
    )
  })
  const { extension, mimeType, write } = writers[format]
  return {
    fileName: `${statement.opening.currency}-${asked.from}-${asked.to}.${extension}`,
    mimeType,
    text: write(exported(statement, asked, fullNameOf(profile), entries)),
  }
}

const isFee = ({ other }: WalletStatementLine): boolean =>
  other?.kind === 'system' && other.role === 'fees'

function entryOf(
  line: WalletStatementLine,
  text: string,
  name: string | undefined,
  timeZone: string,
): ExportedEntry {
  const day = dayIn(timeZone, new Date(line.recordedAt))
  return {
    reference: `${line.ledgerTransferId}.${line.legNo}`,
    amount: line.amount,
    bookedOn: day,
    valueOn: day,
    isReversal: false,
    text,
    counterpartyName: isFee(line) ? null : (name ?? null),
  }
}

function exported(
  { walletId, opening, closing }: WalletStatement,
  { from, to }: Pick<WalletStatementFileInput, 'from' | 'to'>,
  ownerName: string,
  entries: readonly ExportedEntry[],
): ExportedStatement {
  return {
    statementId: `${opening.currency}-${from.replaceAll('-', '')}-${to.replaceAll('-', '')}`,
    number: 1,
    account: walletId,
    ownerName,
    createdAt: new Date(),
    openingOn: from,
    openingBalance: opening,
    closingOn: to,
    closingBalance: closing,
    entries,
  }
}
