import { listAccounts } from '@corridor/domain/ledger'
import {
  actOnException,
  confirmImport,
  importStatement,
  listPartnerAccounts,
  listReconciliationExceptions,
  matchStatements,
  openPartnerAccount,
  proposePeriod,
  receiveStatement,
  saveCsvMapping,
} from '@corridor/domain/reconciliation'
import { firstRules } from '@corridor/domain/reconciliation/contract'
import { post } from '@corridor/domain/wallets'
import type { StaffRole } from '@corridor/kernel/actor'
import { type WalletCurrency, walletCurrencies } from '@corridor/kernel/currency'
import { type Id, newId } from '@corridor/kernel/ids'
import { unwrap } from '@corridor/kernel/result'
import type { StaffRow } from './staff-row.ts'
import type { Stage } from './stage.ts'

const officers: readonly StaffRole[] = ['compliance']
const readers: readonly StaffRole[] = ['compliance', 'admin']
const note = 'seen and settled'
let opened = 0

const mapping = {
  encoding: 'utf-8' as const,
  separator: ',' as const,
  decimalSign: '.' as const,
  dateFormat: 'YYYY-MM-DD' as const,
  skippedLines: 0,
  columns: { bookedOn: 'Day', amount: 'Amount', endToEndId: 'Reference' },
  outgoingSign: null,
}

/** A transit account that no partner has yet. */
async function freeLedgerAccount(): Promise<{
  currency: WalletCurrency
  ledgerAccountId: Id<'acc'>
}> {
  // one at a time from the end of the list, where nobody else in these tests pays
  const currency = walletCurrencies.at(-1 - (opened++ % walletCurrencies.length)) ?? 'EUR'
  const ref = (role: 'card-transit' | 'suspense') => ({ kind: 'system', role, currency }) as const
  unwrap(
    await post({
      ledgerTransferId: newId('led'),
      code: 'deposit.card',
      reference: newId('dep'),
      legs: [{ from: ref('card-transit'), to: ref('suspense'), amount: { amount: '1', currency } }],
    }),
  )
  const { items } = unwrap(await listAccounts({ kind: 'card-transit', currency }))
  const known = new Set(unwrap(await listPartnerAccounts()).map((one) => one.ledgerAccountId))
  const free = items.find(({ accountId }) => !known.has(accountId))
  return free ? { currency, ledgerAccountId: free.accountId } : freeLedgerAccount()
}

const newAccount = async () => ({
  partner: 'First Bank',
  account: 'DE02',
  ...(await freeLedgerAccount()),
})

async function account(stage: Stage): Promise<{ partnerAccountId: Id<'pac'> }> {
  const made = unwrap(await openPartnerAccount(stage.staff.compliance, await newAccount()))
  unwrap(await saveCsvMapping({ partnerAccountId: made.partnerAccountId, mapping }))
  return made
}

async function previewed(stage: Stage) {
  const { partnerAccountId } = await account(stage)
  const bytes = new TextEncoder().encode('Day,Amount,Reference\n2026-10-31,7,UNKNOWN-1\n')
  const input = { partnerAccountId, fileName: 'october.csv', bytes }
  const { importId } = unwrap(await receiveStatement(stage.staff.compliance, input))
  return { partnerAccountId, importId }
}

const importOf = async (stage: Stage) => ({ importId: (await previewed(stage)).importId })

async function exceptionOf(stage: Stage) {
  const { partnerAccountId, importId } = await previewed(stage)
  unwrap(await confirmImport(stage.staff.compliance, { importId }))
  await importStatement(importId)
  unwrap(await matchStatements({ partnerAccountId }))
  const { items } = unwrap(await listReconciliationExceptions({ partnerAccountId }))
  const [found] = items
  if (!found) throw new Error('a line that nobody knows is no exception')
  return { partnerAccountId, exceptionId: found.exceptionId, version: found.version }
}

async function acceptedOf(stage: Stage) {
  const { partnerAccountId, exceptionId, version } = await exceptionOf(stage)
  const act = { exceptionId, version, act: 'accept', note } as const
  unwrap(await actOnException(stage.staff.compliance, act))
  return { partnerAccountId, firstDay: '2026-10-01', lastDay: '2026-10-31', note }
}

/** The procedures about partners' statements. */
export const reconciliationProcedures: Readonly<Record<string, StaffRow>> = {
  'reconciliation.accounts': { who: readers },
  'reconciliation.openAccount': {
    who: officers,
    input: newAccount,
  },
  'reconciliation.saveMapping': {
    who: officers,
    input: async (stage) => ({ ...(await account(stage)), mapping }),
  },
  'reconciliation.saveRules': {
    who: officers,
    input: async (stage) => ({
      ...(await account(stage)),
      rules: firstRules,
      version: 0,
      reason: note,
    }),
  },
  'reconciliation.imports': { who: readers, input: account },
  'reconciliation.confirmImport': { who: officers, input: importOf },
  'reconciliation.discardImport': { who: officers, input: importOf },
  'reconciliation.dryRun': { who: officers, input: account },
  'reconciliation.match': { who: officers, input: account },
  'reconciliation.settlement': { who: readers, input: account },
  'reconciliation.exceptions': { who: readers, input: () => ({}) },
  'reconciliation.exception': {
    who: readers,
    input: async (stage) => ({ exceptionId: (await exceptionOf(stage)).exceptionId }),
  },
  'reconciliation.claimException': {
    who: officers,
    input: async (stage) => ({ exceptionId: (await exceptionOf(stage)).exceptionId }),
  },
  'reconciliation.actOnException': {
    who: officers,
    input: async (stage) => {
      const { exceptionId, version } = await exceptionOf(stage)
      return { exceptionId, version, act: 'acknowledge', note }
    },
  },
  'reconciliation.proposePeriod': { who: officers, input: acceptedOf },
  'reconciliation.signPeriod': {
    who: officers,
    input: async (stage) => {
      const period = await acceptedOf(stage)
      // proposed by somebody else than who signs here
      const colleague = { ...stage.staff.compliance, staffId: newId('stf') }
      const { periodId } = unwrap(await proposePeriod(colleague, period))
      return { periodId }
    },
  },
}
