import type { PartnerAccount } from '@corridor/db/clients/reconciliation'
import { type CurrencyCode, isCurrency } from '@corridor/kernel/currency'
import { type Id, idOf, uuidOf } from '@corridor/kernel/ids'
import type { z } from 'zod'
import {
  csvMappingSchema,
  firstRules,
  type MatchingRule,
  matchingRules,
  type OpenPartnerAccountInput,
  type PartnerAccountView,
  type SaveCsvMappingInput,
  type SaveRulesInput,
} from '../contract.ts'
import type { Day } from '../matching/sides.ts'
import type { Db } from '../store.ts'

export type KnownAccount = {
  readonly partnerAccountId: Id<'pac'>
  readonly partner: string
  readonly account: string
  readonly currency: CurrencyCode
  readonly ledgerAccountId: Id<'acc'>
  readonly csvMapping: z.output<typeof csvMappingSchema> | null
  readonly bookSeq: bigint
  readonly bookRecordedAt: Date | null
  readonly coveredUntil: Day | null
  readonly rulesVersion: number
}

export function dayText(date: Date | null): Day | null {
  return date?.toISOString().slice(0, 10) ?? null
}

/** A day as Prisma's `date` columns take it. */
export function dateOf(day: Day): Date {
  return new Date(`${day}T00:00:00Z`)
}

function toKnown(row: PartnerAccount): KnownAccount {
  if (!isCurrency(row.currency)) throw new TypeError('unknown currency in a stored row')
  return {
    partnerAccountId: idOf('pac', row.id),
    partner: row.partner,
    account: row.account,
    currency: row.currency,
    ledgerAccountId: idOf('acc', row.ledgerAccountId),
    csvMapping: csvMappingSchema.nullable().parse(row.csvMapping),
    bookSeq: row.bookSeq,
    bookRecordedAt: row.bookRecordedAt,
    coveredUntil: dayText(row.coveredUntil),
    rulesVersion: row.rulesVersion,
  }
}

/** False when the ledger's account has a partner already. */
export async function insertAccount(
  tx: Db,
  partnerAccountId: Id<'pac'>,
  input: OpenPartnerAccountInput,
  by: Id<'stf'>,
): Promise<boolean> {
  const { count } = await tx.partnerAccount.createMany({
    data: [
      {
        id: uuidOf(partnerAccountId),
        partner: input.partner,
        account: input.account,
        currency: input.currency,
        ledgerAccountId: uuidOf(input.ledgerAccountId),
        createdBy: uuidOf(by),
      },
    ],
    skipDuplicates: true,
  })
  return count === 1
}

export async function findAccount(db: Db, id: Id<'pac'>): Promise<KnownAccount | null> {
  const row = await db.partnerAccount.findUnique({ where: { id: uuidOf(id) } })
  return row && toKnown(row)
}

/** The account, with nobody else changing what it is made of until the transaction ends. */
export async function lockAccount(tx: Db, id: Id<'pac'>): Promise<KnownAccount | null> {
  await tx.$executeRaw`SELECT id FROM partner_account WHERE id = ${uuidOf(id)}::uuid FOR UPDATE`
  return findAccount(tx, id)
}

export async function readAccounts(db: Db): Promise<KnownAccount[]> {
  const rows = await db.partnerAccount.findMany({
    orderBy: [{ partner: 'asc' }, { currency: 'asc' }],
  })
  return rows.map(toKnown)
}

type Counts = { id: string; lines: number; entries: number; exceptions: number }

/** What is open of each account. */
export async function countOpen(db: Db): Promise<Map<Id<'pac'>, Counts>> {
  const rows = await db.$queryRaw<Counts[]>`
    SELECT a.id::text AS id,
      (SELECT count(*)::int FROM statement_line l WHERE l.partner_account_id = a.id AND l.match_id IS NULL) AS lines,
      (SELECT count(*)::int FROM book_entry b WHERE b.partner_account_id = a.id AND b.match_id IS NULL) AS entries,
      (SELECT count(*)::int FROM reconciliation_exception e WHERE e.partner_account_id = a.id
         AND e.state IN ('open', 'acknowledged', 'snoozed')) AS exceptions
      FROM partner_account a`
  return new Map(rows.map((row) => [idOf('pac', row.id), row]))
}

export async function saveMapping(db: Db, input: SaveCsvMappingInput): Promise<void> {
  await db.partnerAccount.update({
    where: { id: uuidOf(input.partnerAccountId) },
    data: { csvMapping: input.mapping },
  })
}

/** The rules in force; those that every account begins with before somebody made others. */
export async function rulesOf(db: Db, account: KnownAccount): Promise<readonly MatchingRule[]> {
  if (account.rulesVersion === 0) return firstRules
  const row = await db.matchingRules.findUniqueOrThrow({
    where: {
      partnerAccountId_version: {
        partnerAccountId: uuidOf(account.partnerAccountId),
        version: account.rulesVersion,
      },
    },
  })
  return matchingRules.parse(row.rules)
}

/** Writes the next version; the account is locked. */
export async function saveRules(tx: Db, input: SaveRulesInput, by: Id<'stf'>): Promise<void> {
  const id = uuidOf(input.partnerAccountId)
  const version = input.version + 1
  const { rules, reason } = input
  await tx.matchingRules.create({
    data: { partnerAccountId: id, version, rules, reason, madeBy: uuidOf(by) },
  })
  await tx.partnerAccount.update({ where: { id }, data: { rulesVersion: version } })
}

export function accountView(
  { bookSeq: _, bookRecordedAt: __, ...account }: KnownAccount,
  rules: readonly MatchingRule[],
  open: Counts | undefined,
): PartnerAccountView {
  return {
    ...account,
    rules: [...rules],
    openLines: open?.lines ?? 0,
    openEntries: open?.entries ?? 0,
    openExceptions: open?.exceptions ?? 0,
  }
}
