import { PrismaClient } from '@corridor/db/clients/ledger'
import { openDomain } from '@corridor/db/domain-database'
import { callPrepared, type Parameter } from '@corridor/db/prepared-call'
import { wakeRelay } from '@corridor/db/wake-relay'
import { type Id, idOf, idSchema, uuidOf } from '@corridor/kernel/ids'
import { wireMoneySchema } from '@corridor/kernel/money-schema'
import { currentCorrelationId } from '@corridor/telemetry'
import { z } from 'zod'
import type { AccountKind, Side } from './contract.ts'
import { ledgerErrors } from './errors.ts'

export const database = openDomain('ledger', (adapter) => new PrismaClient({ adapter }))

/** The one book that there is; it leads every key so that books can be spread over servers later. */
export const bookId = 1

/** What accounts would have after a dry run. */
export const balancesSchema = z
  .array(
    z.object({ accountId: idSchema('acc'), posted: wireMoneySchema, available: wireMoneySchema }),
  )
  .nullish()

export const answerSchema = z.discriminatedUnion('code', [
  z.object({
    code: z.literal('ok'),
    replayed: z.boolean(),
    recordedAt: z.string().nullish(),
    effectiveAt: z.string().nullish(),
    expiresAt: z.string().nullish(),
    balances: balancesSchema,
  }),
  z.object({
    code: z.enum(ledgerErrors.keys),
    note: z.string().nullish(),
    /** How a closed hold ended. */
    end: z.enum(['captured', 'voided', 'expired']).optional(),
  }),
])

/** What a function of the database answered; expected failures are values. */
export type Answer = z.output<typeof answerSchema>
export type Accepted = Extract<Answer, { code: 'ok' }>

/** Calls one function of the ledger: one statement, one transaction, one round trip (see `callPrepared`). */
export async function call(
  name: string,
  text: string,
  values: readonly Parameter[] | ((attempt: number) => readonly Parameter[]),
): Promise<unknown> {
  const rows = await callPrepared<{ answer: unknown }>('ledger', { name, text }, values)
  return rows[0]?.answer
}

export async function answered(
  name: string,
  text: string,
  values: readonly Parameter[],
): Promise<Answer> {
  const answer = answerSchema.parse(await call(name, text, values))
  wakeRelay('ledger')
  return answer
}

/** Up to `limit` open holds whose time is over, by the database's clock, those longest over first. */
export async function findDueHolds(limit: number): Promise<Id<'hld'>[]> {
  const rows = await database.client.$queryRaw<{ id: string }[]>`
    SELECT o.hold_id AS id FROM open_hold o
     WHERE o.book_id = ${bookId} AND o.expires_at <= clock_timestamp() ORDER BY o.expires_at LIMIT ${limit}::integer`
  return rows.map((row) => idOf('hld', row.id))
}

export type NewAccount = {
  readonly accountId: Id<'acc'>
  readonly kind: AccountKind
  readonly ownerRef: string
  readonly currency: string
  readonly exponent: number
  readonly side: Side
  readonly floorMinor: bigint | null
  readonly ceilingMinor: bigint | null
  readonly parentId: Id<'acc'> | null
}

export async function openAccount(account: NewAccount): Promise<Answer> {
  return answered(
    'ledger-open-account',
    'SELECT open_account($1::uuid, $2, $3, $4, $5::smallint, $6, $7::bigint, $8::bigint, $9::uuid, $10) AS answer',
    [
      uuidOf(account.accountId),
      account.kind,
      account.ownerRef,
      account.currency,
      account.exponent,
      account.side,
      textOf(account.floorMinor),
      textOf(account.ceilingMinor),
      account.parentId && uuidOf(account.parentId),
      currentCorrelationId(),
    ],
  )
}

/** `null` leaves a flag as it is. */
export async function setAccountFlags(
  accountId: Id<'acc'>,
  isFrozen: boolean | null,
  isClosed: boolean | null,
): Promise<Answer> {
  return answered(
    'ledger-set-flags',
    'SELECT set_account_flags($1::uuid, $2::boolean, $3::boolean, $4) AS answer',
    [uuidOf(accountId), isFrozen, isClosed, currentCorrelationId()],
  )
}

export type NewMonitor = {
  readonly monitorId: Id<'mon'>
  readonly accountId: Id<'acc'>
  readonly direction: 'below' | 'above'
  readonly thresholdMinor: bigint
  readonly isActive: boolean
}

export async function setBalanceMonitor(monitor: NewMonitor): Promise<Answer> {
  return answered(
    'ledger-set-monitor',
    'SELECT set_balance_monitor($1::uuid, $2::uuid, $3, $4::bigint, $5::boolean) AS answer',
    [
      uuidOf(monitor.monitorId),
      uuidOf(monitor.accountId),
      monitor.direction,
      monitor.thresholdMinor.toString(),
      monitor.isActive,
    ],
  )
}

/** null for an account that does not exist. */
export async function currencyOf(accountId: Id<'acc'>): Promise<string | null> {
  const row = await database.client.account.findUnique({
    where: { bookId_id: { bookId, id: uuidOf(accountId) } },
    select: { currency: true },
  })
  return row?.currency ?? null
}

function textOf(minor: bigint | null): string | null {
  return minor === null ? null : minor.toString()
}
