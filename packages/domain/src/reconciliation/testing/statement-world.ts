import { listAccounts } from '@corridor/domain/ledger'
import { post } from '@corridor/domain/wallets'
import type { StaffActor } from '@corridor/kernel/actor'
import type { WalletCurrency } from '@corridor/kernel/currency'
import { type Id, newId } from '@corridor/kernel/ids'
import { unwrap } from '@corridor/kernel/result'
import type { ImportView } from '../contract.ts'
import {
  confirmImport,
  importStatement,
  openPartnerAccount,
  receiveStatement,
  saveCsvMapping,
} from '../index.ts'

export const officer = (): StaffActor => ({
  kind: 'staff',
  staffId: newId('stf'),
  roles: ['compliance'],
})

/** A line of the partner's file, day first. */
export type FileLine = readonly [day: string, amount: string, reference: string, balance?: string]

/** A partner's account over the house's transit account of a currency, with a CSV that it writes. */
export async function newPartnerAccount(currency: WalletCurrency): Promise<Id<'pac'>> {
  await book(currency, '1.00', 'the first entry opens the account')
  const { items } = unwrap(await listAccounts({ kind: 'rail-transit', currency }))
  const [ledger] = items
  if (!ledger) throw new Error('no transit account')
  const opened = await openPartnerAccount(officer(), {
    partner: 'First Bank',
    account: 'DE02',
    currency,
    ledgerAccountId: ledger.accountId,
  })
  const { partnerAccountId } = unwrap(opened)
  await saveCsvMapping({
    partnerAccountId,
    mapping: {
      encoding: 'utf-8',
      separator: ',',
      decimalSign: '.',
      dateFormat: 'YYYY-MM-DD',
      skippedLines: 0,
      columns: { bookedOn: 'Day', amount: 'Amount', endToEndId: 'Reference', balance: 'Balance' },
      outgoingSign: null,
    },
  })
  return partnerAccountId
}

/** Money that came in, as the ledger books it; a negative amount went out. */
export async function book(
  currency: WalletCurrency,
  amount: string,
  reference: string,
  day?: string,
): Promise<void> {
  const transit = { kind: 'system', role: 'rail-transit', currency } as const
  const suspense = { kind: 'system', role: 'suspense', currency } as const
  const isOut = amount.startsWith('-')
  const posted = await post({
    ledgerTransferId: newId('led'),
    code: 'deposit.bank',
    reference,
    ...(day && { effectiveAt: `${day}T10:00:00.000Z` }),
    legs: [
      {
        from: isOut ? suspense : transit,
        to: isOut ? transit : suspense,
        amount: { amount: amount.replace('-', ''), currency },
      },
    ],
  })
  unwrap(posted)
}

export function csvOf(lines: readonly FileLine[]): Uint8Array<ArrayBuffer> {
  const rows = lines.map(([day, amount, reference, balance = '']) =>
    [day, amount, reference, balance].join(','),
  )
  return new TextEncoder().encode(['Day,Amount,Reference,Balance', ...rows, ''].join('\n'))
}

export async function preview(
  partnerAccountId: Id<'pac'>,
  lines: readonly FileLine[],
): Promise<ImportView> {
  const bytes = csvOf(lines)
  return unwrap(await receiveStatement(officer(), { partnerAccountId, fileName: 'f.csv', bytes }))
}

/** Previewed, confirmed and imported. */
export async function bringIn(
  partnerAccountId: Id<'pac'>,
  lines: readonly FileLine[],
): Promise<Id<'imp'>> {
  const { importId } = await preview(partnerAccountId, lines)
  unwrap(await confirmImport(officer(), { importId }))
  await importStatement(importId)
  return importId
}
