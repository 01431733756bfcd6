import { PrismaClient } from '@corridor/db/clients/ledger'
import { openDomain, withRetries } from '@corridor/db/domain-database'
import { type Id, uuidOf } from '@corridor/kernel/ids'
import { currentCorrelationId } from '@corridor/telemetry'
import { z } from 'zod'
import type { AccountKind, Side } from './contract.ts'
import { type LedgerErrorKey, ledgerErrors } from './errors.ts'
import type { PreparedPosting } from './posting-rules.ts'

export const database = openDomain('ledger', (adapter) => new PrismaClient({ adapter }))

/** The one book that there is; it leads every key so that books can be spread over servers later. */
export const bookId = 1

const answerSchema = z.discriminatedUnion('code', [
  z.object({
    code: z.literal('ok'),
    replayed: z.boolean(),
    recordedAt: z.string().nullish(),
    effectiveAt: z.string().nullish(),
    expiresAt: z.string().nullish(),
  }),
  z.object({
    code: z.enum(Object.keys(ledgerErrors.sentences) as [LedgerErrorKey, ...LedgerErrorKey[]]),
    note: z.string().nullish(),
    /** How a closed hold ended. */
    end: z.enum(['captured', 'voided', 'expired']).optional(),
  }),
])

/** What a function of the database answered; expected failures are values. */
export type Answer = z.output<typeof answerSchema>

type Parameter = string | number | boolean | null | readonly (string | boolean)[]

/**
 * Calls one function of the ledger: one statement, one transaction, one round trip.
 * Deadlocks and serialisation failures are tried again here and never take another meaning.
 */
async function call(name: string, text: string, values: readonly Parameter[]): Promise<unknown> {
  const { rows } = await withRetries('ledger', () =>
    database.pool.query<{ answer: unknown }>({ name, text, values: [...values] }),
  )
  return rows[0]?.answer
}

export async function postTransfer(posting: PreparedPosting): Promise<Answer> {
  const answer = await call(
    'ledger-post',
    `SELECT post_transfer($1::uuid, $2, $3, $4::timestamptz, $5::uuid[], $6::uuid[], $7::text[], $8::bigint[],
       $9::uuid[], $10::bigint[], $11::text[], $12::boolean[], $13) AS answer`,
    [
      posting.id,
      posting.code,
      posting.reference,
      posting.effectiveAt,
      posting.debitIds,
      posting.creditIds,
      posting.currencies,
      posting.amounts.map(String),
      posting.holdIds,
      posting.captures.map(String),
      posting.captureCurrencies,
      posting.finals,
      currentCorrelationId(),
    ],
  )
  return answerSchema.parse(answer)
}

export type NewHold = {
  readonly holdId: Id<'hld'>
  readonly debitAccountId: Id<'acc'>
  readonly creditAccountId: Id<'acc'> | null
  readonly currency: string
  readonly amountMinor: bigint
  readonly code: string
  readonly reference: string
  readonly expiresInSeconds: number | null
}

export async function placeHold(hold: NewHold): Promise<Answer> {
  const answer = await call(
    'ledger-hold',
    'SELECT place_hold($1::uuid, $2::uuid, $3::uuid, $4, $5::bigint, $6, $7, $8::integer, $9) AS answer',
    [
      uuidOf(hold.holdId),
      uuidOf(hold.debitAccountId),
      hold.creditAccountId && uuidOf(hold.creditAccountId),
      hold.currency,
      hold.amountMinor.toString(),
      hold.code,
      hold.reference,
      hold.expiresInSeconds,
      currentCorrelationId(),
    ],
  )
  return answerSchema.parse(answer)
}

export async function voidHold(holdId: Id<'hld'>, commandId: string): Promise<Answer> {
  const answer = await call('ledger-void', 'SELECT void_hold($1::uuid, $2, $3) AS answer', [
    uuidOf(holdId),
    commandId,
    currentCorrelationId(),
  ])
  return answerSchema.parse(answer)
}

/** Releases up to `limit` holds whose time is over. @returns how many it released */
export async function expireHolds(limit: number): Promise<number> {
  const answer = await call('ledger-expire', 'SELECT expire_holds($1::integer, $2) AS answer', [
    limit,
    currentCorrelationId(),
  ])
  return z.int().parse(answer)
}

export type NewAccount = {
  readonly accountId: Id<'acc'>
  readonly kind: AccountKind
  readonly ownerRef: string
  readonly currency: string
  readonly exponent: number
  readonly side: Side
  readonly floorMinor: bigint | null
}

export async function openAccount(account: NewAccount): Promise<Answer> {
  const answer = await call(
    'ledger-open-account',
    'SELECT open_account($1::uuid, $2, $3, $4, $5::smallint, $6, $7::bigint, $8) AS answer',
    [
      uuidOf(account.accountId),
      account.kind,
      account.ownerRef,
      account.currency,
      account.exponent,
      account.side,
      account.floorMinor === null ? null : account.floorMinor.toString(),
      currentCorrelationId(),
    ],
  )
  return answerSchema.parse(answer)
}

/** `null` leaves a flag as it is. */
export async function setAccountFlags(
  accountId: Id<'acc'>,
  isFrozen: boolean | null,
  isClosed: boolean | null,
): Promise<Answer> {
  const answer = await call(
    'ledger-set-flags',
    'SELECT set_account_flags($1::uuid, $2::boolean, $3::boolean, $4) AS answer',
    [uuidOf(accountId), isFrozen, isClosed, currentCorrelationId()],
  )
  return answerSchema.parse(answer)
}
