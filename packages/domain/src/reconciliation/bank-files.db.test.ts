import type {
  ExportedEntry,
  ExportedStatement,
} from '@corridor/bank-formats/exports/exported-statement'
import { writeCamt053 } from '@corridor/bank-formats/exports/write-camt053'
import { writeMt940 } from '@corridor/bank-formats/exports/write-mt940'
import { useTestDatabase } from '@corridor/db/testing'
import type { WalletCurrency } from '@corridor/kernel/currency'
import { uuidOf } from '@corridor/kernel/ids'
import { add, money } from '@corridor/kernel/money'
import { unwrap } from '@corridor/kernel/result'
import { expect, it, vi } from 'vitest'
import { confirmImport, importStatement, matchStatements, receiveStatement } from './index.ts'
import { book, newPartnerAccount, officer } from './testing/statement-world.ts'

const db = useTestDatabase()

const entryOf = (reference: string, minor: bigint, currency: WalletCurrency): ExportedEntry => ({
  reference,
  amount: money(minor, currency),
  bookedOn: '2026-10-01',
  valueOn: '2026-10-01',
  isReversal: false,
  text: `for ${reference}`,
  counterpartyName: null,
})

/** What a bank sends of one account, which our own writer plays. */
function statementOf(currency: WalletCurrency, account = 'DE02'): ExportedStatement {
  const entries = [entryOf('REF-1', 500n, currency), entryOf('REF-2', -200n, currency)]
  const openingBalance = money(1_000n, currency)
  return {
    statementId: 'S-1',
    number: 1,
    account,
    ownerName: 'Corridor',
    createdAt: new Date('2026-10-02T00:00:00Z'),
    openingOn: '2026-10-01',
    openingBalance,
    closingOn: '2026-10-01',
    closingBalance: entries.reduce((sum, { amount }) => add(sum, amount), openingBalance),
    entries,
  }
}

it.each([
  ['EUR', 'camt.053', writeCamt053],
  ['CHF', 'mt940', (statement: ExportedStatement) => writeMt940(statement, (text) => text)],
] as const)(
  "a partner's statement in %s as %s is previewed and brought in once, without any mapping",
  async (currency, format, write) => {
    const partnerAccountId = await newPartnerAccount(currency)
    const bytes = new TextEncoder().encode(write(statementOf(currency)))
    const receive = () =>
      receiveStatement(officer(), { partnerAccountId, fileName: 'day.xml', bytes })
    const shown = unwrap(await receive())
    expect(shown).toMatchObject({
      format,
      lines: 2,
      known: 0,
      faultCount: 0,
      firstDay: '2026-10-01',
    })
    unwrap(await confirmImport(officer(), { importId: shown.importId }))
    await importStatement(shown.importId)
    const rows = await db.ownerQuery<{ minor: string }>(
      'reconciliation',
      'SELECT amount_minor::text AS minor FROM statement_line WHERE partner_account_id = $1::uuid ORDER BY position',
      [uuidOf(partnerAccountId)],
    )
    expect(rows.map(({ minor }) => minor)).toEqual(['500', '-200'])
    expect(unwrap(await receive())).toMatchObject({ lines: 2, known: 2 })
  },
)

it('a statement of another account, or one that contradicts itself, is shown with what is wrong', async () => {
  const partnerAccountId = await newPartnerAccount('GBP')
  const faultsOf = async (text: string) => {
    const bytes = new TextEncoder().encode(text)
    const shown = unwrap(
      await receiveStatement(officer(), { partnerAccountId, fileName: 'f', bytes }),
    )
    return shown.faults.map(({ code, found }) => [code, found])
  }
  expect(await faultsOf(writeCamt053(statementOf('GBP', 'DE99')))).toEqual([
    ['account-other', 'DE99'],
  ])
  expect(await faultsOf(writeCamt053(statementOf('USD')))).toEqual([['currency-other', 'USD']])
  const wrong = writeCamt053(statementOf('GBP')).replace('>5.00<', '>5.01<')
  expect((await faultsOf(wrong))[0]?.[0]).toBe('balance-mismatch')
})

it('the books are copied whole, whatever the clock of the process says that copies them', async () => {
  const partnerAccountId = await newPartnerAccount('SEK')
  const copied = async () => {
    unwrap(await matchStatements({ partnerAccountId }))
    const rows = await db.ownerQuery(
      'reconciliation',
      'SELECT 1 FROM book_entry WHERE partner_account_id = $1',
      [uuidOf(partnerAccountId)],
    )
    return rows.length
  }
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 10 * 60_000 })
  const before = await copied()
  vi.useRealTimers()
  await book('SEK', '7.00', 'booked while that clock was ahead')
  expect(await copied()).toBe(before + 1)
})
