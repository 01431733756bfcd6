import { domainUrl } from '@corridor/db/connection'
import { listAccounts } from '@corridor/domain/ledger'
import {
  confirmImport,
  importStatement,
  matchStatements,
  openPartnerAccount,
  receiveStatement,
  saveCsvMapping,
} from '@corridor/domain/reconciliation'
import { post } from '@corridor/domain/wallets'
import type { StaffActor } from '@corridor/kernel/actor'
import { walletCurrencies } from '@corridor/kernel/currency'
import { type Id, newId, uuidOf } from '@corridor/kernel/ids'
import { unwrap } from '@corridor/kernel/result'
import pg from 'pg'

export type StatementFile = { readonly lines: number; readonly bytes: Uint8Array<ArrayBuffer> }
const officer: StaffActor = { kind: 'staff', staffId: newId('stf'), roles: ['compliance'] }

const referenceOf = (round: number, no: number) => `RF${round}X${no.toString().padStart(8, '0')}`
const dayOf = (no: number, lines: number) =>
  `2026-10-${(1 + Math.floor((no / lines) * 28)).toString().padStart(2, '0')}`
const minorOf = (no: number) => 100n + BigInt((no * 7_919) % 1_000_000)

/** A month of a partner; one line in a hundred is unknown to our books. */
export function statementOf(lines: number, round: number): StatementFile {
  const rows = ['Day,Amount,Reference,Text']
  for (let no = 1; no <= lines; no++) {
    const minor = minorOf(no).toString()
    const amount = `${minor.slice(0, -2)}.${minor.slice(-2)}`
    const known = no % 100 === 0 ? `ALIEN${round}${no}` : referenceOf(round, no)
    rows.push(`${dayOf(no, lines)},${amount},${known},a payment of a customer ${no}`)
  }
  return { lines, bytes: new TextEncoder().encode(`${rows.join('\n')}\n`) }
}

/** An account at a partner, whose entries the books have. */
export async function arrangeAccount(file: StatementFile, round: number): Promise<Id<'pac'>> {
  const currency = walletCurrencies.at(round) ?? 'EUR'
  const ref = (role: 'rail-transit' | 'suspense') => ({ kind: 'system', role, currency }) as const
  const amount = { amount: '1', currency }
  const legs = [{ from: ref('rail-transit'), to: ref('suspense'), amount }]
  const first = { ledgerTransferId: newId('led'), code: 'deposit.bank', reference: 'first', legs }
  unwrap(await post(first))
  const { items } = unwrap(await listAccounts({ kind: 'rail-transit', currency }))
  const ledgerAccountId = items[0]?.accountId
  if (!ledgerAccountId) throw new Error('no transit account')
  const input = { partner: 'Bench Bank', account: 'DE02', currency, ledgerAccountId }
  const { partnerAccountId } = unwrap(await openPartnerAccount(officer, input))
  const columns = { bookedOn: 'Day', amount: 'Amount', endToEndId: 'Reference', remittance: 'Text' }
  await saveCsvMapping({
    partnerAccountId,
    mapping: {
      encoding: 'utf-8',
      separator: ',',
      decimalSign: '.',
      dateFormat: 'YYYY-MM-DD',
      skippedLines: 0,
      columns,
      outgoingSign: null,
    },
  })
  const client = new pg.Client({ connectionString: domainUrl('reconciliation').href })
  await client.connect()
  await client.query(
    `INSERT INTO reconciliation.book_entry (partner_account_id, seq, ledger_transfer_id, amount_minor, balance_minor, code,
                                            reference, "references", booked_on, recorded_at)
     SELECT $1, 1000000 + no, gen_random_uuid(), 100 + no::bigint * 7919 % 1000000, 0, 'deposit.bank', 'dep',
            ARRAY['RF' || $2::text || 'X' || lpad(no::text, 8, '0'), 'DEP' || md5(no::text)],
            '2026-10-01'::date + ((no::float8 / $3) * 28)::int, now()
       FROM generate_series(1, $3::int) AS no`,
    [uuidOf(partnerAccountId), String(round), file.lines],
  )
  await client.query('ANALYZE reconciliation.book_entry')
  await client.end()
  return partnerAccountId
}

const megabyte = 1024 * 1024

/** The whole way of a file: previewed, confirmed, imported, matched, its differences opened. */
export async function importAndMatch(partnerAccountId: Id<'pac'>, { bytes }: StatementFile) {
  const start = process.memoryUsage().rss
  let peak = start
  const sampler = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage().rss)
  }, 20)
  const grown = () => Math.round((peak - start) / megabyte)
  const began = performance.now()
  const received = { partnerAccountId, fileName: 'month.csv', bytes }
  const { importId } = unwrap(await receiveStatement(officer, received))
  const previewed = performance.now()
  unwrap(await confirmImport(officer, { importId }))
  await importStatement(importId)
  const imported = performance.now()
  const importGrownMb = grown()
  const outcome = unwrap(await matchStatements({ partnerAccountId }))
  const ended = performance.now()
  clearInterval(sampler)
  if (outcome.matches === 0) throw new Error('nothing was matched')
  return {
    /** Imported and matched; the preview before it is a reading of its own. */
    ms: ended - previewed,
    previewMs: Math.round(previewed - began),
    importMs: Math.round(imported - previewed),
    matchMs: Math.round(ended - imported),
    importGrownMb,
    grownMb: grown(),
  }
}
